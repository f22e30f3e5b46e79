import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gitlab, steps } from "./support";

const terraform = `#!/bin/sh
case "$*" in
  *" plan "*) echo "the secret"; for word do case "$word" in -out=*) echo binary > "\${word#-out=}" ;; esac; done ;;
  *" show "*) echo "{}" ;;
esac
[ "$FAILING" = "$2" ] && exit 1
exit 0
`;

/** Reads the plan, says what it was given, writes what it was asked for, and ends as it is told to. */
const ssi = `
import { readFileSync, writeFileSync } from "node:fs";
if (readFileSync(0, "utf8").trim() !== "{}") process.exit(1);
const words = process.argv.slice(2);
console.log("the review", words.includes("--source"));
if (process.env.CODE === "1") process.exit(1);
for (const [index, word] of words.entries()) {
  if (word === "--write") writeFileSync(words[index + 1].split("=")[1], "written");
}
process.exitCode = Number(process.env.CODE);
`;

const named = (name: string) => steps.find((step) => step.name === name)?.run ?? "";
const scripts = {
  // Each step has a shell of its own.
  "GitHub Actions": `(\n${named("Plan")})\n(\n${named("Review")})`,
  "GitLab CI": (gitlab.drift?.script.join("\n") ?? "").replaceAll("/opt/ssi-terraform", ".ssi"),
} as const;

describe.each(Object.entries(scripts))("the review of %s", (system, script) => {
  const run = (given: Readonly<Record<string, string>>) => {
    const work = mkdtempSync(join(tmpdir(), "ssi-review-"));
    const textOf = (file: string) =>
      existsSync(join(work, file)) ? readFileSync(join(work, file), "utf8") : undefined;
    try {
      for (const name of ["bin", "tmp", ".ssi/commands"]) mkdirSync(join(work, name), { recursive: true });
      writeFileSync(join(work, "bin/terraform"), terraform);
      chmodSync(join(work, "bin/terraform"), 0o755);
      writeFileSync(join(work, ".ssi/commands/ssi.mjs"), ssi);
      const { status, stdout } = spawnSync("bash", ["--norc", "-e", "-c", script], {
        cwd: work,
        encoding: "utf8",
        env: {
          PATH: `${join(work, "bin")}:${process.env.PATH ?? ""}`,
          FOLDER: "infrastructure",
          TMPDIR: join(work, "tmp"),
          RUNNER_TEMP: join(work, "tmp"),
          GITHUB_OUTPUT: join(work, "output"),
          GITHUB_STEP_SUMMARY: join(work, "summary"),
          AWS_ID_TOKEN: "token",
          ...given,
        },
      });
      return {
        status,
        stdout,
        left: readdirSync(join(work, "tmp")).filter((name) => name !== "review"),
        code: textOf("output") ?? textOf("review/code"),
        markdown: textOf("tmp/review/drift.md") ?? textOf("review/drift.md"),
        summary: textOf("summary"),
      };
    } finally {
      rmSync(work, { recursive: true });
    }
  };
  const isGitHub = system === "GitHub Actions";

  it.each(["0", "2"])("goes on when ssi ends with %s, and hands on the code and the Markdown", (CODE) => {
    expect(run({ CODE })).toEqual({
      // GitHub's jobs go on; the last step fails a pull request.
      status: isGitHub ? 0 : Number(CODE),
      stdout: "the review true\n",
      left: [],
      code: isGitHub ? `code=${CODE}\n` : `${CODE}\n`,
      markdown: "written",
      summary: isGitHub ? "written" : undefined,
    });
  });

  it("fails when ssi fails, and says no code by which anything would be closed", () => {
    const { status, code, left } = run({ CODE: "1" });
    expect([status, left]).toEqual([1, []]);
    expect([undefined, "1\n"]).toContain(code);
  });

  it.each(["init", "plan", "show"])("fails when terraform %s fails, whatever ssi would say", (FAILING) => {
    const { status, code } = run({ CODE: "0", FAILING });
    expect(status).toBe(1);
    expect([undefined, "1\n"]).toContain(code);
  });
});
