import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPlan } from "../../../drift/read";
import { planJson, resource } from "../../drift/support";

const bin = join(__dirname, "../../../commands/ssi.mjs");
const folder = mkdtempSync(join(tmpdir(), "ssi-drift-"));
const plan = join(folder, "plan.json");
const probe = join(folder, "probe.js");
const usage = join(folder, "usage.json");
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const policy = (index: number) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: Array.from({ length: 8 }, (_, sid) => ({
      Sid: `S${sid}`,
      Effect: "Allow",
      Action: ["s3:GetObject", "s3:PutObject"],
      Resource: `arn:aws:s3:::bucket-${index}-${sid}/*`,
    })),
  });
const values = (index: number, team: string) => ({
  id: `thing-${index}`,
  policy: policy(index),
  definition: JSON.stringify({
    StartAt: "S0",
    States: Object.fromEntries(
      Array.from({ length: 20 }, (_, state) => [`S${state}`, { Type: "Pass", Next: `S${state + 1}` }]),
    ),
  }),
  tags: { team, text: 'Grüße "und" {[Klammern' },
  rule: Array.from({ length: 4 }, (_, days) => ({ id: `rule-${days}`, days, filter: [{ prefix: "logs/" }] })),
});

const size = 100e6;
const changedEvery = 50;
let resources = 0;

/** As Terraform writes it: each resource in planned_values, resource_changes and prior_state; some of them change. */
function writePlan(): void {
  const changes: string[] = [];
  const states: string[] = [];
  for (let bytes = 0; bytes < size; resources++) {
    const isChanged = resources % changedEvery === 0;
    const address = `module.ssi["a.b"].aws_thing.this["${resources}"]`;
    const [before, after] = [values(resources, "a"), values(resources, isChanged ? "b" : "a")];
    changes.push(JSON.stringify(resource(address, { actions: [isChanged ? "update" : "no-op"], before, after })));
    states.push(JSON.stringify({ address, mode: "managed", type: "aws_thing", values: before }));
    bytes += (changes.at(-1)?.length ?? 0) + 2 * (states.at(-1)?.length ?? 0);
  }
  const state = `{"root_module":{"resources":[${states.join(",")}]}}`;
  const all = `"planned_values":${state},"resource_changes":[${changes.join(",")}],"prior_state":{"values":${state}}`;
  writeFileSync(plan, `{"format_version":"1.2","terraform_version":"1.11.4",${all},"errored":false}`);
}

/** Runs a Node process with these parameters. The time that it takes is measured by `npm run bench:drift`. */
function measure(parameters: readonly string[]): {
  readonly status: number | null;
  /** Kibibytes. */
  readonly maxRSS: number;
  readonly stdout: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", probe, ...parameters], {
    encoding: "utf8",
    cwd: folder,
  });
  if (stderr !== "") throw new Error(stderr.slice(0, 1000));
  return { status, stdout, maxRSS: Number(readFileSync(usage, "utf8")) };
}

describe("a plan of 100 MB", () => {
  beforeAll(() => {
    writeFileSync(
      probe,
      `process.on("exit", () => {
        require("node:fs").writeFileSync(${JSON.stringify(usage)}, String(process.resourceUsage().maxRSS));
      });`,
    );
    writePlan();
  }, 120_000);

  it("takes 256 MiB", () => {
    expect(statSync(plan).size).toBeGreaterThan(size);
    const { status, stdout, maxRSS } = measure([bin, "drift", plan, "--format", "json"]);
    expect(status).toBe(2);
    expect((JSON.parse(stdout) as { findings: object[] }).findings).toHaveLength(Math.ceil(resources / changedEvery));
    expect(maxRSS).toBeLessThan(256 * 1024);
  }, 120_000);
});

describe("a plan that is longer than any string of Node", () => {
  it("is read, too", async () => {
    const filler = Buffer.from(`${JSON.stringify(values(1, "a"))},`.repeat(250));
    async function* chunks() {
      await Promise.resolve();
      const changes = [resource("aws_thing.this", { before: { a: 1 }, after: { a: 2 } })];
      const [head = "", tail = ""] = planJson({ prior_state: [0], resource_changes: changes }).split("[0]");
      yield Buffer.from(`${head}[`);
      for (let bytes = 0; bytes < 2 ** 29 + 2 ** 20; bytes += filler.length) yield filler;
      yield Buffer.from(`0]${tail}`);
    }
    expect((await readPlan("plan.json", chunks())).subjects).toHaveLength(1);
  }, 120_000);
});
