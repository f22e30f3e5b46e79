import { isList, isObject, memberOf, unknown, type Tree } from "../differences/tree";

/** A place in a resource, and what stands there. */
export interface Place {
  /** `ingress[1].cidr_blocks`. */
  readonly path: string;
  /** `undefined`: nothing is set. */
  readonly value: Tree;
  /** Block in which it stands, or the resource. */
  readonly block: { readonly path: string; readonly value: Tree };
}

type Step = { readonly member: string } | { readonly index: number } | "any";

/** Steps of a path such as `rule[*].status`; `undefined` for a glob with `*` elsewhere, which names no place. */
export function parsePlaces(glob: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (const [part, member, index] of glob.matchAll(/\.?([A-Za-z_]\w*)|\[(\d+|\*)\]|./g)) {
    if (member !== undefined) steps.push({ member });
    else if (index !== undefined) steps.push(index === "*" ? "any" : { index: Number(index) });
    else if (part !== "") return undefined;
  }
  return steps;
}

/**
 * Finds the places of a path, whether or not anything is set there. `logs[0].enabled` is a place without a block `logs`, since the
 * provider allows no more than one; `rule[*].status` is none without a rule.
 */
export function placesAt(resource: Tree, steps: readonly Step[]): readonly Place[] {
  const root = { path: "", value: resource };
  return steps.reduce<readonly Place[]>(
    (places, step) => places.flatMap((place) => partsOf(place, step)),
    [{ ...root, block: root }],
  );
}

function partsOf(place: Place, step: Step): readonly Place[] {
  const { path, value } = place;
  // No part is known of what is unknown or sensitive, nor of a document that is text.
  const part = value === undefined || value === null || isList(value) || isObject(value) ? undefined : unknown;
  if (step === "any") {
    if (part !== undefined) return [{ ...place, path: `${path}[0]`, value: part }];
    if (isList(value)) return value.map((element, index) => ({ ...place, path: `${path}[${index}]`, value: element }));
    if (!isObject(value)) return [];
    return Object.entries(value).map(([key, member]) => ({
      ...place,
      path: `${path}[${JSON.stringify(key)}]`,
      value: member,
    }));
  }
  if ("index" in step) {
    return [{ ...place, path: `${path}[${step.index}]`, value: isList(value) ? value[step.index] : part }];
  }
  const member = isObject(value) ? memberOf(value, step.member) : part;
  return [{ path: path === "" ? step.member : `${path}.${step.member}`, value: member, block: { path, value } }];
}
