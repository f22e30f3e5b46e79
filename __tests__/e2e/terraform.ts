import { run, succeed, type Ended, type Environment } from "./process";

/** Planned change of one resource or data source. */
export interface PlannedChange {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly change: { readonly actions: readonly string[] };
}

export interface Plan {
  /** 0 when there is nothing to do, 2 when there is. */
  readonly status: 0 | 2;
  readonly changes: readonly PlannedChange[];
}

/** Real Terraform on real configuration, against the AWS of the environment. */
export const terraform = (env: Environment, folder: string, ...parameters: readonly string[]): Promise<Ended> =>
  run("terraform", parameters, { cwd: folder, env });

const expected = (env: Environment, folder: string, ...parameters: readonly string[]): Promise<string> =>
  succeed("terraform", parameters, { cwd: folder, env });

export async function initialise(env: Environment, folder: string): Promise<void> {
  await expected(env, folder, "init", "-no-color", "-input=false");
}

/** Applies what the folder says. */
export async function apply(env: Environment, folder: string): Promise<void> {
  await expected(env, folder, "apply", "-no-color", "-input=false", "-auto-approve");
}

export async function destroy(env: Environment, folder: string): Promise<void> {
  await expected(env, folder, "destroy", "-no-color", "-input=false", "-auto-approve");
}

/** Changes that `apply` would make. Fails if Terraform fails. */
export async function plan(env: Environment, folder: string, ...options: readonly string[]): Promise<Plan> {
  const parameters = ["plan", "-no-color", "-input=false", "-detailed-exitcode", "-out=plan", ...options];
  const { status, output } = await terraform(env, folder, ...parameters);
  if (status === 0) return { status, changes: [] };
  if (status !== 2) throw new Error(`terraform plan ended with ${status}:\n${output.slice(-4000)}`);
  const shown = JSON.parse(await expected(env, folder, "show", "-json", "plan")) as {
    readonly resource_changes: readonly PlannedChange[];
  };
  return { status, changes: shown.resource_changes };
}
