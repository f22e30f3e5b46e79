import { isGrant } from "../differences/grants";
import type { Change, Difference, Meaning, Side, Subject } from "../model";
import { lostStatements, refusedServices } from "./lost-policies";
import { isRestoration } from "./restoration";
import type { Status } from "./rule";
import type { RuleBook } from "./rule-book";
import { completeSentence, fillSentence } from "./sentence";
import { listInSentence } from "./words";

/** Whether a difference is that a value is no longer sensitive. */
export const isExposure = (difference: Difference): boolean =>
  difference.kind === "attribute" && difference.exposed === true;

/** Meanings of what is so of a change beside its values: it is deferred, had no effect, or tells less or more than before. */
export function meaningsOfStatuses(subject: Subject, side: Side, book: RuleBook): readonly Meaning[] {
  const change = subject[side];
  if (change === undefined) return [];
  const { deferred, inert, differences } = change;
  const exposed = differences.filter(isExposure).map(({ path }) => path);
  const changedOutside = side === "apply" ? (subject.outside?.differences ?? []) : [];
  const refused =
    change.action === "delete" && lostStatements(subject.type, change).length === 0
      ? []
      : differences
          .filter((difference) => !isRestoration(difference, changedOutside))
          .map((difference) => ({ path: difference.path, services: refusedServices(subject.type, difference) }))
          .filter(({ services }) => services.length > 0);
  const untold = isNew(change) ? differences.filter(isUnknownGrant).map(({ path }) => path) : [];
  const meaningOf = (status: Status, about: About) => meaningOfStatus(subject.address, status, about, book);
  return [
    ...(deferred === undefined ? [] : meaningOf("DEFERRED", { message: deferral(deferred) })),
    ...(inert === undefined ? [] : meaningOf("INERT", { message: inert })),
    ...(exposed.length === 0 ? [] : meaningOf("EXPOSED", { paths: exposed })),
    ...refused.flatMap(({ path, services }) =>
      meaningOf("REFUSED", { paths: [path], message: listInSentence(services) }),
    ),
    ...(untold.length === 0 ? [] : meaningOf("KNOWN_AFTER_APPLY", { paths: untold })),
  ];
}

interface About {
  readonly message?: string;
  readonly paths?: readonly string[];
}

/** One meaning for all paths of a rule, the first that is about them. */
function meaningOfStatus(
  address: string,
  status: Status,
  { message = "", paths }: About,
  book: RuleBook,
): readonly Meaning[] {
  const rules = book.statusRulesFor(address, status);
  const ruleFor = (path: string | undefined) => rules.find(({ isAboutAttribute }) => isAboutAttribute(path));
  const found = new Set((paths ?? [undefined]).map(ruleFor));
  return [...found].flatMap((rule) => {
    if (rule === undefined || rule.severity === "none") return [];
    const attribute = listInSentence((paths ?? []).filter((path) => ruleFor(path) === rule));
    const sentence = completeSentence(fillSentence(rule.sentence, { address, attribute, message }));
    return [{ rule: rule.id, severity: rule.severity, sentence }];
  });
}

const isNew = ({ action }: Change): boolean => action === "create" || action === "replace";

/** Tells whether access is known only after the apply; that of a policy, and that of networks. */
const isUnknownGrant = (difference: Difference): boolean =>
  difference.kind === "attribute" && difference.after.kind === "unknown" && isGrant(difference.path);

/** @see https://github.com/hashicorp/terraform/blob/main/internal/command/jsonplan/plan.go */
const deferrals: Readonly<Record<string, string>> = {
  instance_count_unknown: "count or for_each is known only after this apply",
  resource_config_unknown: "its configuration is known only after this apply",
  provider_config_unknown: "the configuration of its provider is known only after this apply",
  deferred_prereq: "it depends on a deferred change",
  absent_prereq: "it depends on what does not exist yet",
};

const deferral = (reason: string): string =>
  Object.hasOwn(deferrals, reason) ? (deferrals[reason] ?? "") : "Terraform does not say why";
