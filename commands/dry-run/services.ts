import { allServices } from "../../modules/services";
import type { Service } from "../../lib/worker";
import { unknownService } from "./errors";

/** The services of these ids or names, in the order of the list; letter case does not matter. */
export function findServices(names: readonly string[]): readonly Service[] {
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
