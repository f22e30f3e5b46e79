import type { Tree } from "../differences/tree";
import { parsePlaces, placesAt, type Place } from "./places";
import type { Rule, When } from "./rule";
import { weaknessOf } from "./weakness";

export type Answer = "yes" | "no" | "undecidable";

/** Attributes that a rule looks at beside its own. */
export interface Beside {
  /** Names as the rule has them: `type`, `.protocol`. */
  readonly names: readonly string[];
  /** Whether the values beside a place are those that the rule is about. */
  readonly holds: (resource: Tree, block: Place["block"]) => Answer;
  /** Places that the rule looks at beside a place. */
  readonly places: (resource: Tree, block: Place["block"]) => readonly Place[];
}

/** Compiles what a rule says of other attributes; `undefined` if it says nothing. */
export function compileBeside({ when, unless }: Pick<Rule, "when" | "unless">): Beside | undefined {
  if (when === undefined && unless === undefined) return undefined;
  const [asked, refused] = [setsOf(when), setsOf(unless)];
  const names = [...new Set([...asked, ...refused].flatMap((set) => Object.keys(set)))];
  const find = new Map(names.map((name) => [name, compileName(name)]));
  const holds = (set: When, resource: Tree, block: Place["block"]) =>
    all(
      Object.entries(set).map(([name, values]) =>
        any((find.get(name)?.(resource, block) ?? []).map(({ value }) => isSo(value, values))),
      ),
    );
  return {
    names,
    holds: (resource, block) =>
      all([
        when === undefined ? "yes" : any(asked.map((set) => holds(set, resource, block))),
        not(any(refused.map((set) => holds(set, resource, block)))),
      ]),
    places: (resource, block) => names.flatMap((name) => find.get(name)?.(resource, block) ?? []),
  };
}

const setsOf = (given: When | readonly When[] | undefined): readonly When[] => [given ?? []].flat();

type Find = (resource: Tree, block: Place["block"]) => readonly Place[];

/** `.protocol` is an attribute of the block, `type` one of the resource. */
function compileName(name: string): Find {
  const steps = parsePlaces(name) ?? [];
  if (!name.startsWith(".")) return (resource) => placesAt(resource, steps);
  return (_, block) =>
    placesAt(block.value, steps).map((place) => ({
      ...place,
      path: block.path === "" ? place.path : `${block.path}.${place.path}`,
    }));
}

function isSo(value: Tree, asked: When[string]): Answer {
  const weakness = weaknessOf("below" in asked || "above" in asked ? asked : { becomes: asked }, value);
  return weakness === "undecidable" ? weakness : weakness.length > 0 ? "yes" : "no";
}

function all(answers: readonly Answer[]): Answer {
  if (answers.includes("no")) return "no";
  return answers.includes("undecidable") ? "undecidable" : "yes";
}

function any(answers: readonly Answer[]): Answer {
  if (answers.includes("yes")) return "yes";
  return answers.includes("undecidable") ? "undecidable" : "no";
}

const not = (answer: Answer): Answer => (answer === "yes" ? "no" : answer === "no" ? "yes" : answer);
