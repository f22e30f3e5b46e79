import type { DescribedService } from "./baseline/baseline";
import { unknownService } from "./errors";

/** The services of these ids or names, in the order of the list; letter case does not matter. */
export function findServices(
  names: readonly string[],
  services: readonly DescribedService[],
): readonly DescribedService[] {
  const wanted = names.map((given) => {
    const found = services.find(({ id, name }) => [id, name.toLowerCase()].includes(given.toLowerCase()));
    if (found !== undefined) return found;
    throw unknownService(
      given,
      services.map(({ id }) => id),
    );
  });
  return services.filter((service) => wanted.includes(service));
}
