/**
 * The part of the Amazon States Language (JSONata) that our definitions use, as types. A `Next` to a state that does not
 * exist, a misspelt field and an expression without `{% %}` are compile errors.
 *
 * Source: https://states-language.net and the AWS Step Functions Developer Guide.
 */

/** A JSONata expression with its delimiters. The blanks are part of it: Terraform reads `%{` as a directive. */
export type Expression = `{% ${string} %}`;

/** A value which Terraform fills in when it renders the definition, `${settings}`. See {@link TemplateValues}. */
export type Placeholder = `\${${string}}`;

type Lower = "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j" | "k" | "l" | "m";
type Lower2 = "n" | "o" | "p" | "q" | "r" | "s" | "t" | "u" | "v" | "w" | "x" | "y" | "z";
type Letter = Lower | Lower2 | Uppercase<Lower | Lower2>;
type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";

/** Text that is taken as it is. It may not begin with `$`: that is an expression which lost its delimiters. */
export type Literal = "" | `${Letter | Digit | "/" | "-" | "."}${string}`;

/** Value of `Arguments`, `Output` and `Assign`. */
export type Value =
  | Expression
  | Placeholder
  | Literal
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [member: string]: Value };

/** Variables by name, set from the next state on. */
export type Assign = { readonly [variable: string]: Value };

export interface Retrier {
  readonly ErrorEquals: readonly string[];
  /** Seconds before the first retry, at least 1. @default 1 */
  readonly IntervalSeconds?: number;
  /** 0 means: never retry these errors. @default 3 */
  readonly MaxAttempts?: number;
  /** @default 2 */
  readonly BackoffRate?: number;
  /** Longest pause in seconds. @default unlimited */
  readonly MaxDelaySeconds?: number;
  /** @default "NONE" */
  readonly JitterStrategy?: "FULL" | "NONE";
}

export interface Catcher<Name extends string> {
  readonly ErrorEquals: readonly string[];
  readonly Assign?: Assign;
  readonly Output?: Value;
  readonly Next: Name;
}

interface Common {
  readonly Comment?: string;
  readonly Assign?: Assign;
  readonly Output?: Value;
}

/** Exactly one of `Next` and `End`. */
type Transition<Name extends string> =
  { readonly Next: Name; readonly End?: never } | { readonly End: true; readonly Next?: never };

interface Failable<Name extends string> {
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher<Name>[];
}

export type TaskState<Name extends string> = Common &
  Failable<Name> &
  Transition<Name> & {
    readonly Type: "Task";
    readonly Resource: string;
    /** Without them AWS would pass the state's input. */
    readonly Arguments: { readonly [member: string]: Value } | Expression;
    readonly TimeoutSeconds?: number | Expression;
    readonly HeartbeatSeconds?: number | Expression;
  };

export type PassState<Name extends string> = Common & Transition<Name> & { readonly Type: "Pass" };

export type WaitState<Name extends string> = Common &
  Transition<Name> & { readonly Type: "Wait" } & (
    | { readonly Seconds: number | Expression; readonly Timestamp?: never }
    | { readonly Timestamp: string; readonly Seconds?: never }
  );

export interface ChoiceRule<Name extends string> {
  readonly Comment?: string;
  readonly Condition: Expression;
  readonly Assign?: Assign;
  readonly Output?: Value;
  readonly Next: Name;
}

export interface ChoiceState<Name extends string> extends Common {
  readonly Type: "Choice";
  readonly Choices: readonly ChoiceRule<Name>[];
  readonly Default?: Name;
}

export interface SucceedState {
  readonly Type: "Succeed";
  readonly Comment?: string;
  readonly Output?: Value;
}

export interface FailState {
  readonly Type: "Fail";
  readonly Comment?: string;
  readonly Error?: Literal | Expression;
  readonly Cause?: Literal | Expression;
}

/** The states inside a Map or Parallel; made by `defineStates`, which checks their own names. */
export interface Processor {
  readonly StartAt: string;
  readonly States: { readonly [name: string]: State<string> };
}

export type MapState<Name extends string> = Common &
  Failable<Name> &
  Transition<Name> & {
    readonly Type: "Map";
    readonly Items: Expression | Placeholder | readonly Value[];
    readonly ItemSelector?: { readonly [member: string]: Value };
    readonly ItemProcessor: Processor;
    /** 0 means no limit. @default 0 */
    readonly MaxConcurrency?: number;
  };

export type ParallelState<Name extends string> = Common &
  Failable<Name> &
  Transition<Name> & {
    readonly Type: "Parallel";
    readonly Arguments?: Value;
    readonly Branches: readonly Processor[];
  };

export type State<Name extends string> =
  | TaskState<Name>
  | PassState<Name>
  | WaitState<Name>
  | ChoiceState<Name>
  | SucceedState
  | FailState
  | MapState<Name>
  | ParallelState<Name>;

export interface StateMachine<Name extends string = string> {
  readonly Comment: string;
  readonly QueryLanguage: "JSONata";
  /** Seconds after which AWS ends the execution as timed out. */
  readonly TimeoutSeconds: number;
  readonly StartAt: Name;
  readonly States: { readonly [name in Name]: State<Name> };
}
