import { accessSync, constants, mkdirSync } from "node:fs";
import { relative } from "node:path";
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
  console.log(`${nextSteps(stacks)}\n`);
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unwritableOutput(folder, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

function nextSteps(stacks: readonly { readonly name: string; readonly folder: string }[]): string {
  const terraform = stacks.flatMap(({ folder }) => [
    `    terraform -chdir=${folder} init`,
    `    terraform -chdir=${folder} apply`,
  ]);
  return [
    "Wrote",
    ...stacks.map(({ name, folder }) => `  ${name.padEnd(10)} ${folder}/cdk.tf.json`),
    "",
    "What to type next, one of",
    "  deploy with CDK for Terraform (Node 20 or 22):",
    "    npm run deploy",
    "  deploy with Terraform, in this order; every input is a variable (-var 'alerting_email_addresses=[\"me@example.com\"]'):",
    ...terraform,
    "  review what would change, and drift:",
    ...stacks.flatMap(({ folder }) => [
      `    terraform -chdir=${folder} plan -out plan.bin`,
      `    terraform -chdir=${folder} show -json plan.bin | npx ssi drift`,
    ]),
    "  use it in a landing zone of your own, as HCL modules or in TypeScript: see README.md.",
  ].join("\n");
}

synth().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
