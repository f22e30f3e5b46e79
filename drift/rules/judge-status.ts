import type { Meaning } from "../model";
import type { Rule, Status } from "./rule";
import { matchesAny } from "./glob";
import { filled, framed } from "./sentence";
import { compareSeverity } from "./severity";
import { listed } from "./words";

/** Something that is not a resource, and what is so with it. */
export interface Condition {
  /** Of a check; the name of a service or a report. */
  readonly address: string;
  readonly status: Status;
  /** Controls that do not hold. */
  readonly controls: readonly string[];
  /** For people. */
  readonly message: string;
}

/** Meanings of a check, a service or a report: for each control that does not hold, the first rule that matches. */
export function judgeStatus(condition: Condition, rules: readonly Rule[]): readonly Meaning[] {
  const { address, status, controls, message } = condition;
  const about = rules.filter(
    ({ statuses, addresses }) =>
      statuses?.includes(status) && (addresses === undefined || matchesAny(addresses, address)),
  );
  const of = (control?: string) =>
    about.find(
      ({ attributes }) => attributes === undefined || (control !== undefined && matchesAny(attributes, control)),
    );
  const groups = new Map<Rule, string[]>();
  for (const control of controls.length === 0 ? [undefined] : controls) {
    const rule = of(control);
    if (rule !== undefined)
      groups.set(rule, [...(groups.get(rule) ?? []), ...(control === undefined ? [] : [control])]);
  }
  return [...groups]
    .flatMap(([{ id, severity, sentence }, its]) => {
      if (severity === "none") return [];
      const told = framed(undefined, filled(sentence, { address, attribute: listed(its), message }));
      const missing =
        its.length > 0 && !sentence.includes("{attribute}") ? ` These controls do not hold: ${listed(its)}.` : "";
      return [{ rule: id, severity, sentence: told + missing }];
    })
    .sort(compareSeverity);
}
