import { isAtLeast } from "../../../drift/rules/severity";
import type { Action, Severity } from "../../../drift/model";
import type { Rule } from "../../../drift/rules/rule";
import { ourRules } from "../../../drift/rules/rules";
import { readProviderSchema } from "../provider-schema";
import { isAboutState, judgeChange, resourcesOf } from "../samples";
import { controls } from "./controls";

/** A control that is judged by a rule. */
export interface Covered {
  readonly control: string;
  /** Security Hub's severity. */
  readonly severity: Severity;
  readonly type: string;
  /** Attribute, or `deleted` or `created`. */
  readonly attribute: string;
  readonly rule: string;
  readonly ours: Severity;
  readonly why?: string;
}

export interface NotCovered {
  readonly control: string;
  readonly severity: Severity;
  readonly reason: string;
}

const { kinds } = readProviderSchema();

export const notCovered: readonly NotCovered[] = Object.entries(controls).flatMap(([control, row]) =>
  "not" in row ? [{ control, severity: row.severity, reason: row.not }] : [],
);

/** Judges a small change for every control, and says by which rule. */
export const coverage = (): readonly Covered[] =>
  Object.entries(controls).flatMap(([control, row]) =>
    "on" in row
      ? row.on.map((path) => ({
          control,
          severity: row.severity,
          ...(row.why === undefined ? {} : { why: row.why }),
          ...coverOne(control, path),
        }))
      : [],
  );

/** Whether a control is judged as less severe than Security Hub does, without a word of why. */
export const isTooMild = ({ severity, ours, why }: Covered): boolean => why === undefined && !isAtLeast(ours, severity);

export function coverOne(control: string, path: string): Pick<Covered, "type" | "attribute" | "rule" | "ours"> {
  const action = ({ "-": "delete", "+": "create" } as const)[path.charAt(0)];
  if (action !== undefined) return coverAction(control, path.slice(1), action);
  const [place = "", id] = path.split("=");
  const type = place.slice(0, place.indexOf("."));
  const attribute = place.slice(type.length + 1);
  const kind = kinds[type]?.[attribute];
  const candidates = ourRules.filter((each) => (id === undefined ? isAbout(each, type, attribute) : each.id === id));
  const rule = candidates.find(isAboutState) ?? candidates.find(({ weaker }) => weaker !== undefined);
  if (rule === undefined || kind === undefined) throw new Error(`${control}: no rule is about ${path}.`);
  const { strong, weak } = resourcesOf({ rule, type, attribute, kind });
  const meanings = judgeChange(type, "update", strong, weak)?.meanings ?? [];
  // A rule about the loss of something may come first.
  const found = meanings.find((meaning) => meaning.rule === rule.id) ?? meanings[0];
  if (found === undefined || found.rule.startsWith("other-"))
    throw new Error(`${control}: ${rule.id} says nothing of ${path}.`);
  return { type, attribute, rule: rule.id, ours: found.severity };
}

const isAbout = (rule: Rule, type: string, attribute: string): boolean =>
  rule.types?.includes(type) === true && rule.attributes?.includes(attribute) === true;

function coverAction(control: string, type: string, action: Action): ReturnType<typeof coverOne> {
  const resource = { name: "it" };
  const [found] =
    judgeChange(type, action, action === "create" ? null : resource, action === "create" ? resource : null)?.meanings ??
    [];
  if (found === undefined || found.rule.startsWith("other-")) {
    throw new Error(`${control}: no rule is about ${action} of ${type}.`);
  }
  return { type, attribute: `${action}d`, rule: found.rule, ours: found.severity };
}
