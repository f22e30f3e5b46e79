import type { PolicyDifference, Statement, StatementDifference } from "../../model";
import { line, type Line, type Sign } from "./line";
import { shorten, visibleText } from "./visible";

type Parts = StatementDifference["gained"];

/** AWS's words for the parts of a statement. */
const parts = {
  actions: "Action",
  notActions: "NotAction",
  resources: "Resource",
  notResources: "NotResource",
  principals: "Principal",
  notPrincipals: "NotPrincipal",
  conditions: "Condition",
} as const satisfies Record<keyof Parts, string>;

/** Longest text on one line; a longer one takes a line for each part. */
const widest = 90;
/** Most members of a list on one line. */
const named = 10;
const entryLimit = 120;

/** Two policies: statements that came and went, and changes within others. */
export function policyLines({ path, gained, lost, changed }: PolicyDifference): readonly Line[] {
  return [
    line("~", 0, path.includes("policy") ? `${path}:` : `${path}, a policy:`),
    ...gained.flatMap((statement) => statementLines("+", statement)),
    ...lost.flatMap((statement) => statementLines("-", statement)),
    ...changed.flatMap((statement) => [
      line("~", 1, `${statementTitle(statement)}:`),
      ...partLines("+", statement.gained),
      ...partLines("-", statement.lost),
    ]),
  ];
}

function statementLines(sign: Sign, statement: Statement): readonly Line[] {
  const short = line(sign, 1, `${statementTitle(statement)}: ${statementText(statement)}`);
  if (short.text.length <= widest) return [short];
  const lists = partEntries(statement).filter(([, values]) => values.length > 0);
  return [
    line(sign, 1, `${statementTitle(statement)}:`),
    ...lists.map(([part, values]) => line(sign, 2, `${part} ${listText(values, ", ")}`)),
  ];
}

const statementTitle = ({ sid, effect }: Pick<Statement, "sid" | "effect">): string =>
  sid === undefined ? effect : `${effect} "${shorten(visibleText(sid), entryLimit)}"`;

/** `s3:GetObject on * for AWS: * if Bool aws:SecureTransport true`. */
function statementText(statement: Statement): string {
  const { actions, notActions, resources, notResources, principals, notPrincipals, conditions } = statement;
  const but = (values: readonly string[], all: string) =>
    values.length === 0 ? [] : [`${all} but ${listText(values, ", ")}`];
  const about = (word: string, phrases: readonly string[]) =>
    phrases.length === 0 ? [] : [`${word} ${phrases.join(" and ")}`];
  const what = (values: readonly string[]) => (values.length === 0 ? [] : [listText(values, ", ")]);
  return [
    ...what(actions),
    ...but(notActions, "everything"),
    ...about("on", [...what(resources), ...but(notResources, "everything")]),
    ...about("for", [...what(principals), ...but(notPrincipals, "everybody")]),
    ...about("if", conditions.length === 0 ? [] : [listText(conditions, " and ")]),
  ].join(" ");
}

function partLines(sign: Sign, statement: Parts): readonly Line[] {
  return partEntries(statement).flatMap(([part, values]) =>
    values.map((value) => line(sign, 2, `${part} ${shorten(visibleText(value), entryLimit)}`)),
  );
}

const partEntries = (statement: Parts): readonly (readonly [string, readonly string[]])[] =>
  (Object.keys(parts) as (keyof Parts)[]).map((part) => [parts[part], statement[part] ?? []]);

function listText(values: readonly string[], between: string): string {
  const shown = values.slice(0, named).map((value) => shorten(visibleText(value), entryLimit));
  const rest = values.length - shown.length;
  return rest === 0 ? shown.join(between) : `${shown.join(between)} and ${rest.toLocaleString("en")} more`;
}
