import { spawnSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planJson, real, resource } from "../../drift/support";

const root = join(__dirname, "../../..");
const bin = join(root, "commands/ssi.mjs");
const folder = mkdtempSync(join(tmpdir(), "ssi-drift-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

// Jest says FORCE_COLOR to its workers.
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.includes("COLOR")));

/** Runs `ssi drift` in the folder. */
const drift = (parameters: readonly string[], input: string | Buffer = "", cwd = folder) =>
  spawnSync(process.execPath, [bin, "drift", ...parameters], { cwd, encoding: "utf8", env: environment, input });

/** Writes a file into the folder. */
function file(name: string, text: string | Buffer): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const retagged = { before: { tags: { team: "a" } }, after: { tags: { team: "b" } } };
const tagged = file("tagged.json", planJson({ resource_drift: [resource("aws_thing.tagged", retagged)] }));
const deleted = file(
  "deleted.json",
  planJson({ resource_changes: [resource("aws_s3_bucket.logs", { actions: ["delete"], before: { bucket: "logs" } })] }),
);
const nothing = file("nothing.json", real("nothing.json"));

describe("ssi drift", () => {
  it("reads standard input, tells what it found as plain text, and ends with 2", () => {
    for (const parameters of [[], ["-"]]) {
      const { status, stdout, stderr } = drift(parameters, real("changed.json"));
      expect({ status, stderr }).toEqual({ status: 2, stderr: "" });
      expect(stdout).toContain("terraform_data.replaced");
      expect(stdout).toContain("standard input: plan, Terraform 1.11.4, 12 resources");
      expect(stdout).not.toContain("\u001b");
      expect(stdout).not.toContain("hunter2");
    }
  });

  it("ends with 0 where nothing differs", () => {
    const { status, stdout, stderr } = drift([nothing]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("No drift");
  });

  it("gives one verdict on several plans, of which one may be standard input", () => {
    const { status, stdout } = drift([nothing, "-", tagged, "--format", "json"], real("refresh-only.json"));
    expect(status).toBe(2);
    expect((JSON.parse(stdout) as { plans: object[] }).plans).toMatchObject([
      { name: "nothing.json" },
      { name: "standard input" },
      { name: "tagged.json" },
    ]);
  });

  it("ends with 0 where nothing is as severe as --fail-on, and tells it nevertheless", () => {
    expect(drift([tagged, "--fail-on", "low"]).status).toBe(2);
    expect(drift([tagged, "--fail-on", "medium"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("aws_thing.tagged"),
    });
    expect(drift([deleted, "--fail-on", "high"]).status).toBe(2);
  });

  it("ends with 1 on a plan that Terraform could not finish, and shows its part", () => {
    const errored = file("errored.json", real("errored.json"));
    const { status, stdout, stderr } = drift([errored, nothing, "--format", "json"]);
    expect(status).toBe(1);
    expect(stderr).toBe(
      "errored.json: Terraform could not finish the plan, so the verdict covers only a part of the plan; see the output of terraform plan.\n",
    );
    expect(JSON.parse(stdout)).toMatchObject({ failed: true });
  });

  it("writes other formats into files from one run, each as it would be printed", () => {
    const outputs = {
      json: "drift.json",
      markdown: "a=b.md",
      sarif: "drift.sarif",
      junit: "drift.xml",
      text: "drift.txt",
    };
    file("drift.json", "what was there before");
    const run = drift([
      tagged,
      ...Object.entries(outputs).flatMap(([format, name]) => ["--write", `${format}=${name}`]),
    ]);
    expect(run).toMatchObject({ status: 2, stderr: "" });
    const steady = (text: string) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, "now");
    expect(run.stdout).toBe(readFileSync(join(folder, "drift.txt"), "utf8"));
    for (const [format, name] of Object.entries(outputs)) {
      expect(steady(readFileSync(join(folder, name), "utf8"))).toBe(steady(drift([tagged, "--format", format]).stdout));
    }
  });

  it("fails with 1 where a file cannot be written, and writes and prints nothing", () => {
    const before = readdirSync(folder);
    for (const bad of ["missing/drift.sarif", "."]) {
      const run = drift([
        tagged,
        "--write",
        "markdown=never.md",
        "--write",
        `sarif=${bad}`,
        "--write",
        "json=never.json",
      ]);
      expect(run).toMatchObject({ status: 1, stdout: "" });
      expect(run.stderr).toMatch(
        /^\S+ cannot be written \((ENOENT|EISDIR)\); name a file in a folder that exists and is writable\.\n$/,
      );
    }
    expect(readdirSync(folder)).toEqual(before);
  });

  it("writes through links, and to what is no file", () => {
    file("target.json", "");
    symlinkSync("target.json", join(folder, "link.json"));
    const command = `"${process.execPath}" "${bin}" drift ${tagged} --write json=link.json --write text=/dev/stderr --write sarif=/dev/null 2>errors.txt`;
    file("errors.txt", "");
    const { ino } = lstatSync(join(folder, "errors.txt"));
    const { status, stdout } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8", env: environment });
    expect(status).toBe(2);
    expect(readFileSync(join(folder, "errors.txt"), "utf8")).toBe(stdout);
    expect(JSON.parse(readFileSync(join(folder, "target.json"), "utf8"))).toHaveProperty("findings");
    expect(lstatSync(join(folder, "link.json")).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(folder, "errors.txt")).ino).toBe(ino);
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it("ignores what .ssi-drift-ignore.yaml says, or instead the files of --ignore", () => {
    const cwd = join(folder, "ignoring");
    mkdirSync(cwd);
    const ignore = (address: string) => `- { address: "${address}", reason: Known, owner: me, expires: 2999-01-01 }\n`;
    writeFileSync(join(cwd, ".ssi-drift-ignore.yaml"), ignore("aws_thing.*"));
    writeFileSync(join(cwd, "other.yaml"), ignore("aws_other.*"));
    const plan = readFileSync(join(folder, tagged));
    expect(drift([], plan, cwd).status).toBe(0);
    expect(drift(["--ignore", "other.yaml"], plan, cwd).status).toBe(2);
    expect(drift(["--ignore", "other.yaml", "--ignore", ".ssi-drift-ignore.yaml"], plan, cwd).status).toBe(0);
  });

  it("points into the configuration below --source", () => {
    mkdirSync(join(folder, "configuration"));
    file("configuration/main.tf", '\nresource "aws_thing" "tagged" {\n}\n');
    expect(drift([tagged]).stdout).toContain("configuration/main.tf:2");
    expect(drift([tagged, "--source", "configuration"]).stdout).toContain("configuration/main.tf:2");
  });

  it("points into the configuration of each plan where --source is given for each", () => {
    const other = file("other.json", readFileSync(join(folder, tagged)));
    mkdirSync(join(folder, "stacks/one"), { recursive: true });
    mkdirSync(join(folder, "stacks/two"));
    file("stacks/one/main.tf", 'resource "aws_thing" "tagged" {\n}\n');
    file("stacks/two/main.tf", '\n\nresource "aws_thing" "tagged" {\n}\n');
    const sources = ["--source", "stacks/one", "--source", "stacks/two"];
    const { stdout } = drift([tagged, other, "--format", "sarif", ...sources]);
    expect(stdout.match(/"(uri|startLine)": .*/g)).toEqual([
      '"uri": "stacks/two/main.tf",',
      '"startLine": 3',
      '"uri": "stacks/one/main.tf",',
      '"startLine": 1',
    ]);
    expect(drift([tagged, ...sources])).toMatchObject({
      status: 1,
      stderr: "--source was given 2 times for 1 plan; give it once, or once for each plan, in their order.\n",
    });
  });

  it("tells an absolute path of a block outside the folder where it runs", () => {
    const away = mkdtempSync(join(tmpdir(), "ssi-drift-"));
    const { stdout } = drift([join(folder, tagged), "--source", join(folder, "configuration")], "", away);
    rmSync(away, { recursive: true });
    expect(stdout).toContain(`at ${join(folder, "configuration/main.tf")}:2`);
  });

  it("fails with 1 where --source is no folder", () => {
    for (const source of ["missing", tagged]) {
      expect(drift([tagged, "--source", source])).toMatchObject({
        status: 1,
        stdout: "",
        stderr: `--source ${source} is not a folder that exists; name the folder of the configuration.\n`,
      });
    }
  });

  it("fails with 1 where --write names a plan, a file of rules or an ignore file, also by a link", () => {
    symlinkSync(join(folder, tagged), join(folder, "linked.json"));
    file("empty.yaml", "[]");
    const plan = readFileSync(join(folder, tagged));
    for (const name of [tagged, `./${tagged}`, "linked.json", "empty.yaml"]) {
      const run = drift([tagged, "--ignore", "empty.yaml", "--write", `json=${name}`]);
      expect(run).toMatchObject({
        status: 1,
        stdout: "",
        stderr: `--write names ${name}, which is read as input; write to another file.\n`,
      });
    }
    expect(readFileSync(join(folder, tagged))).toEqual(plan);
  });

  it("lists rules, those of files among them, without a plan", () => {
    const rules = file(
      "rules.yaml",
      '- { id: mine, severity: high, attributes: ["tags[*]"], sentence: "a tag of mine" }\n',
    );
    const { status, stdout, stderr } = drift(["--list-rules", "--rules", rules]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^high {4}mine\n {10}a tag of mine\n/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
    expect(drift([tagged, "--rules", rules, "--fail-on", "high"]).stdout).toContain("mine");
  });

  it.each([
    [
      [],
      "standard input is empty: the command that should write the plan printed nothing; see its error messages, and try terraform show -json plan.bin | node <checkout>/commands/ssi.mjs drift.",
    ],
    [["-", "-"], "Standard input was given twice (-), but can be read only once; name files for the other plans."],
    [["missing.json"], "missing.json cannot be read (ENOENT); name a file that exists and is readable."],
    [["."], ". is a folder; name a file with the output of terraform show -json."],
    [
      [tagged, "--write", "drift.sarif"],
      "--write drift.sarif is not <format>=<file>; give, for example, --write sarif=drift.sarif.",
    ],
    [
      [tagged, "--write", "json="],
      "--write json= is not <format>=<file>; give, for example, --write sarif=drift.sarif.",
    ],
    [[tagged, "--write", "sarf=a"], 'There is no format "sarf" for --write; did you mean sarif?'],
    [
      [tagged, "--write", "html=a"],
      'There is no format "html" for --write; the formats are: text, markdown, json, sarif, junit.',
    ],
    [
      [tagged, "--write", "json=a", "--write", "text=./a"],
      "--write names ./a twice; give each format a file of its own.",
    ],
    [
      [tagged, "--report-max-age", "1d"],
      "--report-max-age 1d is not a number of hours; give a number above 0, such as 25.",
    ],
    [
      [tagged, "--report-max-age", "0"],
      "--report-max-age 0 is not a number of hours; give a number above 0, such as 25.",
    ],
    [
      [tagged, "--fail-on", "critical"],
      "option '--fail-on <severity>' argument 'critical' is invalid. Allowed choices are low, medium, high.",
    ],
    [[tagged, "--formt", "json"], "unknown option '--formt' (Did you mean --format?)"],
  ])("fails with 1 and one line: %p", (parameters, line) => {
    expect(drift([...parameters])).toMatchObject({ status: 1, stdout: "", stderr: `${line}\n` });
  });

  it("says at once that it is no plan, without reading it to its end", () => {
    const endless = `(echo '{"version":4,"serial":1,"lineage":"'; yes) | "${process.execPath}" "${bin}" drift`;
    const { status, stderr } = spawnSync("sh", ["-c", endless], {
      encoding: "utf8",
      env: environment,
      timeout: 60_000,
    });
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining("is a state file") });
  });

  it("says nothing when its reader stops reading", () => {
    const command = `"${process.execPath}" "${bin}" drift changed.json --format json | head -c 1`;
    file("changed.json", real("changed.json"));
    expect(spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8", env: environment })).toMatchObject({
      stdout: "{",
      stderr: "",
    });
  });

  it("has every option that the documentation has", () => {
    const options = (text: string) =>
      [...new Set([...text.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option))].sort();
    const table = /## Options\n(.*?)\n## /s.exec(readFileSync(join(root, "docs/drift.md"), "utf8"))?.[1] ?? "";
    expect(options(drift(["--help"]).stdout.split("\nReads plans")[0] ?? "")).toEqual(
      [...options(table), "--help"].sort(),
    );
  });
});
