import { anyType, type Type } from "./type";
import { isArray, isCollection, isObject, TerraformSet, type Value } from "./value";

/** The type that a value has; null and resources may be anything. */
export function typeOf(value: Value): Type {
  if (typeof value === "string" || typeof value === "number") return { kind: typeof value as "string" | "number" };
  if (typeof value === "boolean") return { kind: "bool" };
  if (value instanceof TerraformSet) return { kind: "set", of: unify(value.elements.map(typeOf)) ?? anyType };
  if (isArray(value)) {
    const items = value.map(typeOf);
    return isCollection(value) ? { kind: "list", of: unify(items) ?? anyType } : { kind: "tuple", items };
  }
  if (!isObject(value)) return anyType;
  const entries = Object.entries(value).map(([key, item]) => [key, typeOf(item)] as const);
  if (isCollection(value)) return { kind: "map", of: unify(entries.map(([, type]) => type)) ?? anyType };
  return { kind: "object", attributes: new Map(entries.map(([key, type]) => [key, { type, optional: false }])) };
}

/** The type that all of them can be converted to, if there is one. */
export function unify(types: readonly Type[]): Type | undefined {
  const known = types.filter(({ kind }) => kind !== "any");
  const [first] = known;
  if (!first) return anyType;
  const kinds = new Set(known.map(({ kind }) => kind));
  const only = (...allowed: readonly Type["kind"][]) => [...kinds].every((kind) => allowed.includes(kind));
  if (only("string", "number", "bool"))
    return kinds.size === 1 ? first : kinds.has("string") ? { kind: "string" } : undefined;
  if (only("tuple", "list", "set")) {
    const tuples = known.filter((type) => type.kind === "tuple");
    if (only("tuple") && first.kind === "tuple" && tuples.every(({ items }) => items.length === first.items.length)) {
      const items = first.items.map((_, index) => unify(tuples.map((tuple) => tuple.items[index] ?? anyType)));
      if (items.every((item) => item !== undefined)) return { kind: "tuple", items };
    }
    const of = unify(known.flatMap((type) => ("items" in type ? type.items : "of" in type ? [type.of] : [])));
    return of && { kind: kinds.has("set") ? "set" : "list", of };
  }
  return only("object", "map") ? unifyObjects(known, first) : undefined;
}

function unifyObjects(types: readonly Type[], first: Type): Type | undefined {
  const objects = types.filter((type) => type.kind === "object");
  if (objects.length === types.length && first.kind === "object") {
    const names = [...first.attributes.keys()];
    const alike = objects.every(
      ({ attributes }) => attributes.size === names.length && names.every((name) => attributes.has(name)),
    );
    const unified = names.map((name) => unify(objects.map(({ attributes }) => attributes.get(name)?.type ?? anyType)));
    if (alike && unified.every((type) => type !== undefined)) {
      const attributes = names.map(
        (name, index) => [name, { type: unified[index] ?? anyType, optional: false }] as const,
      );
      return { kind: "object", attributes: new Map(attributes) };
    }
  }
  const inner = (type: Type): readonly Type[] => {
    if (type.kind === "object") return [...type.attributes.values()].map((attribute) => attribute.type);
    return type.kind === "map" ? [type.of] : [];
  };
  const of = unify(types.flatMap(inner));
  return of && { kind: "map", of };
}
