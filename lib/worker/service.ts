import { choice, type Inputs, type ResolvedInputs } from "../inputs";
import { machineInputs, type Machine } from "../machine";
import { hcl } from "../terraform/expression";
import type { Controls } from "./controls";
import type { WorkerScenario } from "./scenario";
import { reading } from "./permissions";
import { skipped } from "./skipped";

/** Whether a worker works; `enforce` unless a service has a reason for another default. */
export const modeInput = (value: "enforce" | "report" | "off") =>
  choice({
    description: "enforce: detect, repair, verify; report: detect only; off: do nothing.",
    default: value,
    of: ["enforce", "report", "off"],
  });

/** The inputs that every worker takes. */
export const workerInputs = { ...machineInputs, mode: modeInput("enforce") };

/**
 * Charges of a service in a small account: some instances and functions, twenty buckets, a hundred thousand API calls a month. An order of magnitude,
 * since AWS bills by use.
 */
export interface Usage {
  /** US$ in a month, least and most. */
  readonly usDollarsAMonth: readonly [from: number, to: number];
  /** Page of AWS with the prices. */
  readonly prices: string;
}

/** A service: the machine that keeps it, and what it promises of it. */
export interface Service<I extends Inputs & typeof workerInputs = typeof workerInputs> extends Machine<I> {
  /** Also the key in the status report. */
  readonly name: string;
  readonly controls: Controls;
  /** Charges of AWS for the service itself, by use. @default none */
  readonly usage?: Usage;
  /** Settings of a compliant account that the worker only reports: a JSON merge patch of the emulated account. @default nothing */
  readonly wellKept?: WorkerScenario["account"];
  readonly scenarios: readonly WorkerScenario<I>[];
}

/** A service, with what the machines of all services have in common. */
export function defineService<I extends Inputs & typeof workerInputs>(
  own: Omit<Service<I>, "title" | "summary" | "noun" | "trigger" | "unless" | "values">,
): Service<I> {
  return {
    ...own,
    title: own.name,
    summary: `${own.definition.Comment}: a state machine with its role and log group. It checks before it acts; what is as wanted gets no write call. In mode \`report\` it changes nothing, in mode \`off\` a machine is deployed that does nothing. The role's policy follows the mode.`,
    noun: `the state machine that looks after ${own.name}`,
    trigger: "main",
    statements: (inputs, aws) =>
      own
        .statements(inputs, aws)
        .map((statement) => ({ when: reading(inputs as ResolvedInputs<typeof workerInputs>), ...statement })),
    unless: {
      definition: skipped(own.name),
      condition: ({ mode }: ResolvedInputs<typeof workerInputs>) => hcl`${mode} == "off"`,
    },
  };
}
