import { join } from "node:path";
import { run, succeed, type Ended, type Environment } from "./process";

/** What Terraform would do with one resource, or data source. */
export interface PlannedChange {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly change: { readonly actions: readonly string[] };
}

export interface Plan {
  /** 0 when there is nothing to do, 2 when there is. */
  readonly status: 0 | 2;
  /** What `terraform apply` takes, within the folder. */
  readonly file: string;
  /** What `terraform show -json` says of it. */
  readonly json: { readonly resource_changes: readonly PlannedChange[] };
}

/** Real Terraform on real configuration, against the AWS of the environment. */
export const terraform = (env: Environment, folder: string, ...parameters: readonly string[]): Promise<Ended> =>
  run("terraform", parameters, { cwd: folder, env });

const expected = (env: Environment, folder: string, ...parameters: readonly string[]): Promise<string> =>
  succeed("terraform", parameters, { cwd: folder, env });

export async function initialise(env: Environment, folder: string): Promise<void> {
  await expected(env, folder, "init", "-no-color", "-input=false");
}

/** Applies what the folder says, or what a plan says. */
export async function apply(env: Environment, folder: string, file?: string): Promise<void> {
  await expected(env, folder, "apply", "-no-color", "-input=false", "-auto-approve", ...(file ? [file] : []));
}

export async function plan(env: Environment, folder: string): Promise<Plan> {
  const file = join(folder, "plan");
  const parameters = ["plan", "-no-color", "-input=false", "-detailed-exitcode", `-out=${file}`];
  const { status, output } = await terraform(env, folder, ...parameters);
  if (status !== 0 && status !== 2) throw new Error(`terraform plan ended with ${status}:\n${output.slice(-4000)}`);
  return { status, file, json: JSON.parse(await expected(env, folder, "show", "-json", file)) as Plan["json"] };
}
