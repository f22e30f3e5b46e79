/** `npm run quick`: format, types, lint and the nearest tests of what differs from main. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Lines that a git command prints; none if it fails. */
const git = (...parameters: readonly string[]): readonly string[] => {
  const { status, stdout } = spawnSync("git", parameters, { encoding: "utf8" });
  return status === 0 ? stdout.split("\n").filter((line) => line !== "") : [];
};

/** Files that were changed since the branch left main, committed or not, and are still there. */
function changedFiles(): readonly string[] {
  const [base = "HEAD"] = git("merge-base", "HEAD", "main");
  const changed = git("diff", "--name-only", "--diff-filter=d", base);
  return [...new Set([...changed, ...git("ls-files", "--others", "--exclude-standard")])];
}

function run(title: string, ...parameters: readonly string[]): boolean {
  const start = Date.now();
  const { status } = spawnSync("npx", ["--no-install", ...parameters], { stdio: "inherit" });
  console.log(`${status === 0 ? "ok" : "FAILED"}  ${title}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** Run real Terraform, a browser or whole processes, or take half a minute: left to `npm test`. */
const slow = "__tests__/(terraform|e2e|examples|runs/page|commands/drift|modules/services/(config|account-level))";

/** Tests of a file: itself, or those whose place in `__tests__` is nearest to its own. */
function testsOf(file: string): string {
  if (file.startsWith("__tests__/")) return file.endsWith(".test.ts") ? file : dirname(file);
  for (let place = file.replace(/(\/index)?\.\w+$/, ""); place !== "."; place = dirname(place)) {
    const test = join("__tests__", place);
    if (existsSync(`${test}.test.ts`)) return `${test}.test.ts`;
    if (existsSync(test)) return `${test}/`;
  }
  return "__tests__/lint.test.ts";
}

const files = changedFiles();
const sources = files.filter((file) => /\.(ts|mjs)$/.test(file) && !file.startsWith("terraform/"));
const tests = [...new Set(sources.map(testsOf))];
if (files.length === 0) console.log("Nothing differs from main: there is nothing to check.");
else {
  const ways = [
    () => run("format", "prettier", "--check", "--ignore-unknown", ...files),
    () => run("types", "tsc", "-p", "."),
    ...(sources.length === 0
      ? []
      : [
          () => run("lint", "eslint", "--no-warn-ignored", ...sources),
          () => run("rooms", "npm", "run", "--silent", "check:rooms"),
          () =>
            run(
              "tests",
              "jest",
              "--passWithNoTests",
              "--silent",
              "--testPathIgnorePatterns",
              slow,
              "--testPathPatterns",
              ...tests,
            ),
        ]),
  ];
  process.exitCode = ways.map((way) => way()).every(Boolean) ? 0 : 1;
}
