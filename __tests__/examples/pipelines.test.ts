import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { folder, gitlab, gitlabJobs, helpOfDrift, read, root, scripts, steps, workflow } from "./pipelines/support";

/** Options of `ssi drift`. */
const optionsOfDrift = (): readonly string[] => helpOfDrift().match(/--[a-z-]+/g) ?? [];

/** Command lines of `ssi drift` in a text, each on one line, up to where the shell goes on with something else. */
const commandLines = (text: string): readonly string[] =>
  text
    .replace(/\\\n\s*/g, " ")
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("#"))
    .flatMap((line) => /(?:ssi\.mjs|"\$ssi"|\bssi) drift(.*?)(?:\|\||\||>|$)/.exec(line)?.[1] ?? []);

describe("the command lines of the examples", () => {
  const known = optionsOfDrift();
  const files = ["github-actions/drift.yml", "gitlab-ci/.gitlab-ci.yml", "shell/ssi-drift.sh", "README.md"];

  it.each(files)("name options that there are: %s", (file) => {
    const lines = commandLines(read(file));
    expect(lines).toHaveLength(1);
    const given = lines.join(" ").match(/--[a-z-]+/g) ?? [];
    expect(given.filter((option) => !known.includes(option))).toEqual([]);
  });

  it("name formats that there are", () => {
    const given = files.flatMap((file) => read(file).match(/--(?:format |write "?)[a-z]+/g) ?? []);
    const formats = new Set(given.map((option) => /[a-z]+$/.exec(option)?.[0]));
    expect(formats).toEqual(new Set(["text", "markdown", "sarif", "junit"]));
  });

  it("give the shell's options to the command, too", () => {
    const given = read("shell/ssi-drift.sh").match(/set -- (--[a-z-]+)/g);
    expect(given?.map((option) => option.replace("set -- ", "")).filter((option) => !known.includes(option))).toEqual(
      [],
    );
  });
});

describe("ssi", () => {
  it("runs with production dependencies only", () => {
    const work = mkdtempSync(join(tmpdir(), "ssi-bundle-"));
    const metafile = join(work, "meta.json");
    execFileSync(
      join(root, "node_modules/.bin/esbuild"),
      [
        "ssi.ts",
        "--bundle",
        "--packages=external",
        "--platform=node",
        `--metafile=${metafile}`,
        `--outfile=${join(work, "ssi.js")}`,
        "--log-level=error",
      ],
      { cwd: join(root, "commands") },
    );
    const { outputs } = JSON.parse(readFileSync(metafile, "utf8")) as {
      outputs: Record<string, { imports: { path: string; external?: boolean }[] }>;
    };
    rmSync(work, { recursive: true });
    const packages = Object.values(outputs)
      .flatMap(({ imports }) => imports)
      .filter(({ path }) => !path.startsWith("node:") && !builtinModules.includes(path))
      .map(({ path }) =>
        path
          .split("/")
          .slice(0, path.startsWith("@") ? 2 : 1)
          .join("/"),
      );
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    expect(packages.length).toBeGreaterThan(0);
    expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
  });
});

describe("the GitHub workflow", () => {
  it("pins every action to a commit, with its version behind", () => {
    const lines = read("github-actions/drift.yml").match(/^.*\buses:.*$/gm) ?? [];
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    expect(lines.filter((line) => !/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it("pins an action to one commit wherever it is used", () => {
    const pins = new Map<string, Set<string>>();
    for (const { uses = "" } of steps) {
      const [action = "", commit = ""] = uses.split("@");
      pins.set(action, new Set([...(pins.get(action) ?? []), commit]));
    }
    expect([...pins].filter(([, commits]) => commits.size > 1)).toEqual([]);
  });

  it("gives each job what it needs and no more", () => {
    expect(workflow.permissions).toEqual({});
    expect(
      Object.fromEntries(Object.entries(workflow.jobs).map(([name, { permissions }]) => [name, permissions])),
    ).toEqual({
      review: { contents: "read", "id-token": "write" },
      comment: { "pull-requests": "write" },
      issue: { issues: "write" },
      "code-scanning": { "security-events": "write", actions: "read", contents: "read" },
    });
  });

  it("runs Terraform only in the job that may write nothing", () => {
    const running = Object.entries(workflow.jobs).filter(([, job]) =>
      job.steps.some(({ run = "", uses = "" }) => /terraform|npm/.test(run + uses)),
    );
    expect(running.map(([name]) => name)).toEqual(["review"]);
  });

  it("gives a pull request from a fork no credentials", () => {
    expect(workflow.jobs.review?.if).toContain("github.event.pull_request.head.repo.full_name == github.repository");
    expect(read("github-actions/drift.yml")).not.toContain("pull_request_target");
  });

  it("leaves no credentials of git behind, and ends by itself", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual([false, false]);
    expect(Object.values(workflow.jobs).filter((job) => !(job["timeout-minutes"] <= 30))).toEqual([]);
  });

  it("puts nothing that others write into a script but by the environment", () => {
    const written = steps.flatMap(({ run, with: given }) => [run ?? "", String(given?.script ?? "")]);
    expect(written.filter((text) => text.includes("${{"))).toEqual([]);
  });

  it("lets no plan into an artifact or the log", () => {
    const uploads = steps.filter(({ uses }) => uses?.startsWith("actions/upload-artifact@"));
    expect(uploads.map((step) => step.with?.path)).toEqual(["${{ runner.temp }}/review"]);
    const runs = steps.map(({ run = "" }) => run).join("\n");
    expect(runs).toMatch(/terraform .* plan .* > \/dev\/null$/m);
    expect(runs).toMatch(/show -json "\$RUNNER_TEMP\/plan.bin" \|/);
    expect(runs).toContain('rm -f "$RUNNER_TEMP/plan.bin"');
  });

  it("lets ssi, not its npm, see the role's credentials", () => {
    const order = workflow.jobs.review?.steps.map(({ run = "", uses = "" }) => run + uses) ?? [];
    const at = (what: string) => order.findIndex((text) => text.includes(what));
    expect(at("npm ci")).toBeLessThan(at("configure-aws-credentials"));
    expect(at("npm ci")).toBeGreaterThan(0);
  });
});

describe("the GitLab pipeline", () => {
  it("gives no job both access to the account and a token that writes", () => {
    const seen = gitlabJobs.map(([name, job]) => [
      name,
      job.id_tokens !== undefined,
      JSON.stringify(job).includes("DRIFT_NOTE_TOKEN"),
    ]);
    expect(seen).toEqual([
      ["drift", true, false],
      ["note", false, true],
    ]);
    expect(gitlab.note?.environment?.name).toBe("drift-note");
  });

  it("gives no token on a command line", () => {
    const lines = gitlabJobs.flatMap(([, job]) => job.script.join("\n").split("\n"));
    expect(lines.filter((line) => /^\s*(curl|\w+=\$\(curl).*TOKEN/.test(line))).toEqual([]);
  });

  it("keeps the review and not the plan", () => {
    expect(gitlab.drift?.artifacts?.paths).toEqual(["review"]);
    expect(gitlab.drift?.script.join("\n")).not.toMatch(/review\/plan/);
  });
});

describe.each(scripts)("the script of %s", (_, text, shell) => {
  it("is one for its shell", () => {
    expect(spawnSync(shell, ["-n"], { input: text, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });
});

const hasShellcheck = spawnSync("shellcheck", ["--version"]).error === undefined;
const withShellcheck = hasShellcheck ? describe : describe.skip;

withShellcheck("shellcheck", () => {
  it.each(scripts)("finds nothing in the script of %s", (_, text, shell) => {
    const { stdout } = spawnSync("shellcheck", ["--shell", shell, "-"], { input: text, encoding: "utf8" });
    expect(stdout).toBe("");
  });
});

it("is YAML that says nothing twice", () => {
  const files = ["github-actions/drift.yml", "gitlab-ci/.gitlab-ci.yml"];
  expect(files.map((file) => typeof parse(read(file), { strict: true, uniqueKeys: true }))).toEqual([
    "object",
    "object",
  ]);
});

it("has a README for each example", () => {
  expect(
    ["", "github-actions", "gitlab-ci", "shell"].map(
      (name) => readFileSync(join(folder, name, "README.md")).length > 0,
    ),
  ).toEqual([true, true, true, true]);
});
