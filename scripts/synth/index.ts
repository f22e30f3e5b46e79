import { accessSync, constants, mkdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { unwritableOutput } from "../../lib/errors";

const outdir = process.env.CDKTF_OUTDIR ?? "cdktf.out";

/** Writes the stacks and says what to type next. */
async function synth(): Promise<void> {
  makeWritable(outdir);
  const { app } = await import("../../main.js");
  const stacks = Object.values(app.manifest.stacks).map(({ name, workingDirectory }) => ({
    name,
    folder: relative(".", `${outdir}/${workingDirectory}`),
  }));
  console.log(`${[...wrote(stacks), "", ...recipients(stacks), ...nextSteps(stacks)].join("\n")}\n`);
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unwritableOutput(folder, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

interface StackFolder {
  readonly name: string;
  readonly folder: string;
}

const wrote = (stacks: readonly StackFolder[]) => [
  "Wrote",
  ...stacks.map(({ name, folder }) => `  ${name.padEnd(10)} ${folder}/cdk.tf.json`),
];

interface Configuration {
  readonly variable?: Readonly<Record<string, { readonly default?: unknown }>>;
}

/** Says that nobody would get an alert, if that is so with the defaults: synth knows no values of variables. */
function recipients(stacks: readonly StackFolder[]): readonly string[] {
  const variables = stacks.map(
    ({ folder }) => (JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8")) as Configuration).variable ?? {},
  );
  const isUntold = variables.some(
    ({ alerting_email_addresses: addresses, alerting_existing_topic_arn: topic }) =>
      addresses !== undefined && [addresses.default].flat().length === 0 && (topic?.default ?? null) === null,
  );
  if (!isUntold) return [];
  return [
    "With the defaults nobody would get an alert: alerting_email_addresses is []. Set it when you apply, as below.",
    "",
  ];
}

function nextSteps(stacks: readonly StackFolder[]): readonly string[] {
  const terraform = stacks.flatMap(({ folder }) => [
    `    terraform -chdir=${folder} init`,
    `    terraform -chdir=${folder} apply`,
  ]);
  return [
    "What to type next, one of",
    "  deploy with CDK for Terraform (Node 20 or 22):",
    "    npm run deploy",
    "  deploy with Terraform, in this order; every input is a variable (-var 'alerting_email_addresses=[\"me@example.com\"]'):",
    ...terraform,
    "  review what would change, and drift:",
    ...stacks.flatMap(({ folder }) => [
      `    terraform -chdir=${folder} plan -out plan.bin`,
      `    terraform -chdir=${folder} show -json plan.bin | node commands/ssi.mjs drift`,
    ]),
    "  use it in a landing zone of your own, as HCL modules or in TypeScript: see README.md.",
  ];
}

synth().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
