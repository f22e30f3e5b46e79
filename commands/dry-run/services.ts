import { services } from "../../modules/services";
import { unknownService } from "./errors";

/** How a service is called: `guardduty` on the command line and in variables, `GuardDuty` in reports. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Every service, in the order of the list. */
export const allServices: readonly Named[] = Object.values(services).map(({ id, name }) => ({ id, name }));

/** The services of these names, in the order of the list; letter case does not matter. */
export function findServices(names: readonly string[]): readonly Named[] {
  const wanted = names.map((given) => {
    const found = allServices.find(({ id, name }) => [id, name.toLowerCase()].includes(given.toLowerCase()));
    if (found !== undefined) return found;
    throw unknownService(
      given,
      allServices.map(({ id }) => id),
    );
  });
  return allServices.filter((service) => wanted.includes(service));
}
