import type { Rule } from "../../drift/rules/rule";

/** Attributes that rules name, those in `when` and `unless` among them, by type; globs over types name none. */
export function namesOf(rules: readonly Rule[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const rule of rules) {
    for (const type of (rule.types ?? []).filter((each) => !each.includes("*"))) {
      const known = names.get(type) ?? new Set();
      names.set(type, known);
      for (const glob of attributesOf(rule)) known.add(glob);
    }
  }
  return names;
}

/** Attributes of a rule, and those that it looks at beside them. */
export function attributesOf({ attributes = [], when = [], unless = [] }: Rule): readonly string[] {
  const others = [when, unless].flat().flatMap((set) => Object.keys(set));
  return [
    ...attributes,
    ...others.flatMap((name) =>
      name.startsWith(".") ? attributes.map((glob) => glob.replace(/[^.]*$/, name.slice(1))) : [name],
    ),
  ];
}
