import type { Finding } from "../../../drift/model";
import { ourRules } from "../../../drift/rules/rules";
import { verdictOf } from "../../../drift/verdict";
import { planJson, read } from "../support";

export const now = new Date("2026-11-21T12:00:00Z");

/** Verdict by our rules on a plan's text. */
export const judge = async (text: string | Buffer) =>
  verdictOf({ plans: [await read(text)], reports: [], rules: ourRules, ignores: [], failOn: "low", now });

/** Findings of a plan with these members. */
export const findingsOf = async (members: object): Promise<readonly Finding[]> =>
  (await judge(planJson(members))).findings;

/** Address, rules and first sentence of each finding. */
export const outline = (findings: readonly Finding[]) =>
  findings.map(({ address, severity, meanings }) => [address, severity, meanings[0]?.sentence]);
