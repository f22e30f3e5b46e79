import type { Assign, Catcher, Expression, Processor, Retrier, State, StateMachine, Value } from "./types";

/** Argument of {@link defineStateMachine}: `QueryLanguage` is always JSONata. */
interface Definition<Name extends string> {
  readonly Comment: string;
  readonly TimeoutSeconds: number;
  readonly StartAt: NoInfer<Name>;
  readonly States: { readonly [name in Name]: State<NoInfer<Name>> };
}

/** A state machine, as it will be deployed. Every name it mentions is checked against the keys of `States`. */
export function defineStateMachine<Name extends string>(definition: Definition<Name>): StateMachine<Name> {
  const { Comment, ...rest } = definition;
  return { Comment, QueryLanguage: "JSONata", ...rest };
}

/** The states inside a Map or a branch of a Parallel, checked like those of a machine. */
export function defineStates<Name extends string>(processor: {
  readonly StartAt: NoInfer<Name>;
  readonly States: { readonly [name in Name]: State<NoInfer<Name>> };
}): Processor {
  return processor;
}

/** ARN of an AWS SDK integration, for example `awsApi("guardduty:listDetectors")`. Terraform fills in the partition. */
export function awsApi(action: `${Lowercase<string>}:${string}`): string {
  return `arn:\${partition}:states:::aws-sdk:${action}`;
}

/** A long expression, written over several lines, put on one. */
export function jsonata(text: string): Expression {
  return `{% ${text.trim().replace(/\s*\n\s*/g, " ")} %}`;
}

/** A value as JSONata text: expressions without their delimiters, all else as a literal. */
export function asJsonata(value: Value): string {
  if (typeof value === "string") return isExpression(value) ? value.slice(2, -2).trim() : quoted(value);
  if (Array.isArray(value)) return `[${value.map(asJsonata).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value as { readonly [member: string]: Value });
  return `{ ${members.map(([name, item]) => `'${name}': ${asJsonata(item)}`).join(", ")} }`;
}

// JSONata has no escape for a single quote.
const quoted = (text: string) => (/['\\]/.test(text) ? JSON.stringify(text) : `'${text}'`);

const isExpression = (text: string) => text.startsWith("{%") && text.endsWith("%}");

/**
 * Retries everything that may pass (throttling, 5xx) with back-off and full jitter. What a throttled call is called differs
 * between services and sources, so the first retrier names what must *not* be retried instead.
 * @param final Errors of this operation that no retry can mend.
 */
export function patiently(...final: readonly string[]): { readonly Retry: readonly Retrier[] } {
  const transient: Retrier = {
    ErrorEquals: ["States.ALL"],
    IntervalSeconds: 2,
    MaxAttempts: 4,
    BackoffRate: 2,
    MaxDelaySeconds: 30,
    JitterStrategy: "FULL",
  };
  const never = ["States.QueryEvaluationError", "States.DataLimitExceeded", ...final];
  return { Retry: [{ ErrorEquals: never, MaxAttempts: 0 }, transient] };
}

/** Goes on at `next` whatever went wrong, with `assign` set. */
export function otherwise<Name extends string>(
  next: Name,
  assign: Assign,
): { readonly Catch: readonly Catcher<Name>[] } {
  return { Catch: [{ ErrorEquals: ["States.ALL"], Assign: assign, Next: next }] };
}
