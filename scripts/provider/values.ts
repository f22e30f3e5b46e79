import type { ProviderValues } from "../../drift/rules/provider-values";
import { awsResources, type Attribute, type Block, type Schema } from "./schema";

/** Attributes to which the provider gives values, by type of resource: names with blanks between them, `[*]` for any element. */
export function providerValuesOf(schema: Schema, version: string): ProviderValues {
  const resources = Object.entries(awsResources(schema)).sort(([one], [other]) => (one < other ? -1 : 1));
  const namesOf = (isOne: (attribute: Attribute) => boolean, isDeep = true) =>
    Object.fromEntries(
      resources.flatMap(([type, block]) => {
        const names = pathsOf(isDeep ? block : { attributes: block.attributes }, isOne).sort();
        return names.length === 0 ? [] : [[type, names.join(" ")] as const];
      }),
    );
  return {
    provider: version,
    reported: namesOf(({ computed, optional }) => computed === true && optional !== true),
    filledIn: namesOf(({ computed, optional }) => computed === true && optional === true, false),
  };
}

function pathsOf(
  { attributes = {}, block_types = {} }: Block,
  isOne: (attribute: Attribute) => boolean,
  prefix = "",
): string[] {
  const place = (name: string, mode: string) => prefix + name + (mode === "single" || mode === "group" ? "." : "[*].");
  return [
    ...Object.entries(attributes).flatMap(([name, attribute]) => {
      if (isOne(attribute)) return [prefix + name];
      const { nested_type } = attribute;
      return nested_type === undefined ? [] : pathsOf(nested_type, isOne, place(name, nested_type.nesting_mode));
    }),
    ...Object.entries(block_types).flatMap(([name, { nesting_mode, block }]) =>
      pathsOf(block, isOne, place(name, nesting_mode)),
    ),
  ];
}
