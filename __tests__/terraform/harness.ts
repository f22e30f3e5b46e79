import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { App } from "cdktf";
import { BaselineStack } from "../../stacks/baseline";
import { LoggingStack } from "../../stacks/logging";
import { pluginDirectory } from "./plugins";

/** Set in CI: without Terraform the tests then fail, where otherwise they are skipped. */
const required = process.env.SSI_REQUIRE_TERRAFORM === "1";

const environment = { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", TF_CLI_CONFIG_FILE: undefined };

export function terraform(folder: string, ...parameters: readonly string[]): { status: number; output: string } {
  const run = spawnSync("terraform", parameters, {
    cwd: folder,
    env: environment,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { status: run.status ?? 1, output: `${run.stdout}${run.stderr}` };
}

/** Both stacks with their default inputs, initialised. */
function initialise(folder: string): string | undefined {
  if (spawnSync("terraform", ["version"], { env: environment }).error) return "there is no terraform on the PATH";
  const app = new App({ outdir: folder });
  new LoggingStack(app, "logging");
  new BaselineStack(app, "baseline");
  app.synth();
  for (const stack of ["logging", "baseline"] as const) {
    const problem = initialiseFolder(folderOf(folder, stack));
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const plugins = pluginDirectory();

/** Runs `terraform init`. @returns What is wrong, if something is. */
export function initialiseFolder(folder: string): string | undefined {
  const init = terraform(folder, "init", "-no-color", ...(plugins ? [`-plugin-dir=${plugins}`] : []));
  return init.status === 0 ? undefined : `terraform init failed: ${init.output}`;
}

const folderOf = (folder: string, stack: string) => join(folder, "stacks", stack);

const folder = mkdtempSync(join(tmpdir(), "ssi-terraform-"));
const missing = initialise(folder);

/** `describe` where Terraform and a provider are to be had. Elsewhere it says what is missing, and fails if CI demands it. */
export function describeTerraform(
  name: string,
  tests: (stackFolder: (stack: "logging" | "baseline") => string) => void,
): void {
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  if (missing === undefined) {
    describe(name, () => {
      tests((stack) => folderOf(folder, stack));
    });
  } else if (required) {
    it("has Terraform, which SSI_REQUIRE_TERRAFORM=1 demands", () => {
      throw new Error(missing);
    });
  } else {
    console.warn(`Skipped, because ${missing}: ${name}`);

    it.skip(`${name} (${missing})`, () => undefined);
  }
}

/** Answers of the mocked provider about the account. */
const mocks = `mock_provider "aws" {
  mock_data "aws_iam_policy_document" { defaults = { json = "{}" } }
  mock_data "aws_caller_identity" { defaults = { account_id = "111122223333" } }
  mock_data "aws_partition" { defaults = { partition = "aws" } }
  mock_data "aws_region" { defaults = { id = "eu-west-1" } }
  mock_data "aws_kms_alias" {
    defaults = { target_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000" }
  }
}
`;

export interface Change {
  readonly address: string;
  readonly type: string;
  readonly mode: "managed" | "data";
  readonly change: { readonly after: Readonly<Record<string, unknown>> };
}

interface Message {
  readonly type: string;
  readonly diagnostic?: { readonly summary: string; readonly detail: string };
  readonly test_plan?: { readonly resource_changes: readonly Change[] };
  readonly test_run?: TestRun & { readonly progress: string };
}

/** One run of `terraform test`. */
export interface TestRun {
  /** Of the file that it stands in. */
  readonly path: string;
  readonly run: string;
  readonly status?: string;
}

/** Runs the tests of a module. @returns How each run ended, and all that Terraform complained about. */
export function test(folder: string): { runs: readonly TestRun[]; errors: readonly string[] } {
  const messages = messagesOf(terraform(folder, "test", "-json"));
  const runs = messages.flatMap(({ test_run: run }) => (run?.progress === "complete" ? [run] : []));
  return { runs, errors: errorsIn(messages) };
}

export function messagesOf({ output }: { readonly output: string }): readonly Message[] {
  return output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Message);
}

/** Summary of what a plan only warns of, and a test fails on. */
const failedCheck = "Check block assertion failed";

/** Summaries that say nothing of the configuration: what only warns, and a warning that was expected and did not come. */
const noErrors = [failedCheck, "Missing expected failure"];

/** All that Terraform complained about but failed checks. */
export function errorsIn(messages: readonly Message[]): readonly string[] {
  return messages.flatMap(({ diagnostic }) =>
    diagnostic === undefined || noErrors.includes(diagnostic.summary)
      ? []
      : [`${diagnostic.summary}: ${diagnostic.detail}`],
  );
}

const failedChecksIn = (messages: readonly Message[]): readonly string[] =>
  messages.flatMap(({ diagnostic }) => (diagnostic?.summary === failedCheck ? [diagnostic.detail] : []));

/** Checks that warn with these variables. A test that does not expect them fails, and shows no plan. */
const warningsOf = (stackFolder: string, variables: object): readonly string[] =>
  basename(stackFolder) !== "baseline" || "alerting_email_addresses" in variables || "alerting_existing_topic_arn" in variables
    ? []
    : ["check.alerting_recipients"];

/** Plans a stack on the mocked provider. @returns What would be created, what Terraform refuses, and what it warns of where that is not expected. */
export function plan(
  stackFolder: string,
  variables: Readonly<Record<string, unknown>>,
  expected = warningsOf(stackFolder, variables),
): { changes: readonly Change[]; errors: readonly string[]; warnings: readonly string[] } {
  const values = Object.entries(variables).map(([name, value]) => `    ${name} = ${JSON.stringify(value)}`);
  const expectation = expected.length === 0 ? "" : `  expect_failures = [${expected.join(", ")}]\n`;
  const run = `run "it" {\n  command = plan\n${expectation}  variables {\n${values.join("\n")}\n  }\n}\n`;
  writeFileSync(join(stackFolder, "it.tftest.hcl"), mocks + run);
  const messages = messagesOf(terraform(stackFolder, "test", "-filter=it.tftest.hcl", "-json", "-verbose"));
  const changes = messages.flatMap(({ test_plan }) => test_plan?.resource_changes ?? []);
  return { changes, errors: errorsIn(messages), warnings: failedChecksIn(messages) };
}
