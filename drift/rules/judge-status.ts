import type { Finding } from "../model";
import type { Status } from "./rule";
import type { CompiledRule, RuleBook } from "./rule-book";
import { completeSentence, fillSentence } from "./sentence";
import { compareSeverity } from "./severity";
import { listInSentence } from "./words";

/** A check, a service, a status report or a plan, with its status. */
export interface StatusSubject {
  /** Name of the plan or report. */
  readonly source: string;
  readonly kind: "check" | "service" | "report" | "plan";
  /** Address of a check; name of a service, a report or a plan. */
  readonly address: string;
  readonly status: Status;
  /** Controls that do not hold. */
  readonly controls: readonly string[];
  /** For people. */
  readonly message: string;
}

/** Judges a status: for each control that does not hold, the first rule that matches. */
export function judgeStatus(subject: StatusSubject, book: RuleBook): Finding | undefined {
  const { source, kind, address, status, controls, message } = subject;
  const rules = book.statusRulesFor(address, status);
  const groups = new Map<CompiledRule, string[]>();
  for (const control of controls.length === 0 ? [undefined] : controls) {
    const rule = rules.find(({ isAboutAttribute }) => isAboutAttribute(control));
    if (rule !== undefined)
      groups.set(rule, [...(groups.get(rule) ?? []), ...(control === undefined ? [] : [control])]);
  }
  const meanings = [...groups]
    .flatMap(([{ id, severity, sentence }, itsControls]) => {
      if (severity === "none") return [];
      const attribute = listInSentence(itsControls);
      const isNamed = itsControls.length === 0 || sentence.includes("{attribute}");
      const text = completeSentence(fillSentence(sentence, { address, attribute, message }));
      return [{ rule: id, severity, sentence: isNamed ? text : `${text} These controls do not hold: ${attribute}.` }];
    })
    .sort(compareSeverity);
  const [worst] = meanings;
  return worst && { source, kind, address, severity: worst.severity, meanings };
}
