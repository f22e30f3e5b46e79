/**
 * Asks the real Terraform for the value of every expression in corpus.json and writes the answers down. Needs the
 * `terraform` binary, no network: `npx tsx __tests__/hcl/evaluate/corpus.ts`, then `npm run format`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** `stack` is what the expressions may refer to; an answer is what `jsonencode` printed, null where Terraform refused. */
export interface Corpus {
  readonly terraform: string;
  readonly stack: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, string | null>>;
}

const file = join(__dirname, "corpus.json");

/** No update check, no settings of whoever runs this. */
const environment = (folder: string) => ({
  ...process.env,
  CHECKPOINT_DISABLE: "1",
  TF_CLI_CONFIG_FILE: join(folder, "terraformrc"),
});

function ask(folder: string, expression: string): string | null {
  try {
    const printed = execFileSync("terraform", ["console"], {
      cwd: folder,
      input: `jsonencode(${expression})\n`,
      stdio: ["pipe", "pipe", "ignore"],
      env: environment(folder),
    });
    const quoted = JSON.parse(printed.toString()) as string;
    return quoted.replace(/([$%])\1\{/g, "$1{");
  } catch {
    return null;
  }
}

function main(): void {
  const { stack, answers } = JSON.parse(readFileSync(file, "utf8")) as Corpus;
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  writeFileSync(join(folder, "terraformrc"), "");
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(stack));
  const version = execFileSync("terraform", ["version", "-json"], { env: environment(folder) }).toString();
  const terraform = (JSON.parse(version) as { readonly terraform_version: string }).terraform_version;
  const asked = Object.keys(answers).map((expression) => [expression, ask(folder, expression)] as const);
  rmSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ terraform, stack, answers: Object.fromEntries(asked) }, null, 2) + "\n");
}

if (require.main === module) main();
