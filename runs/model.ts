import type { CostSummary } from "../lib/cost/cost";
import type { Json } from "../lib/json";
import type { Status } from "../lib/worker";

/**
 * All that a dry run tells, as plain data: what `--json` prints, and what the text and the page are made of.
 * Its JSON Schema is docs/dry-run.schema.json.
 */
export interface Summary {
  readonly schemaVersion: "1.1";
  readonly verdict: Verdict;
  /** Whether a service failed in either run. */
  readonly failed: boolean;
  readonly account: AccountSummary;
  /** The inputs that were given, by variable; the others have their defaults. */
  readonly inputs: { readonly [variable: string]: Json };
  /** Of every state machine that was run. */
  readonly stateMachines: readonly StateMachineSummary[];
  readonly firstRun: RunSummary;
  /** As the schedule would start it, with the faults gone. */
  readonly secondRun: RunSummary;
  readonly cost: CostSummary;
  /** Charges of AWS for the services that are looked after. */
  readonly usage: readonly UsageSummary[];
  readonly alerts: AlertsSummary;
}

/** The first run in a few figures. */
export interface Verdict {
  /** The worst one. */
  readonly status: Status;
  /** Calls that changed something or tried to. */
  readonly changes: number;
  readonly controls: { readonly total: number; readonly before: number; readonly after: number };
  /** Work for a person: every control that does not hold in the end, or the service's message where no control says it. */
  readonly left: readonly { readonly service: string; readonly control: string | null; readonly remedy: string }[];
}

/** Order of magnitude in a small account, as AWS bills by use. */
export interface UsageSummary {
  readonly service: string;
  readonly usDollarsAMonth: { readonly from: number; readonly to: number };
  readonly prices: string;
}

/** People who get the mails. */
export interface AlertsSummary {
  readonly emailAddresses: readonly string[];
  /** Existing topic; null where there is a new one. */
  readonly existingTopicArn: string | null;
}

export interface AccountSummary {
  readonly accountId: string;
  readonly region: string;
  readonly base: "fresh" | "compliant";
  /** The file that was laid over it; null without. */
  readonly file: string | null;
  readonly drifts: readonly { readonly name: string; readonly title: string }[];
  /** Rules, as they were written. */
  readonly faults: readonly string[];
}

export interface StateMachineSummary {
  /** `SSI-GuardDuty` */
  readonly name: string;
  readonly comment: string;
  readonly graph: Graph;
}

/** States that go to each other: of a machine, of a branch, or of the items of a Map. */
export interface Graph {
  readonly startAt: string;
  readonly states: readonly GraphState[];
}

export interface GraphState {
  readonly name: string;
  readonly type: string;
  /** Action of a Task; null for other types of states. */
  readonly action: string | null;
  /** Errors that a catcher of the state names: to the machine they are an answer, such as "not enabled". */
  readonly expects: readonly string[];
  readonly next: readonly GraphEdge[];
  /** The states inside a Map or Parallel. */
  readonly inner: readonly Graph[];
}

export interface GraphEdge {
  readonly to: string;
  /** Whether only an error leads there. */
  readonly onError: boolean;
}

export interface RunSummary {
  /** ISO 8601, in the virtual time of the emulated account. */
  readonly startedAt: string;
  readonly seconds: number;
  /** State transitions as AWS bills them. */
  readonly transitions: number;
  /** Calls to AWS services, retries included; the starts of state machines are not among them. */
  readonly calls: number;
  readonly services: readonly ServiceSummary[];
  /** Objects and mails of main; null if services were run by themselves. */
  readonly main: MainSummary | null;
}

/** How it went for one service. */
export interface ServiceSummary {
  /** Key in the report, `GuardDuty`. */
  readonly service: string;
  /** `guardduty` */
  readonly id: string;
  readonly status: Status;
  readonly message: string;
  /** Which controls held before anything was changed, by name: null for one that could not be read, and if none could. */
  readonly found: { readonly [control: string]: boolean | null } | null;
  /** Which controls hold in the end, by name; empty where the worker did not say. */
  readonly controls: { readonly [control: string]: boolean };
  /** Action of a person for each control that does not hold, where only a person can do something. */
  readonly remedies: { readonly [control: string]: string };
  /** A sentence for each control, by name: it is so where the control holds. */
  readonly titles: { readonly [control: string]: string };
  /** Calls that changed something or tried to, in order. */
  readonly changes: readonly Change[];
  readonly execution: ExecutionSummary;
}

export interface Change {
  /** The state that called, which says in words what it does. */
  readonly state: string;
  /** `guardduty:createDetector` */
  readonly action: string;
  readonly request: Json;
  /** Null if it worked. */
  readonly error: CallError | null;
}

export interface MainSummary {
  readonly execution: ExecutionSummary;
  /** The status report; null if main ended before it was made. Its schema is docs/status-report.schema.json. */
  readonly report: Json;
  /** Where the report was written. */
  readonly written: readonly string[];
  /** Mails to people. */
  readonly mails: readonly { readonly subject: string; readonly message: string }[];
}

export interface ExecutionSummary {
  /** Name of the state machine. */
  readonly stateMachine: string;
  readonly status: "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED";
  /** Why it did not succeed; null if it did. */
  readonly error: CallError | null;
  readonly input: Json;
  /** Null if it did not succeed. */
  readonly output: Json;
  readonly seconds: number;
  readonly transitions: number;
  /** The states in the order in which they were entered. */
  readonly steps: readonly Step[];
}

/** One visit of a state. */
export interface Step {
  /** Names of the states around it, then its own. */
  readonly path: readonly string[];
  /** Which item or branch of each state around it, from 0. */
  readonly lane: readonly number[];
  /** Seconds since the run began. */
  readonly atSeconds: number;
  /** The state that followed; null at the end of a level, or if the state failed. */
  readonly next: string | null;
  /** The error that a catcher took, or that none took. */
  readonly error: CallError | null;
  readonly calls: readonly CallSummary[];
}

export interface CallSummary {
  readonly action: string;
  /** 0 for the first, more for retries. */
  readonly attempt: number;
  /** Whether it may change something. */
  readonly write: boolean;
  readonly request: Json;
  /** Null if it failed. */
  readonly answer: Json;
  readonly error: CallError | null;
}

export interface CallError {
  /** `GuardDuty.BadRequestException` */
  readonly name: string;
  readonly cause: string;
}
