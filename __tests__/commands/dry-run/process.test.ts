import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../../..");
const bin = join(root, "commands/ssi.mjs");
const folder = mkdtempSync(join(tmpdir(), "ssi-dry-run-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

// Jest says FORCE_COLOR to its workers.
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.includes("COLOR")));
const ssi = (...parameters: readonly string[]) =>
  spawnSync(process.execPath, [bin, ...parameters], { cwd: folder, encoding: "utf8", env: environment });

describe("ssi", () => {
  it("ends with 0 on a fresh account, in any folder, and writes plain text to a pipe", () => {
    const { status, stdout, stderr } = ssi("dry-run");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^Dry run in an emulated account/);
    expect(stdout).not.toContain("\u001b");
  });

  it("ends with 2 where a service failed, and shows it all nevertheless", () => {
    const page = join(folder, "run.html");
    const { status, stdout, stderr } = ssi(
      "dry-run",
      "--json",
      "--html",
      page,
      "--fault",
      "guardduty:createDetector=deny",
    );
    expect({ status, stderr }).toEqual({ status: 2, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: "1.1", failed: true });
    expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html>/);
  });

  it.each([
    [
      ["dry-run", "--scenario", "guardduty/suspnded"],
      'There is no scenario "guardduty/suspnded"; did you mean guardduty/suspended?',
    ],
    [["dry-run", "--srvice", "guardduty"], "unknown option '--srvice' (Did you mean --service?)"],
    [["dry-run", "fresh"], "too many arguments for 'dry-run'. Expected 0 arguments but got 1."],
    [["dry-rn"], "unknown command 'dry-rn' (Did you mean dry-run?)"],
  ])("fails with 1 and one line: %p", (parameters, line) => {
    const { status, stdout, stderr } = ssi(...parameters, "--html", join(folder, "never.html"));
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: `${line}\n` });
    expect(existsSync(join(folder, "never.html"))).toBe(false);
  });

  it("fails with 1 when the page cannot be written, before it runs", () => {
    const page = join(folder, "missing", "run.html");
    const { status, stdout, stderr } = ssi("dry-run", "--html", page);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe(`${page} cannot be written (ENOENT); name a file in a folder that exists and is writable.\n`);
  });

  it("takes the old names of options", () => {
    const [old, now] = ["--drift", "--scenario"].map((option) => ssi("dry-run", option, "guardduty/suspended"));
    expect(old?.stdout).toContain("guardduty/suspended");
    expect(old?.stdout).toBe(now?.stdout);
    expect(ssi("dry-run", "--list-drifts").stdout).toBe(ssi("dry-run", "--list-scenarios").stdout);
  });

  it("says nothing when its reader stops reading", () => {
    const shell = spawnSync("sh", ["-c", `"${process.execPath}" "${bin}" dry-run --json | head -c 1`], {
      encoding: "utf8",
      env: environment,
    });
    expect(shell).toMatchObject({ status: 0, stdout: "{", stderr: "" });
  });

  it("tells its version, and every option that the documentation has", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(ssi("--version").stdout).toBe(`${version}\n`);
    const options = (text: string) =>
      [...new Set([...text.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option))].sort();
    const documented = readFileSync(join(root, "docs/dry-run.md"), "utf8");
    expect(options(ssi("dry-run", "--help").stdout.split("\nNothing real")[0] ?? "")).toEqual(
      [...options(documented), "--help"].sort(),
    );
  });
});
