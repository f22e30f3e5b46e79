import type { Tree } from "../differences/tree";
import type { Action, Side, Subject } from "../model";
import { compileBeside, type Beside } from "./beside";
import { compileAny, compileGlob, compilePathGlob } from "./glob";
import { isReported } from "./provider-values";
import type { Rule, Status } from "./rule";
import { compileStates, type States } from "./states";

/** Rules compiled once for a review, so that thousands of resources of a few types are judged fast. */
export interface RuleBook {
  /** Finds the rules about one side of a resource or output. */
  readonly rulesFor: (subject: Subject, side: Side) => SubjectRules;
  /** Finds the rules about a status of a check, a service or a report, in their order. */
  readonly statusRulesFor: (address: string, status: Status) => readonly CompiledRule[];
}

export interface SubjectRules {
  /** Finds the first rule about an action. @param resource As it is after the action, or was before a deletion. */
  readonly actionRule: (action: Action, resource: Tree) => Rule | undefined;
  /** Finds the rules about an attribute, and those that look at it beside their own, in their order. */
  readonly attributeRules: (path: string) => readonly CompiledRule[];
  /** Finds the attributes of a new resource that are weak because nothing is set. */
  readonly unsetPaths: (resource: Tree) => readonly string[];
}

export interface CompiledRule extends Rule {
  /** Place in the order of rules, of which the first that matches counts. */
  readonly position: number;
  readonly isAboutType: (type: string | undefined) => boolean;
  readonly isAboutAddress: (address: string) => boolean;
  /** @param path Of an attribute, or the name of a control of a service. */
  readonly isAboutAttribute: (path: string | undefined) => boolean;
  readonly beside?: Beside;
  readonly states?: States;
}

/** Compiles rules in the order in which they are tried. */
export function compileRules(rules: readonly Rule[]): RuleBook {
  const all = rules.map(compileRule);
  const byType = new Map<string, TypeRules>();
  return {
    rulesFor: ({ type, address }, side) => {
      const rules = getOrMake(byType, `${side} ${type ?? ""}`, () => typeRules(all, type, side));
      const isAbout = (rule: CompiledRule) => rule.isAboutAddress(address);
      return {
        actionRule: (action, resource) =>
          rules.actions.find(
            (rule) => rule.actions?.includes(action) && isAbout(rule) && isAboutResource(rule, resource),
          ),
        attributeRules: (path) => rules.attributes(path).filter(isAbout),
        unsetPaths: (resource) => [
          ...new Set(rules.states.filter(isAbout).flatMap(({ states }) => states?.unset(resource) ?? [])),
        ],
      };
    },
    statusRulesFor: (address, status) =>
      all.filter((rule) => rule.statuses?.includes(status) && rule.isAboutAddress(address)),
  };
}

function compileRule(rule: Rule, position: number): CompiledRule {
  const beside = compileBeside(rule);
  return {
    ...rule,
    position,
    isAboutType: compileAny(rule.types, compileGlob),
    isAboutAddress: compileAny(rule.addresses, compileGlob),
    isAboutAttribute: compileAny(rule.attributes, compilePathGlob),
    beside,
    states: compileStates(rule, beside),
  };
}

const isAboutResource = ({ beside }: CompiledRule, resource: Tree): boolean =>
  beside?.holds(resource, { path: "", value: resource }) !== "no";

/** Globs over the attributes that a rule looks at, its own among them. */
function attributesSeen({ attributes = [], beside }: CompiledRule): readonly string[] {
  const others = (beside?.names ?? []).flatMap((name) =>
    name.startsWith(".") ? attributes.map((glob) => glob.replace(/[^.]*$/, name.slice(1))) : [name],
  );
  return [...attributes, ...others];
}

/** Rules about one side of a type, whatever the address. */
interface TypeRules {
  readonly actions: readonly CompiledRule[];
  readonly attributes: (path: string) => readonly CompiledRule[];
  readonly states: readonly CompiledRule[];
}

/** Bounds memory: paths hold keys of maps. */
const mostPaths = 20_000;

function typeRules(all: readonly CompiledRule[], type: string | undefined, side: Side): TypeRules {
  const rules = all.filter(
    (rule) => rule.statuses === undefined && (rule.side ?? side) === side && rule.isAboutType(type),
  );
  const withAttributes = rules
    .filter(({ attributes }) => attributes !== undefined)
    .map((rule) => ({ rule, sees: compileAny(attributesSeen(rule), compilePathGlob) }));
  const isGivenSo = ({ given }: Rule, path: string) => given !== "reported" || isReported(type, path);
  const byPath = new Map<string, readonly CompiledRule[]>();
  return {
    actions: rules.filter(({ actions }) => actions !== undefined),
    attributes: (path) => {
      if (byPath.size >= mostPaths) byPath.clear();
      return getOrMake(byPath, path, () =>
        withAttributes.flatMap(({ rule, sees }) => (sees(path) && isGivenSo(rule, path) ? [rule] : [])),
      );
    },
    states: rules.filter(({ states }) => states !== undefined),
  };
}

function getOrMake<Made>(known: Map<string, Made>, key: string, make: () => Made): Made {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
