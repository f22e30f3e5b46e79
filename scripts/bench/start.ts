/** `npm run bench:start`: how long commands take from start to end, in times of an empty `node -e 0`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "ssi-bench-"));
const [plan, probe, usage] = ["plan.json", "probe.cjs", "usage"].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const rounds = 5;

interface Command {
  readonly name: string;
  readonly parameters: readonly string[];
  /** Whether the cache is empty when it starts. */
  readonly isCold?: boolean;
}

const commands: readonly Command[] = [
  { name: "node -e 0", parameters: ["-e", "0"] },
  { name: "dry run, empty cache", parameters: ["commands/ssi.mjs", "dry-run"], isCold: true },
  { name: "dry run", parameters: ["commands/ssi.mjs", "dry-run"] },
  { name: "synth", parameters: ["scripts/synth.mjs"] },
  { name: "drift on a small plan", parameters: ["commands/ssi.mjs", "drift", plan] },
];

/** Milliseconds of the clock, and of all processors: the latter depends less on what else the machine does. */
type Times = readonly [clock: number, processor: number];

function measure({ parameters, isCold }: Command): Times {
  if (isCold === true) rmSync(join(root, "node_modules/.cache/ssi"), { recursive: true, force: true });
  const before = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--require", probe, ...parameters], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, CDKTF_OUTDIR: folder },
  });
  // Drift ends with 2 if it finds something.
  if (status !== 0 && status !== 2) throw new Error(stderr);
  return [performance.now() - before, Number(readFileSync(usage, "utf8"))];
}

function medianOf(command: Command): Times {
  if (command.isCold !== true) measure(command);
  const times = Array.from({ length: rounds }, () => measure(command));
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  return [median(times.map(([clock]) => clock)), median(times.map(([, processor]) => processor))];
}

function bench(): void {
  writeFileSync(
    plan,
    brotliDecompressSync(readFileSync(join(root, "__tests__/drift/fixtures/everything/plan.json.br"))),
  );
  const sum = "Object.values(process.cpuUsage()).reduce((sum, time) => sum + time / 1000, 0)";
  const write = `require("fs").writeFileSync(${JSON.stringify(usage)}, String(${sum}))`;
  writeFileSync(probe, `process.on("exit", () => ${write});`);
  let empty: Times | undefined;
  console.log(`${"".padEnd(24)}${["clock", "processor"].map((title) => title.padEnd(20)).join("")}`);
  for (const command of commands) {
    const times = medianOf(command);
    empty ??= times;
    const cells = times.map((time, index) => {
      const ratio = (time / (empty?.[index] ?? time)).toFixed(1);
      return `${Math.round(time).toString().padStart(6)} ms ${ratio.padStart(5)} times`.padEnd(20);
    });
    console.log(`${command.name.padEnd(24)}${cells.join("")}`.trimEnd());
  }
}

try {
  bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
