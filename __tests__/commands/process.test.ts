import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planJson } from "../drift/support";

const bin = join(__dirname, "../../commands/ssi.mjs");
const folder = mkdtempSync(join(tmpdir(), "ssi-process-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

// Jest says FORCE_COLOR to its workers.
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.includes("COLOR")));
const options = { cwd: folder, encoding: "utf8", env: environment } as const;
const ssi = (...parameters: readonly string[]) => spawnSync(process.execPath, [bin, ...parameters], options);

/** Runs a line of shell in which $ssi is the program. */
const shell = (line: string) =>
  spawnSync("sh", ["-c", line.replaceAll("$ssi", `"${process.execPath}" "${bin}"`)], options);

writeFileSync(join(folder, "plan.json"), planJson({}));
writeFileSync(join(folder, "binary"), Buffer.from([0x5b, 0xff, 0x1b, 0x5b, 0]));
writeFileSync(join(folder, "list.json"), '[\n"\u001b[31m"\n');

/** Files in the folder. cdktf makes an empty cdktf.out wherever it is. */
const files = () => readdirSync(folder).filter((name) => name !== "cdktf.out");

describe("every command", () => {
  it.each<[parameters: readonly string[], line: RegExp]>([
    [["export", "--module", "gardduty"], /^There is no module "gardduty"; did you mean guardduty\?$/],
    [["export", "--out", "plan.json/out"], /^plan\.json\/out cannot be written \(ENOTDIR\); make it writable or name /],
    [["export", "--check", "--out", "nothing"], /^nothing\/.* are stale: ssi export would change the files; run node /],
    [["dry-run", "--html", "missing/run.html"], /^missing\/run\.html cannot be written \(ENOENT\); name a file in /],
    [["dry-run", "--account", "list.json"], /^list\.json:\d: [^"]+\.$/],
    [["dry-run", "--var-file", "binary"], /^binary is not text in UTF-8; /],
    // Nothing is read: standard input would be empty.
    [["drift", "--write", "json=missing/a.json"], /^missing\/a\.json cannot be written \(ENOENT\); name a file in /],
    [["drift", "plan.json", "--rules", "binary"], /^binary is not text in UTF-8; /],
    [["drift", "plan.json", "--ignore", "binary"], /^binary is not text in UTF-8; /],
    [["drift", "binary"], /^binary is [^,]+, not the JSON of a plan; /],
    [["help", "drit"], /^unknown command 'drit' \(Did you mean drift\?\)$/],
  ])("fails with 1 and one line, and writes nothing: %j", (parameters, line) => {
    const before = files();
    const { status, stdout, stderr } = ssi(...parameters);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr).toMatch(/^[^\p{Cc}]+\n$/u);
    expect(files()).toEqual(before);
  });

  it("shows its help by the word and by the option, with what to type here", () => {
    const [all, byOption] = [["help"], ["--help"]].map((parameters) => ssi(...parameters));
    expect(all).toMatchObject({ status: 0, stderr: "", stdout: byOption?.stdout });
    const [one, ofOne] = [ssi("help", "dry-run"), ssi("dry-run", "--help")];
    expect(one).toMatchObject({ status: 0, stderr: "", stdout: ofOne.stdout });
    expect(one.stdout).toMatch(/^ {4}node \S+ssi\.mjs dry-run --account compliant --html run\.html$/m);
    expect(one.stdout).not.toMatch(/\bnpx\b|^ +ssi /m);
  });

  it("says in one line that its output does not fit on the disk, and ends with 1", () => {
    for (const parameters of ["--help", "drift --list-rules", "dry-run --list-scenarios"]) {
      expect(shell(`$ssi ${parameters} > /dev/full`)).toMatchObject({
        status: 1,
        stderr:
          "Standard output cannot be written (ENOSPC), so the output is incomplete; free some space or name a different file.\n",
      });
    }
  });
});

describe("ssi export", () => {
  it("finishes what it has begun to write when Ctrl-C is pressed, and leaves nothing half-written", () => {
    const hook = `import fs from "node:fs";
      const make = fs.mkdtempSync;
      fs.mkdtempSync = (...all) => { process.kill(process.pid, "SIGINT"); return make(...all); };`;
    const code = `data:text/javascript,${encodeURIComponent(hook)}`;
    const parameters = ["--import", code, bin, "export", "--module", "schedule", "alerting", "--out", "out"];
    const { status, stderr } = spawnSync(process.execPath, parameters, options);
    expect({ status, stderr }).toEqual({ status: 130, stderr: "" });
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["alerting", "schedule"]);
    expect(existsSync(join(folder, "out/alerting/main.tf"))).toBe(true);
    expect(ssi("export", "--module", "schedule", "alerting", "--out", "out", "--check").status).toBe(0);
  });
});
