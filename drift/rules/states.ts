import { attributeDialect } from "../differences/dialect";
import { planValuesOf } from "../differences/plan-value";
import { reverse } from "../differences/reverse";
import { canonicalText, type Tree } from "../differences/tree";
import type { Change, View } from "../model";
import type { Beside } from "./beside";
import { parsePlaces, placesAt, type Place } from "./places";
import type { Rule } from "./rule";
import { stateOf, weaknessOf } from "./weakness";

/** A rule about the state of a resource, of which its attribute is a part. */
export interface States {
  /** Places of which nothing is set, where that is weak. */
  readonly unset: (resource: Tree) => readonly string[];
  /** Judges a difference of the attribute, or of what the rule looks at beside it. */
  readonly judge: (view: View, values: NonNullable<Change["values"]>) => Judgement | undefined;
}

export interface Judgement {
  readonly direction: "worse" | "undecidable" | "better";
  /** The less safe value as `after`. */
  readonly view: View;
}

/** Compiles the state that a rule is about; `undefined` if it is about a change alone. */
export function compileStates(rule: Rule, beside: Beside | undefined): States | undefined {
  const weaker = stateOf(rule);
  if (weaker === undefined || rule.attributes === undefined) return undefined;
  const paths = rule.attributes.flatMap((glob) => {
    const steps = parsePlaces(glob);
    return steps === undefined ? [] : [steps];
  });
  const isUnsetWeak = weaknessOf(weaker, undefined).length > 0;
  const spotsIn = memoize((resource: Tree): readonly Spot[] =>
    // What does not exist is not weak.
    (resource === undefined ? [] : paths.flatMap((steps) => placesAt(resource, steps))).flatMap((place) => {
      const weakness = weaknessOf(weaker, place.value);
      const answer = weakness.length === 0 ? "no" : (beside?.holds(resource, place.block) ?? "yes");
      if (answer === "no") return [];
      const others = beside?.places(resource, place.block) ?? [];
      const around = others.map(({ value }) => canonicalText(value, attributeDialect.counts));
      const isSure = answer === "yes" && weakness !== "undecidable";
      const key = JSON.stringify([withoutIndices(place.path), weakness, around]);
      return [{ place, key, isSure, paths: [place.path, ...others.map(({ path }) => path)] }];
    }),
  );
  return {
    unset: (resource) =>
      isUnsetWeak
        ? paths
            .flatMap((steps) => placesAt(resource, steps))
            .flatMap(({ path, value }) => (value === undefined ? [path] : []))
        : [],
    judge: (view, { before, after }) => {
      const [was, is] = [spotsIn(before), spotsIn(after)];
      const gained = surplus(is, was).filter((spot) => isTouched(spot, view.path));
      const found = gained.find(({ isSure }) => isSure) ?? gained[0];
      if (found !== undefined) {
        return { direction: found.isSure ? "worse" : "undecidable", view: viewOf(found.place, before) };
      }
      const lost = surplus(was, is).find(
        (spot) => spot.isSure && isTouched(withoutIndicesOf(spot), withoutIndices(view.path)),
      );
      return lost && { direction: "better", view: reverse(viewOf(lost.place, after)) };
    },
  };
}

/** A place that is weak, with the paths of all that makes it so. */
interface Spot {
  readonly place: Place;
  /** Text that is the same for what is weak in the same way. */
  readonly key: string;
  /** All of it is known. */
  readonly isSure: boolean;
  readonly paths: readonly string[];
}

/** Spots that are not among the others, as often as they are there. */
function surplus(spots: readonly Spot[], others: readonly Spot[]): readonly Spot[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return spots.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Whether a difference is within a path of a spot, or holds it. */
const isTouched = ({ paths }: Pick<Spot, "paths">, path: string): boolean =>
  paths.some((one) => isWithin(one, path) || isWithin(path, one));

const isWithin = (path: string, holder: string): boolean =>
  path.startsWith(holder) && (path.length === holder.length || ".[".includes(path.charAt(holder.length)));

const withoutIndices = (path: string): string => path.replace(/\[\d+\]/g, "[]");
const withoutIndicesOf = ({ paths }: Spot): Pick<Spot, "paths"> => ({ paths: paths.map(withoutIndices) });

/** The place as a view: what stood there on the other side as `before`. */
function viewOf({ path, value }: Place, other: Tree): View {
  const steps = parsePlaces(path);
  const there = steps && placesAt(other, steps)[0];
  return { kind: "attribute", path, ...planValuesOf(there?.value, value) };
}

/** Remembers the answer for the last two resources: the one before and the one after a change. */
function memoize<Made>(make: (resource: Tree) => Made): (resource: Tree) => Made {
  let known: readonly (readonly [Tree, Made])[] = [];
  return (resource) => {
    const found = known.find(([of]) => of === resource);
    if (found !== undefined) return found[1];
    const made = make(resource);
    known = [...known.slice(-1), [resource, made]];
    return made;
  };
}
