import type { MockInput, TestStateInput } from "@aws-sdk/client-sfn";
import type { Json } from "../../lib/json";
import { readsOf } from "./reads";
import type { Visit } from "./visit";

/** Request of TestState, or why it takes none for this visit. */
export type Asked = { readonly request: TestStateInput } | { readonly leftOut: string };

/** Largest values of the members, in bytes: the service's API model. */
const limits = { definition: 1_048_576, data: 262_144, error: 256, cause: 32_768 };

/** Puts a visit into TestState's words. */
export function requestFor(visit: Visit): Asked {
  const reason = whyLeftOut(visit);
  if (reason !== undefined) return { leftOut: reason };
  const { machine, state, input, variables, context, retries } = visit;
  const mock = mockOf(visit);
  const causedBy = visit.answer !== undefined && "causedBy" in visit.answer ? visit.answer.causedBy : undefined;
  const request: TestStateInput = {
    definition: JSON.stringify(machine.definition),
    stateName: state.name,
    input: JSON.stringify(input),
    variables: JSON.stringify(variables),
    inspectionLevel: "DEBUG",
    ...(mock === undefined ? {} : { mock }),
    ...(mock !== undefined && readsOf(state).context ? { context: JSON.stringify(context) } : {}),
    ...(mock?.errorOutput === undefined
      ? {}
      : {
          stateConfiguration: {
            retrierRetryCount: retries,
            ...(causedBy === undefined ? {} : { errorCausedByState: causedBy }),
          },
        }),
  };
  return fits(request) ? { request } : { leftOut: "states with more data than TestState takes" };
}

function whyLeftOut({ state }: Visit): string | undefined {
  const reads = readsOf(state);
  const isMocked = takesMock(state.state.Type);
  if (state.state.Type === "Wait") return "Wait states, which TestState would wait for";
  if (reads.token) return "states that read a task token";
  if (reads.iteration) return "states that read the Context object's Map, which TestState takes in no mock";
  if (reads.context && !isMocked)
    return "states without a call that read the Context object, which TestState takes only with a mock";
  if (reads.chance) return "states that read chance";
  return undefined;
}

const takesMock = (type: string) => ["Task", "Map", "Parallel"].includes(type);

function mockOf({ state, answer }: Visit): MockInput | undefined {
  const { Type: type } = state.state;
  if (!takesMock(type)) return undefined;
  // A Task whose arguments have no value made no call: what it would have answered does not matter.
  if (answer === undefined) return { result: "{}", fieldValidationMode: "NONE" };
  if ("error" in answer) return { errorOutput: { error: answer.error, cause: answer.cause } };
  return {
    result: JSON.stringify(answer.result),
    ...(type === "Task" ? { fieldValidationMode: modeOf(state.state) } : {}),
  };
}

/** TestState checks `.sync` results against the plain API, whose Output is text: https://github.com/boto/boto3/issues/4683 */
function modeOf({ Resource }: Visit["state"]["state"]): "STRICT" | "NONE" {
  return /\.sync(:2)?$/.test(String(Resource)) ? "NONE" : "STRICT";
}

function fits({ definition = "", input, variables, context, mock }: TestStateInput): boolean {
  const within = (limit: number, ...texts: readonly (string | undefined)[]) =>
    texts.every((text) => text === undefined || Buffer.byteLength(text) <= limit);
  return (
    within(limits.definition, definition) &&
    within(limits.data, input, variables, context, mock?.result) &&
    within(limits.error, mock?.errorOutput?.error) &&
    within(limits.cause, mock?.errorOutput?.cause)
  );
}

/** The text of TestState's answer as JSON. */
export function parsed(text: string | undefined): Json | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Json);
}
