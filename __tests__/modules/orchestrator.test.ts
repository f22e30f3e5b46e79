import Ajv2020 from "ajv/dist/2020";
import type { JsonObject } from "../../emulator/account/account";
import type { Execution } from "../../emulator/interpreter";
import type { Emulation } from "../../emulator/run";
import schema from "../../docs/status-report.schema.json";
import type { Scenario } from "../../lib/machine";
import { orchestrator } from "../../modules/orchestrator";
import { services } from "../../modules/services";
import { controls } from "../../modules/services/guardduty/controls";
import { calls, createTestBed, deployed, nextRun, type Report } from "../contract/bed";
import { itIsCovered, itIsValid, itUsesItsPermissions } from "../contract/machine";

// One service at work is enough to see what main does.
const others = Object.keys(services).filter((id) => id !== "guardduty");
const bed = createTestBed(orchestrator, Object.fromEntries(others.map((id) => [`${id}_mode`, "off"])));
const { machine } = bed;
const tested = { bed, deployment: deployed() };

const scenario = (more: Partial<Scenario>): Scenario => ({
  name: "main",
  title: "Main.",
  on: "fresh",
  ...more,
});
const fresh = scenario({});
const suspended = { guardduty: { detector: { Status: "DISABLED" } } };

interface StatusReport {
  readonly GuardDuty: Report;
  readonly Summary: {
    readonly Status: string;
    readonly Changed: readonly string[];
    readonly Failed: readonly string[];
  };
}

const reportOf = ({ output }: Execution) => output as unknown as StatusReport;
const part = (emulation: Emulation, service: string) => emulation.account.services[service] as unknown as JsonObject;
const mails = (emulation: Emulation) =>
  Object.values(
    part(emulation, "sns").topics as Record<string, { messages: { Subject: string; Message: string }[] }>,
  ).flatMap(({ messages }) => messages);
const objects = (emulation: Emulation) =>
  Object.values(part(emulation, "s3").buckets as Record<string, { objects: Record<string, string> }>)[0]?.objects ?? {};
const latest = (emulation: Emulation) =>
  JSON.parse(objects(emulation)["reports/latest.json"] ?? "null") as StatusReport | null;

describe("the main state machine", () => {
  itIsValid(tested);

  it("writes the report it ends with, as the latest and into the history", async () => {
    const emulation = await bed.open(fresh);
    const run = await emulation.run(machine);
    expect(reportOf(run)).toMatchObject({
      SchemaVersion: "1.0",
      AccountId: "111122223333",
      Region: "eu-west-1",
      ExecutionArn: run.arn,
      GuardDuty: { Service: "GuardDuty", Status: "REMEDIATED" },
      Summary: { Status: "REMEDIATED", Changed: ["GuardDuty"], Failed: [], Wrong: [], Pending: [] },
    });
    expect(latest(emulation)).toEqual(run.output);
    expect(Object.keys(objects(emulation))).toEqual([
      `reports/history/2026/11/02/${run.name}.json`,
      "reports/latest.json",
    ]);
  });

  it("writes reports as their schema says, whether all is well or a service failed", async () => {
    const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    const faults = [{ action: "guardduty:createDetector", error: "deny" }];
    for (const emulation of [await bed.open(fresh), await bed.open(fresh, { faults })]) {
      await emulation.run(machine);
      valid(latest(emulation));
      expect(valid.errors).toBeNull();
    }
  });

  it("mails once what it changed, then is silent and writes nothing while well", async () => {
    const emulation = await bed.open(fresh);
    await emulation.run(machine);
    expect(mails(emulation)).toEqual([
      {
        Subject: "SSI REMEDIATED in 111122223333 eu-west-1",
        Message: expect.stringMatching(
          /^Account 111122223333, Region eu-west-1, .*\n\n- GuardDuty was changed: Created a detector\..*\n\nReport: s3:\/\/\S+\/reports\/latest\.json\nExecution: arn:.*$/s,
        ),
      },
    ]);
    const second = await nextRun(emulation, machine);
    expect(reportOf(second).Summary.Status).toBe("COMPLIANT");
    expect(mails(emulation)).toHaveLength(1);
    expect(
      new Set(
        calls(second)
          .map(({ action }) => action)
          .filter((action) => !/:(get|list|describe)/.test(action)),
      ),
    ).toEqual(new Set(["s3:putObject"]));
  });

  it("fails, after reporting, when a service failed, and mails that once", async () => {
    const emulation = await bed.open(
      scenario({
        on: "compliant",
        account: { guardduty: { detector: { Destination: null }, refusesDestinations: true } },
      }),
    );
    const before = mails(emulation).length;
    const run = await emulation.run(machine);
    expect(run).toMatchObject({
      status: "FAILED",
      error: "SSI.ServiceFailed",
      cause: expect.stringContaining("GuardDuty is not as wanted"),
    });
    expect(latest(emulation)?.Summary).toMatchObject({ Status: "FAILED", Failed: ["GuardDuty"] });
    await nextRun(emulation, machine);
    expect(
      mails(emulation)
        .slice(before)
        .map(({ Subject }) => Subject),
    ).toEqual(["SSI FAILED in 111122223333 eu-west-1"]);
  });

  it("mails again when a service is wrong in another way than before", async () => {
    const emulation = await bed.open(scenario({ on: "compliant", inputs: {}, account: suspended }), {
      faults: [{ action: "guardduty:updateDetector", error: "deny" }],
    });
    const before = mails(emulation).length;
    await emulation.run(machine);
    (part(emulation, "guardduty").detector as JsonObject).FindingPublishingFrequency = "SIX_HOURS";
    await emulation.run(machine);
    expect(mails(emulation)).toHaveLength(before + 2);
  });

  it("mails once that a service is right again", async () => {
    const emulation = await bed.open(scenario({ on: "compliant" }));
    const detector = part(emulation, "guardduty").detector as JsonObject;
    const { FindingPublishingFrequency: wanted } = detector;
    Object.assign(part(emulation, "guardduty"), { administrator: "444455556666" });
    Object.assign(detector, { FindingPublishingFrequency: "SIX_HOURS" });
    expect(reportOf(await emulation.run(machine)).Summary).toMatchObject({ Wrong: ["GuardDuty"] });
    const before = mails(emulation).length;
    Object.assign(detector, { FindingPublishingFrequency: wanted });
    await nextRun(emulation, machine);
    await nextRun(emulation, machine);
    expect(
      mails(emulation)
        .slice(before)
        .map(({ Message }) => Message),
    ).toEqual([expect.stringContaining("\n- GuardDuty is right again: GuardDuty is as wanted.\n")]);
  });

  it("reports what an organisation manages as wrong, succeeds, and mails once", async () => {
    const emulation = await bed.open(
      scenario({
        on: "compliant",
        account: {
          guardduty: { administrator: "444455556666", detector: { FindingPublishingFrequency: "SIX_HOURS" } },
        },
      }),
    );
    const before = mails(emulation).length;
    const run = await emulation.run(machine);
    expect(run.status).toBe("SUCCEEDED");
    expect(reportOf(run).Summary).toMatchObject({ Wrong: ["GuardDuty"], Failed: [] });
    await nextRun(emulation, machine);
    expect(mails(emulation)).toHaveLength(before + 1);
    expect(mails(emulation)[before]?.Message).toContain(
      `\n    FindingPublishingFrequency: ${controls.FindingPublishingFrequency.remedy}\n`,
    );
  });

  it("names a service that fails in the very first run, when there is no last report", async () => {
    const emulation = await bed.open(fresh, { faults: [{ action: "guardduty:createDetector", error: "deny" }] });
    await emulation.run(machine);
    expect(mails(emulation)[0]?.Message).toContain("- GuardDuty is FAILED: GuardDuty is not as wanted");
  });

  it("goes on without a worker that cannot be started, and says which", async () => {
    const emulation = await bed.open(fresh, { faults: [{ action: "states:startExecution.sync:2", error: "deny" }] });
    const run = await emulation.run(machine);
    expect(run).toMatchObject({ status: "FAILED", error: "SSI.ServiceFailed" });
    expect(latest(emulation)?.GuardDuty).toMatchObject({
      Status: "FAILED",
      Message: expect.stringContaining("The state machine of GuardDuty failed: StepFunctions.AccessDeniedException"),
    });
  });

  it("runs first those that others need", async () => {
    const first = { inputs: { runFirst: ["GuardDuty"] } };
    const run = await (await bed.open(fresh, first)).run(machine);
    expect(
      run.events
        .filter(({ type }) => type === "StateEntered")
        .map((event) => ("path" in event ? event.path.at(-1) : "")),
    ).toContain("Run needed worker");
    const broken = await bed.open(fresh, {
      ...first,
      faults: [{ action: "states:startExecution.sync:2", error: "deny" }],
    });
    expect((await broken.run(machine)).status).toBe("FAILED");
  });

  it("survives the throttling of any one of its calls", async () => {
    const undisturbed = await (await bed.open(fresh)).run(machine);
    const own = calls(undisturbed).filter(({ action }) => /^(s3|sns):/.test(action));
    expect(own.map(({ action }) => action)).toEqual(["s3:getObject", "s3:putObject", "s3:putObject", "sns:publish"]);
    for (const { action, call } of [...own, { action: "states:startExecution.sync:2", call: 1 }]) {
      const run = await (await bed.open(fresh, { faults: [{ action, call, error: "throttle" }] })).run(machine);
      expect({ action, call, status: run.status }).toEqual({ action, call, status: "SUCCEEDED" });
    }
  });

  const ends: Readonly<Record<string, { readonly status: string; readonly error?: string }>> = {
    "worker-denied": { status: "FAILED", error: "SSI.ServiceFailed" },
    "report-denied": { status: "FAILED", error: "SSI.ReportLost" },
    "last-report-denied": { status: "SUCCEEDED" },
    "mail-denied": { status: "FAILED", error: "SSI.ReportLost" },
  };

  it.each(orchestrator.scenarios)(
    "ends in $name as it should, tells each news once, and ends well the next time",
    async (own) => {
      const emulation = await bed.open(own);
      const { status, error, cause = "" } = await emulation.run(machine);
      expect({ status, error }).toEqual({ error: undefined, ...ends[own.name] });
      const texts = [cause, ...mails(emulation).map(({ Message }) => Message)];
      for (const text of texts) expect(text.split("GuardDuty was changed").length).toBeLessThanOrEqual(2);
      expect((await nextRun(emulation, machine)).status).toBe("SUCCEEDED");
    },
  );

  it("tells people when only the second copy of the report could not be written", async () => {
    const emulation = await bed.open(fresh, {
      faults: [2, 3, 4, 5, 6].map((call) => ({ action: "s3:putObject", call, error: "deny" })),
    });
    expect(await emulation.run(machine)).toMatchObject({ status: "FAILED", error: "SSI.ReportLost" });
    expect(mails(emulation)[0]?.Message).toContain("The report could not be written");
  });

  it("tells people when the report of a good run could not be kept", async () => {
    const emulation = await bed.open(scenario({ on: "compliant" }), {
      faults: [{ action: "s3:putObject", call: 2, onwards: true, error: "deny" }],
    });
    const before = mails(emulation).length;
    expect(await emulation.run(machine)).toMatchObject({ status: "FAILED", error: "SSI.ReportLost" });
    expect(mails(emulation)).toHaveLength(before + 1);
  });

  itIsCovered("has been seen in every state, branch of a choice and catcher", tested);
  itUsesItsPermissions(tested);
});
