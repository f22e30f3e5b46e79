import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Output of the reporter after a run with skipped tests. */
function report(path: string, skipped: number): string {
  const code = `import Reporter from ${JSON.stringify(join(__dirname, "skips.mjs"))};
    new Reporter().onRunComplete(undefined, { numPendingTests: ${skipped} });`;
  const parameters = ["--input-type=module", "--eval", code];
  return spawnSync(process.execPath, parameters, { encoding: "utf8", env: { PATH: path } }).stderr;
}

describe("the last lines of a run of tests", () => {
  it("say which programs are missing where tests were skipped", () => {
    const lines = report("/nowhere", 3).trim().split("\n");
    expect(lines[0]).toBe("Tests were skipped, as these programs are not on the PATH:");
    expect(lines.slice(1).map((line) => line.trim().split(" ")[0])).toEqual([
      "terraform",
      "chromium",
      "jq",
      "shellcheck",
      "xmllint",
    ]);
  });

  it("say nothing where no test was skipped", () => {
    expect(report("/nowhere", 0)).toBe("");
  });
});
