import type { Side, Subject } from "../model";
import type { Rule } from "./rule";
import { coversPath, matchesAny } from "./glob";
import { canBeWeakFromTheStart } from "./weaker";

/** Rules compiled once per run, so that thousands of resources of a few types are judged fast. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  /** Finds the rules that may apply to one side of a subject. */
  readonly rulesFor: (subject: Subject, side: Side) => SubjectRules;
}

/** Rules that may apply to a subject, in their order. */
export interface SubjectRules {
  readonly actions: readonly Rule[];
  readonly attributes: AttributeRules;
  /** Attribute rules that also apply to a created resource. */
  readonly ofNew: AttributeRules;
}

export interface AttributeRules {
  readonly all: readonly Rule[];
  /** Finds the rules about the path of an attribute. */
  readonly about: (path: string) => readonly Rule[];
}

/** Compiles rules by type and side. */
export function ruleBook(rules: readonly Rule[]): RuleBook {
  const types = new Map<string, (address: string) => SubjectRules>();
  return {
    rules,
    rulesFor: ({ type, address }, side) =>
      orMade(types, `${side} ${type ?? ""}`, () => byAddress(rulesOfType(rules, type, side)))(address),
  };
}

const rulesOfType = (rules: readonly Rule[], type: string | undefined, side: Side): readonly Rule[] =>
  rules.filter(
    (rule) =>
      rule.statuses === undefined &&
      (rule.side === undefined || rule.side === side) &&
      (rule.types === undefined || (type !== undefined && matchesAny(rule.types, type))),
  );

function byAddress(rules: readonly Rule[]): (address: string) => SubjectRules {
  const limited = rules.filter(({ addresses }) => addresses !== undefined);
  const known = new Map<string, SubjectRules>();
  return (address) => {
    const off = limited.filter(({ addresses = [] }) => !matchesAny(addresses, address));
    return orMade(known, off.map(({ id }) => id).join(), () =>
      subjectRules(rules.filter((rule) => !off.includes(rule))),
    );
  };
}

function subjectRules(rules: readonly Rule[]): SubjectRules {
  const attributes = rules.filter((rule) => rule.attributes !== undefined);
  return {
    actions: rules.filter(({ actions }) => actions !== undefined),
    attributes: attributeRules(attributes),
    ofNew: attributeRules(attributes.filter(({ weaker }) => weaker !== undefined && canBeWeakFromTheStart(weaker))),
  };
}

const mostPaths = 20_000;

function attributeRules(all: readonly Rule[]): AttributeRules {
  const paths = new Map<string, readonly Rule[]>();
  return {
    all,
    about: (path) => {
      if (paths.size >= mostPaths) paths.clear();
      return orMade(paths, path, () =>
        all.filter(({ attributes }) => attributes?.some((glob) => coversPath(glob, path))),
      );
    },
  };
}

function orMade<Made>(known: Map<string, Made>, key: string, make: () => Made): Made {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
