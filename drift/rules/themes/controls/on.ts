import type { Rule } from "../../rule";

/** Types and attributes of a rule, from paths with the type before them: `aws_subnet.map_public_ip_on_launch`. */
export function on(...paths: readonly string[]): Required<Pick<Rule, "types" | "attributes">> {
  const parts = paths.map((path) => [path.slice(0, path.indexOf(".")), path.slice(path.indexOf(".") + 1)] as const);
  return {
    types: [...new Set(parts.map(([type]) => type))],
    attributes: [...new Set(parts.map(([, attribute]) => attribute))],
  };
}

/** A switch that is off, or not set where the provider means off by it. */
export const off = { becomes: [false, null] } as const;
/** A switch that is off; where it is not set, it is on, or somebody else decides. */
export const offExplicitly = { becomes: [false] } as const;
export const isOn = { becomes: [true] } as const;
/** Something that is not set. */
export const missing = { becomes: [null] } as const;
