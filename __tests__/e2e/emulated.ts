import { deploy, type Deployment } from "../../emulator/deployment/deployment";
import type { Execution } from "../../emulator/interpreter";
import { emulate } from "../../emulator/run";
import { nextRun, writes } from "../contract/bed";
import { synthBaseline, synthLogging } from "../modules/synth";
import type { Inputs } from "./way";

export interface Ran {
  /** By service. */
  readonly statuses: Readonly<Record<string, string>>;
  /** Its writes, without its own reports. */
  readonly writes: readonly string[];
}

function ran(execution: Execution): Ran {
  const { status, cause, output } = execution;
  if (status !== "SUCCEEDED") throw new Error(`The main state machine ended as ${status}: ${String(cause)}`);
  const reports = Object.values(
    output as Readonly<Record<string, { readonly Service?: string; readonly Status: string }>>,
  );
  return {
    statuses: Object.fromEntries(reports.flatMap(({ Service, Status }) => (Service ? [[Service, Status]] : []))),
    writes: writes(execution).filter((action) => action !== "s3:putObject"),
  };
}

/** Runs what is deployed in an account that nobody has used, and an hour later again. */
export async function runTwice(deployment: Deployment): Promise<{ readonly first: Ran; readonly second: Ran }> {
  const emulation = emulate({ deployment });
  return { first: ran(await emulation.run("SSI-Main")), second: ran(await nextRun(emulation, "SSI-Main")) };
}

const stacks = [synthLogging(), synthBaseline()];

/** Machines that should be deployed, worked out without Terraform. */
export function workedOut(place: Deployment["place"], inputs: Inputs): Deployment {
  return deploy({ stacks, place, variables: { ...inputs.logging, ...inputs.baseline } as Record<string, never> });
}

/** Behaviour of a deployment, for comparison: without ids of keys, Terraform addresses and names of policies. */
export function essence({ machines, roles, resources, schedule }: Deployment): unknown {
  const documents = [...roles].map(([arn, { policies }]) => [arn, policies.map(({ document }) => document)]);
  const text = JSON.stringify({
    machines: Object.fromEntries([...machines].map(([arn, machine]) => [arn, { ...machine, address: undefined }])),
    documents: Object.fromEntries(documents) as unknown,
    // Log groups and roles stand there for the trail, which looks for its own; what is deployed of them is above.
    resources: { ...resources, cloudwatchlogs: undefined, iam: undefined },
    schedule,
  });
  const [key = ""] = Object.keys((resources as { readonly kms: { readonly keys: object } }).kms.keys);
  return JSON.parse(text.replaceAll(key, "the key"), (name, value: unknown) =>
    name.includes(":role/") ? new Set(value as readonly unknown[]) : value,
  );
}
