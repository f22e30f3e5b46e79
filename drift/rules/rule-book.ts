import type { Action, Side, Subject } from "../model";
import { compileAny, compileGlob, compilePathGlob } from "./glob";
import { isReported } from "./provider-values";
import type { Rule, Status } from "./rule";

/** Rules compiled once for a review, so that thousands of resources of a few types are judged fast. */
export interface RuleBook {
  /** Finds the rules about one side of a resource or output. */
  readonly rulesFor: (subject: Subject, side: Side) => SubjectRules;
  /** Finds the rules about a status of a check, a service or a report, in their order. */
  readonly statusRulesFor: (address: string, status: Status) => readonly CompiledRule[];
}

export interface SubjectRules {
  /** Finds the first rule about an action. */
  readonly actionRule: (action: Action) => Rule | undefined;
  /** Finds the rules about an attribute, in their order. */
  readonly attributeRules: (path: string) => readonly CompiledRule[];
}

export interface CompiledRule extends Rule {
  /** Place in the order of rules, of which the first that matches counts. */
  readonly position: number;
  readonly isAboutType: (type: string | undefined) => boolean;
  readonly isAboutAddress: (address: string) => boolean;
  /** @param path Of an attribute, or the name of a control of a service. */
  readonly isAboutAttribute: (path: string | undefined) => boolean;
}

/** Compiles rules in the order in which they are tried. */
export function compileRules(rules: readonly Rule[]): RuleBook {
  const all = rules.map(compileRule);
  const byType = new Map<string, TypeRules>();
  return {
    rulesFor: ({ type, address }, side) => {
      const { actions, attributes } = getOrMake(byType, `${side} ${type ?? ""}`, () => typeRules(all, type, side));
      return {
        actionRule: (action) => actions.find((rule) => rule.actions?.includes(action) && rule.isAboutAddress(address)),
        attributeRules: (path) => attributes(path).filter((rule) => rule.isAboutAddress(address)),
      };
    },
    statusRulesFor: (address, status) =>
      all.filter((rule) => rule.statuses?.includes(status) && rule.isAboutAddress(address)),
  };
}

const compileRule = (rule: Rule, position: number): CompiledRule => ({
  ...rule,
  position,
  isAboutType: compileAny(rule.types, compileGlob),
  isAboutAddress: compileAny(rule.addresses, compileGlob),
  isAboutAttribute: compileAny(rule.attributes, compilePathGlob),
});

/** Rules about one side of a type, whatever the address. */
interface TypeRules {
  readonly actions: readonly CompiledRule[];
  readonly attributes: (path: string) => readonly CompiledRule[];
}

/** Bounds memory: paths hold keys of maps. */
const mostPaths = 20_000;

function typeRules(all: readonly CompiledRule[], type: string | undefined, side: Side): TypeRules {
  const rules = all.filter(
    (rule) => rule.statuses === undefined && (rule.side ?? side) === side && rule.isAboutType(type),
  );
  const withAttributes = rules.filter(({ attributes }) => attributes !== undefined);
  const isGivenSo = ({ given }: Rule, path: string) => given !== "reported" || isReported(type, path);
  const byPath = new Map<string, readonly CompiledRule[]>();
  return {
    actions: rules.filter(({ actions }) => actions !== undefined),
    attributes: (path) => {
      if (byPath.size >= mostPaths) byPath.clear();
      return getOrMake(byPath, path, () =>
        withAttributes.filter((rule) => rule.isAboutAttribute(path) && isGivenSo(rule, path)),
      );
    },
  };
}

function getOrMake<Made>(known: Map<string, Made>, key: string, make: () => Made): Made {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
