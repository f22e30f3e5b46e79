const key = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g;

/** Address of a block: without the keys of its instances and those of its modules. */
export const blockAddress = (address: string): string => address.replace(key, "");

/** Keys of the instances on the way to a resource: `["eu"]`, `[0]`. */
export const instanceKeys = (address: string): readonly string[] => address.match(key) ?? [];

/** Names of the modules on the way to a block, and its address in the last one. @param address Without keys. */
export function splitModules(address: string): { readonly modules: readonly string[]; readonly local: string } {
  const names = address.split(".");
  let at = 0;
  while (names[at] === "module" && names.length > at + 2) at += 2;
  return { modules: names.slice(0, at).filter((_, index) => index % 2 === 1), local: names.slice(at).join(".") };
}

/** Address of a block in modules of these names. */
export const joinModules = (modules: readonly string[], local: string): string =>
  [...modules.map((name) => `module.${name}`), local].join(".");
