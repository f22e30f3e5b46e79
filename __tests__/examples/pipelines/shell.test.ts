import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folder } from "./support";

const script = join(folder, "shell/ssi-drift.sh");

/** Says on standard output what must not be seen, and fails in a folder named bad. */
const terraform = `#!/bin/sh
echo "$@" >> "$LOG"
case "$1" in *bad) echo "no credentials" >&2; exit 1 ;; esac
case "$*" in
  *" plan "*) echo "the secret"; for word do case "$word" in -out=*) echo binary > "\${word#-out=}" ;; esac; done ;;
  *" show "*) echo "{\\"of\\": \\"$1\\"}" ;;
  *) echo "initialised" ;;
esac
`;

/** In the place of ssi: tells what it was given, and ends as it is told to. */
const ssi = `
import { readFileSync, statSync } from "node:fs";
const words = process.argv.slice(2);
const plans = words.filter((word) => word.endsWith(".json"));
console.log(words.map((word) => word.replace(process.env.HERE, "here")).join(" "));
for (const plan of plans) console.log(readFileSync(plan, "utf8").trim(), (statSync(plan).mode & 0o777).toString(8));
if (process.env.CODE === "1") console.error("Something is wrong.");
process.exitCode = Number(process.env.CODE);
`;

describe("the shell example", () => {
  let work = "";
  const temporary = () => readdirSync(join(work, "tmp"));
  const environment = (given: NodeJS.ProcessEnv) => ({
    PATH: `${join(work, "bin")}:${process.env.PATH ?? ""}`,
    TMPDIR: join(work, "tmp"),
    LOG: join(work, "log"),
    HERE: process.cwd(),
    SSI_FOLDER: join(work, "ssi"),
    ...given,
  });
  const run = (folders: readonly string[], given: NodeJS.ProcessEnv = {}) => {
    const env = environment({ CODE: "0", ...given });
    const { status, stdout, stderr } = spawnSync("sh", [script, ...folders], { env, encoding: "utf8" });
    return { status, stdout, stderr };
  };

  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), "ssi-shell-"));
    for (const name of ["bin", "tmp", "ssi/commands"]) mkdirSync(join(work, name), { recursive: true });
    writeFileSync(join(work, "bin/terraform"), terraform);
    chmodSync(join(work, "bin/terraform"), 0o755);
    writeFileSync(join(work, "ssi/commands/ssi.mjs"), ssi);
  });
  afterEach(() => {
    rmSync(work, { recursive: true });
  });

  it("prints nothing when there is no drift, so that cron mails nothing", () => {
    expect(run(["logging", "baseline"])).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("prints one review of all folders on drift, and no output of Terraform", () => {
    expect(run(["/srv/logging", "base line"], { CODE: "2" })).toEqual({
      status: 2,
      stdout: `drift --format text --fail-on low --source /srv/logging srv/logging.json --source here/base line base line.json
{"of": "-chdir=/srv/logging"} 600
{"of": "-chdir=base line"} 600
`,
      stderr: "",
    });
  });

  it("hands on the ignore file, the report and the severity", () => {
    const given = {
      CODE: "2",
      SSI_IGNORE: "/etc/an ignore.yaml",
      SSI_REPORT: "s3://bucket/latest",
      SSI_FAIL_ON: "high",
    };
    expect(run(["a"], given).stdout.split("\n")[0]).toBe(
      "drift --format text --fail-on high --report s3://bucket/latest --ignore /etc/an ignore.yaml --source here/a a.json",
    );
  });

  it("plans without a lock and without asking", () => {
    run(["a"]);
    const [, plan] = readFileSync(join(work, "log"), "utf8").split("\n");
    expect(plan).toMatch(/^-chdir=a plan -input=false -no-color -lock=false -out=\S+$/);
  });

  it.each([
    ["ssi fails", ["a"], { CODE: "1" }, "Something is wrong.\n"],
    ["Terraform fails", ["a", "bad"], {}, "no credentials\n"],
    ["a folder is given twice", ["a/b", "a/b/"], {}, expect.stringContaining("a/b/ was given twice")],
    ["no folder is given", [], {}, expect.stringMatching(/^usage: /)],
  ])("fails with 1 when %s", (_, folders, given, stderr) => {
    expect(run(folders, given)).toMatchObject({ status: 1, stderr });
  });

  it("fails when it is not told where ssi is", () => {
    const { status, stderr } = spawnSync("sh", [script, "a"], {
      env: environment({ SSI_FOLDER: "" }),
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([expect.any(Number), expect.stringContaining("name the folder of ssi-terraform")]);
    expect(status).not.toBe(0);
  });

  it.each([["0"], ["1"], ["2"]])("leaves no plan behind when ssi ends with %s", (CODE) => {
    run(["a"], { CODE });
    expect(temporary()).toEqual([]);
  });

  it("leaves no plan behind when Terraform fails", () => {
    run(["bad"]);
    expect(temporary()).toEqual([]);
  });

  it("leaves no plan behind when it is ended from outside", async () => {
    const started = join(work, "started");
    writeFileSync(
      join(work, "ssi/commands/ssi.mjs"),
      `import { writeFileSync } from "node:fs";
writeFileSync(${JSON.stringify(started)}, "");
setTimeout(() => {}, 1500);`,
    );
    const child = spawn("sh", [script, "a"], { env: environment({}) });
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    while (!existsSync(started)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(temporary()).toHaveLength(1);
    child.kill("SIGTERM");
    expect(await ended).toBe(1);
    expect(temporary()).toEqual([]);
  });
});
