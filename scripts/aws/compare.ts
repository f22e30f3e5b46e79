import type { TestStateOutput } from "@aws-sdk/client-sfn";
import { isList, isObject, type Json, type JsonObject } from "../../lib/json";
import { firstDifference } from "./first-difference";
import { readsOf } from "./reads";
import { parsed } from "./request";
import type { Visit } from "./visit";

/** Something that the emulator and AWS say differently of one state. */
export interface Difference {
  readonly machine: string;
  readonly state: string;
  /** `next state`, `variable controls.DetectorEnabled`, `output.Status`. */
  readonly what: string;
  /** JSON. */
  readonly emulator: string;
  /** JSON, or AWS's message where it refused. */
  readonly aws: string;
}

/** Compares what followed in the emulator with what AWS says would. */
export function differencesOf(visit: Visit, answer: TestStateOutput): readonly Difference[] {
  const { machine, state, ending, variables, arguments: given, items } = visit;
  const { inspectionData: inspected = {} } = answer;
  const hides = hidden(visit, answer);
  const differences: Difference[] = [];
  const compare = (what: string, one: Json | undefined, other: Json | undefined): void => {
    const found = firstDifference(hides(one), hides(other));
    if (found === undefined) return;
    const [emulator, aws] = [inWords(found.one), inWords(found.other)];
    differences.push({ machine: machine.name, state: state.name, what: `${what}${found.at}`, emulator, aws });
  };

  compare("status", ending.status, answer.status);
  // What follows from another status is no news.
  if (differences.length > 0) return differences;
  // With a mocked error AWS may leave them out.
  if (given !== undefined && (ending.status === "SUCCEEDED" || inspected.afterArguments !== undefined)) {
    compare("arguments", given, parsed(inspected.afterArguments));
  }
  if (items !== undefined && inspected.afterItemSelector !== undefined) {
    compare("items", items, parsed(inspected.afterItemSelector));
  }
  if (ending.status !== "SUCCEEDED") compare("error", ending.error, answer.error);
  if (ending.status === "FAILED") compare("cause", ending.cause, answer.cause);
  if (ending.status === "RETRIABLE") compare("retrier", ending.retrier, inspected.errorDetails?.retryIndex);
  if (ending.status === "CAUGHT_ERROR") compare("catcher", ending.catcher, inspected.errorDetails?.catchIndex);
  if (ending.status === "SUCCEEDED" || ending.status === "CAUGHT_ERROR") {
    compare("next state", ending.next, answer.nextState);
    const after: JsonObject = { ...variables, ...ending.assigned };
    const said = parsed(inspected.variables) ?? {};
    const names = new Set([...Object.keys(after), ...(isObject(said) ? Object.keys(said) : [])]);
    for (const name of names) compare(`variable ${name}`, after[name], isObject(said) ? said[name] : said);
    compare("output", ending.output, parsed(answer.output));
  }
  return differences;
}

/** Hides what must differ: times of day, and the cause of an expression's error, which names an event of the history. */
function hidden({ state, ending, answer: mocked }: Visit, { cause }: TestStateOutput) {
  const isMocked = mocked !== undefined && "error" in mocked && "cause" in ending && mocked.cause === ending.cause;
  const isOwnError = ending.status !== "SUCCEEDED" && state.state.Type !== "Fail" && !isMocked;
  const { clock } = readsOf(state);
  const hideIn = (text: string): string => {
    const withoutCause = isOwnError ? withoutAll(text, [ending.cause, cause ?? ""]) : text;
    return clock ? withoutCause.replaceAll(timestamp, "(time)") : withoutCause;
  };
  return (value: Json | undefined): Json | undefined => (value === undefined ? undefined : mapText(value, hideIn));
}

const timestamp = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

function withoutAll(text: string, causes: readonly string[]): string {
  return causes.reduce((rest, cause) => (cause === "" ? rest : rest.replaceAll(cause, "(cause)")), text);
}

function mapText(value: Json, change: (text: string) => string): Json {
  if (typeof value === "string") return change(value);
  if (isList(value)) return value.map((element) => mapText(element, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapText(member, change)]));
}

const longest = 160;

/** A value on a part of a line. */
export function inWords(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}
