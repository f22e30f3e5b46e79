import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export const root = join(__dirname, "../../..");
export const folder = join(root, "examples/pipelines");
export const read = (file: string): string => readFileSync(join(folder, file), "utf8");

/** Output of `ssi drift --help`. */
export const helpOfDrift = (): string =>
  execFileSync(process.execPath, [join(root, "commands/ssi.mjs"), "drift", "--help"], { encoding: "utf8" });

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}

export interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions: Readonly<Record<string, string>>;
        readonly "timeout-minutes": number;
        readonly if?: string;
        readonly steps: readonly Step[];
      }
    >
  >;
}

export interface Job {
  readonly script: readonly string[];
  readonly before_script: readonly string[];
  readonly id_tokens?: object;
  readonly environment?: { readonly name: string };
  readonly artifacts?: { readonly paths: readonly string[] };
}

export const workflow = parse(read("github-actions/drift.yml")) as Workflow;
export const gitlab = parse(read("gitlab-ci/.gitlab-ci.yml")) as Readonly<Record<string, Job>>;
export const gitlabJobs = ["drift", "note"].map((name) => [name, gitlab[name] as Job] as const);

export const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
/** Shell scripts of the examples, by location. */
export const scripts: readonly (readonly [string, string, "sh" | "bash"])[] = [
  ["shell/ssi-drift.sh", read("shell/ssi-drift.sh"), "sh"],
  ...steps.flatMap(({ name, run }) =>
    run === undefined ? [] : [[`github-actions, ${name ?? ""}`, withoutExpressions(run), "bash"] as const],
  ),
  ...gitlabJobs.flatMap(([name, job]) => [
    [`gitlab-ci, ${name}, before`, job.before_script.join("\n"), "bash"] as const,
    [`gitlab-ci, ${name}`, job.script.join("\n"), "bash"] as const,
  ]),
];

function withoutExpressions(text: string): string {
  return text.replace(/\$\{\{.*?\}\}/g, "x");
}
