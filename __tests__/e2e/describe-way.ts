import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { services } from "../../modules/services";
import { readDeployment, readMachines } from "./deployed";
import { describeOnAws } from "./describe-on-aws";
import { essence, runTwice, workedOut } from "./emulated";
import { fillBucket, readIdentities, readKeyStates, readSafeguards } from "./evidence";
import { changed, first, repaired, well } from "./inputs";
import { readInventory } from "./inventory";
import { readmeCommands } from "./readme";
import { steps } from "./steps";
import { destroy, terraform, type Plan } from "./terraform";
import type { CreateWay, Inputs, Way } from "./way";

/** Resources that keep their identity when inputs change: the evidence, and the machines with their history. */
const lasting = ["aws_s3_bucket", "aws_kms_key", "aws_sfn_state_machine"];

const machines = ["Main", ...Object.values(services).map(({ name }) => name)].map((name) => `SSI-${name}`).sort();

/** The services of AWS that hold something of a deployment. */
const parts = ["cloudwatch", "events", "iam", "kms", "logs", "s3", "scheduler", "sns", "sqs", "states"];

/** Actions of plans, by resource. */
const actions = (plans: readonly Plan[]) =>
  plans
    .flatMap(({ changes }) => changes)
    .filter(({ mode }) => mode === "managed")
    .map(({ address, type, change }) => ({ address, type, action: change.actions.join(" and ") }))
    .filter(({ action }) => action !== "no-op");

/** Goes a way to deploy from its beginning to its end. */
export function describeWay(name: string, create: CreateWay): void {
  const folder = mkdtempSync(join(tmpdir(), "ssi-e2e-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  describeOnAws(name, (aws) => {
    let way: Way;
    const step = steps();
    beforeAll(async () => {
      way = await create(aws(), folder);
    });

    const left = async (inputs: Inputs) =>
      (await way.plans(inputs)).filter(({ status }) => status !== 0).map((plan) => actions([plan]));

    step("puts all of it into a fresh account, and has nothing to do a second time", async () => {
      await way.deploy(first);
      expect((await readMachines(aws())).map(({ name }) => name).sort()).toEqual(machines);
      expect(new Set((await readInventory(aws())).map((arn) => arn.split(":")[2]))).toEqual(new Set(parts));
      expect(await left(first)).toEqual([]);
    });

    step("deploys what the emulator works out: it repairs a fresh account, then writes nothing", async () => {
      const deployment = await readDeployment(aws());
      expect(essence(deployment)).toEqual(essence(workedOut(aws().place, first)));
      const runs = await runTwice(deployment);
      expect(runs.first.statuses).toEqual(repaired);
      expect(runs.second).toEqual({ statuses: well, writes: [] });
    });

    step("changes inputs in place, and has nothing to do a second time", async () => {
      const planned = actions(await way.plans(changed));
      expect(planned.filter(({ action }) => action !== "update" && action !== "create")).toEqual([]);
      const changes = planned.filter(({ type }) => lasting.includes(type)).map(({ action }) => action);
      expect(changes).toEqual(Array(machines.length + 2).fill("update"));
      const before = await readIdentities(aws());
      await way.deploy(changed);
      expect(await readIdentities(aws())).toEqual(before);
      expect(await left(changed)).toEqual([]);
    });

    step("deploys state machines that do as the changed inputs say", async () => {
      const deployment = await readDeployment(aws());
      expect(essence(deployment)).toEqual(essence(workedOut(aws().place, changed)));
      const runs = await runTwice(deployment);
      expect(runs.first.statuses).toEqual({ ...repaired, GuardDuty: "NON_COMPLIANT" });
      expect(runs.first.writes.filter((action) => action.startsWith("guardduty:"))).toEqual([]);
    });

    step("fails to destroy bucket and key along with the rest, and then destroys nothing", async () => {
      const before = await readIdentities(aws());
      const parameters = ["destroy", "-no-color", "-input=false", "-auto-approve"];
      const { status, output } = await terraform(aws().environment, way.loggingFolder, ...parameters);
      expect(status).toBe(1);
      expect(output).toContain("Instance cannot be destroyed");
      expect(await readIdentities(aws())).toEqual(before);
    });

    step("removes everything but bucket and key, which stay as safe as they were", async () => {
      const before = await readSafeguards(aws());
      await way.remove();
      expect(await readInventory(aws())).toEqual([
        expect.stringMatching(/:alias\/SSI-Logging-Key$/),
        expect.stringMatching(/:key\/mrk-/),
        expect.stringMatching(/^arn:aws:s3:::ssi-logging-/),
      ]);
      expect(await readSafeguards(aws())).toEqual(before);
    });

    step("leaves a key that awaits its deletion, once bucket and key are removed as README.md says", async () => {
      await fillBucket(aws());
      await readmeCommands("removeBucketAndKey", aws().environment, folder);
      await destroy(aws().environment, way.loggingFolder);
      const keys = await readKeyStates(aws());
      expect(Object.values(keys)).toEqual(["PendingDeletion"]);
      expect(await readInventory(aws())).toEqual(Object.keys(keys));
    });
  });
}
