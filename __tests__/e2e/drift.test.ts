import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Verdict } from "../../drift/model";
import { describeOnAws } from "./describe-on-aws";
import { behindTheBack } from "./drift/behind-the-back";
import { deploy, showPlan } from "./drift/plans";
import { run, type Ended } from "./process";
import { apply } from "./terraform";

const repository = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "ssi-e2e-drift-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const review = (...parameters: readonly string[]): Promise<Ended> =>
  run(process.execPath, [join(repository, "commands/ssi.mjs"), "drift", ...parameters], {
    cwd: folder,
    env: process.env,
  });

/** Findings with their addresses, without what differs from account to account. */
const found = (json: string) =>
  (JSON.parse(json) as Verdict).findings.map(({ address, severity, meanings }) => ({
    address,
    severity,
    rules: meanings.map(({ rule }) => rule),
  }));

const expected = join(repository, "__tests__/drift/fixtures/everything/expected.json");

describeOnAws("a review of drift", (aws) => {
  const planned = async () => {
    const { json } = await showPlan(aws(), folder, "now", "");
    writeFileSync(join(folder, "plan.json"), json);
    return "plan.json";
  };

  it("finds nothing right after the first apply, though resources change each other", async () => {
    await deploy(aws(), folder);
    expect(await review(await planned())).toMatchObject({ status: 0, stdout: expect.stringContaining("No drift") });
  });

  it("finds all that was changed behind Terraform's back, as in the fixtures", async () => {
    for (const { change } of behindTheBack) await change(aws());
    const { status, stdout } = await review(await planned(), "--format", "json", "--source", "baseline");
    expect(status).toBe(2);
    expect(found(stdout)).toEqual(found(readFileSync(expected, "utf8")));
  });

  it("finds nothing once it is taken back", async () => {
    for (const { undo } of behindTheBack) await undo?.(aws());
    await apply(aws().environment, folder);
    expect(await review(await planned())).toMatchObject({ status: 0 });
  });
});
