import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Aws } from "../aws";
import { writeExported } from "../exported";
import { run, succeed } from "../process";
import { apply, initialise } from "../terraform";
import { behindTheBack, keyDeletion } from "./behind-the-back";

/** A plan of real Terraform, as `terraform show -json` has it. */
export interface ShownPlan {
  /** Name of the fixture. */
  readonly name: string;
  /** Description of the state, in a sentence. */
  readonly title: string;
  readonly json: string;
}

const inputs = { alerting_email_addresses: ["security@example.com"] };
const changedInputs = {
  ...inputs,
  guardduty_mode: "report",
  schedule_expression: "rate(1 day)",
  log_retention_days: 30,
};

const failingCheck = `check "mails" {
  assert {
    condition     = module.baseline.guardduty_state_machine_arn == ""
    error_message = "GuardDuty is looked after."
  }
}
`;
const failingPrecondition = `resource "terraform_data" "guard" {
  lifecycle {
    precondition {
      condition     = module.baseline.guardduty_state_machine_arn == ""
      error_message = "GuardDuty is looked after."
    }
  }
}
`;

/** Deploys the exported baseline into a fresh account. */
export async function deploy(aws: Aws, folder: string): Promise<void> {
  writeExported(folder, inputs);
  await initialise(aws.environment, folder);
  await apply(aws.environment, folder);
}

/** Deploys the exported baseline, and plans again after each change behind Terraform's back, which it then takes back. */
export async function* plansOf(aws: Aws, folder: string): AsyncGenerator<ShownPlan> {
  const show = (name: string, title: string) => showPlan(aws, folder, name, title);
  writeExported(folder, inputs);
  await initialise(aws.environment, folder);
  yield await show("fresh", "Nothing has been applied yet.");
  await apply(aws.environment, folder);
  yield await show("nothing", "All has just been applied; Terraform sees what one resource does to another.");
  writeExported(folder, changedInputs);
  yield await show("inputs", "Inputs were changed, and not applied yet.");
  writeExported(folder, inputs);
  yield* withFile(folder, "check.tf", failingCheck, () => show("check", "A check does not hold."));
  yield* withFile(folder, "guard.tf", failingPrecondition, () => show("errored", "Planning failed."));
  for (const { name, title, change, undo } of behindTheBack) {
    await change(aws);
    yield await show(name, title);
    await undo?.(aws);
    await apply(aws.environment, folder);
  }
  for (const { change } of behindTheBack) await change(aws);
  yield await show("everything", "All of these at once.");
  for (const { undo } of behindTheBack) await undo?.(aws);
  await apply(aws.environment, folder);
  await keyDeletion.change(aws);
  yield await show(keyDeletion.name, keyDeletion.title);
}

/** The plan while a file is there. */
async function* withFile(
  folder: string,
  name: string,
  text: string,
  plan: () => Promise<ShownPlan>,
): AsyncGenerator<ShownPlan> {
  const file = join(folder, name);
  writeFileSync(file, text);
  yield await plan();
  rmSync(file);
}

/** A plan that failed is one, too. */
export async function showPlan({ environment }: Aws, folder: string, name: string, title: string): Promise<ShownPlan> {
  const parameters = ["plan", "-no-color", "-input=false", "-out=plan.bin"];
  await run("terraform", parameters, { cwd: folder, env: environment });
  const json = await succeed("terraform", ["show", "-json", "plan.bin"], { cwd: folder, env: environment });
  rmSync(join(folder, "plan.bin"));
  return { name, title, json };
}
