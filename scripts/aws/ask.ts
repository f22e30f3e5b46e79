import type { DeployedMachine } from "../../emulator/interpreter";
import type { Aws } from "./aws";
import { differencesOf, inWords, type Difference } from "./compare";
import { requestFor } from "./request";
import type { Visit } from "./visit";

/** Asks AWS whether it would create this definition. */
export async function askAboutDefinition(
  aws: Aws,
  { name, definition }: DeployedMachine,
): Promise<readonly Difference[]> {
  const { result, diagnostics = [] } = await aws.validate(JSON.stringify(definition));
  const errors = diagnostics.filter(({ severity }) => severity === "ERROR");
  if (result !== "FAIL" && errors.length === 0) return [];
  const difference = { machine: name, what: "definition", emulator: "valid" };
  if (errors.length === 0) return [{ ...difference, state: "", aws: "not valid, without a reason" }];
  return errors.map(({ code, message, location }) => ({
    ...difference,
    state: location ?? "",
    aws: `${String(code)}: ${String(message)}`,
  }));
}

/** Differences of a visit, or why AWS cannot be asked about it. */
export type Comparison = { readonly differences: readonly Difference[] } | { readonly leftOut: string };

/** Asks AWS what would follow. A result that AWS's API model does not allow is a difference, and is asked about without that check. */
export async function askAboutVisit(aws: Aws, visit: Visit): Promise<Comparison> {
  const asked = requestFor(visit);
  if ("leftOut" in asked) return asked;
  const { request } = asked;
  const answer = await aws.testState(request);
  if (!("refusal" in answer)) return { differences: differencesOf(visit, answer) };
  const { machine, state } = visit;
  const isAboutResult = request.mock?.fieldValidationMode === "STRICT" && /^Mock result schema/.test(answer.refusal);
  const refused: Difference = {
    machine: machine.name,
    state: state.name,
    what: isAboutResult ? "result of the call" : "request",
    emulator: isAboutResult ? inWords(JSON.parse(request.mock?.result ?? "null")) : "possible",
    aws: answer.refusal,
  };
  if (!isAboutResult) return { differences: [refused] };
  const unchecked = await aws.testState({ ...request, mock: { ...request.mock, fieldValidationMode: "NONE" } });
  if ("refusal" in unchecked)
    return { differences: [refused, { ...refused, what: "request", aws: unchecked.refusal }] };
  return { differences: [refused, ...differencesOf(visit, unchecked)] };
}
