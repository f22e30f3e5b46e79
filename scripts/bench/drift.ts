/** Measures `ssi drift` as whole processes, in processor time and memory: `npm run bench:drift`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitCodes } from "../../lib/exit-codes";
import { bucketPolicies, changedPolicies, unknownPolicies, type BenchedPlan } from "./drift-plans";

const program = join(__dirname, "../../commands/ssi.mjs");

interface Usage {
  /** Of all threads, user and system. Processors of others do not count here, as clocks would. */
  readonly seconds: number;
  readonly megabytes: number;
}

const plans: readonly BenchedPlan[] = [
  changedPolicies(5_000),
  changedPolicies(20_000),
  bucketPolicies(10),
  bucketPolicies(50),
  bucketPolicies(100),
  unknownPolicies(10_000),
];

/** Number of runs, of which the quickest counts. */
const runs = 3;

/** Writes on exit what the process used. */
const probeText = (file: string) => `process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
  require("node:fs").writeFileSync(${JSON.stringify(file)}, JSON.stringify(used));
});`;

function bench(folder: string): void {
  const [probe, usage, plan] = ["probe.js", "usage.json", "plan.json"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(probe, probeText(usage));
  const measure = (parameters: readonly string[], expected: number): Usage => {
    const used = Array.from({ length: runs }, () => {
      const given = ["--require", probe, ...parameters];
      const { status, stderr } = spawnSync(process.execPath, given, { cwd: folder, maxBuffer: 2 ** 30 });
      if (status !== expected) throw new Error(`${parameters.join(" ")} ended with ${status}: ${String(stderr)}`);
      return JSON.parse(readFileSync(usage, "utf8")) as Usage;
    });
    return used.reduce((best, one) => (one.seconds < best.seconds ? one : best));
  };

  console.log(row(["", "file", "CPU", "JSON.parse", "ratio", "peak RSS"]));
  for (const { title, write } of plans) {
    write(plan);
    const size = statSync(plan).size / 1e6;
    const parsing = measure(["--eval", `JSON.parse(require("node:fs").readFileSync("plan.json", "utf8"))`], 0);
    const { seconds, megabytes } = measure([program, "drift", plan], exitCodes.drifted);
    const ratio = (seconds / parsing.seconds).toFixed(1);
    const [own, parse] = [seconds, parsing.seconds].map((value) => `${value.toFixed(2)} s`);
    console.log(row([title, `${size.toFixed(0)} MB`, own ?? "", parse ?? "", ratio, `${megabytes.toFixed(0)} MiB`]));
  }
}

const widths = [46, 8, 10, 12, 7, 11] as const;

const row = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[at] ?? 0))).join("");

const folder = mkdtempSync(join(tmpdir(), "ssi-bench-"));
try {
  bench(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
