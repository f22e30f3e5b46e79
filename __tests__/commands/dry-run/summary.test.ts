import Ajv from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { describeBaseline } from "../../../commands/dry-run/baseline/describe";
import type { ServiceSummary } from "../../../commands/dry-run/summary";
import { machines } from "../../../modules/machines";
import { allServices } from "../../../modules/services";
import schema from "../../../docs/dry-run.schema.json";
import { setting, summaryOf } from "./support";

const validate = addFormats(new Ajv({ strict: true, allowUnionTypes: true })).compile(schema);
const guardDuty = ({ services }: { readonly services: readonly ServiceSummary[] }) =>
  services.find(({ id }) => id === "guardduty");

describe("the summary of a fresh account", () => {
  it("tells what was found, what is changed in which order, and what it ends as", async () => {
    const { firstRun, failed } = await summaryOf();
    const service = guardDuty(firstRun);
    expect(failed).toBe(false);
    expect(service?.status).toBe("REMEDIATED");
    expect(service?.found).toEqual({
      DetectorEnabled: false,
      FindingPublishingFrequency: false,
      Features: false,
      PublishingDestination: false,
    });
    expect(service?.changes.map(({ state, action, error }) => [state, action, error])).toEqual([
      ["Create detector", "guardduty:createDetector", null],
      ["Create destination", "guardduty:createPublishingDestination", null],
    ]);
  });

  it("tells that the second run changes nothing", async () => {
    const { secondRun } = await summaryOf();
    expect(secondRun.services.flatMap(({ changes }) => changes)).toEqual([]);
    // A fresh account has settings that are reported only.
    expect(new Set(secondRun.services.map(({ status }) => status))).toEqual(
      new Set(["SKIPPED", "COMPLIANT", "NON_COMPLIANT"]),
    );
  });

  it("has the report, where it goes and the mail", async () => {
    const { main } = (await summaryOf()).firstRun;
    expect(main?.report).toMatchObject({ SchemaVersion: "1.0", GuardDuty: { Status: "REMEDIATED" } });
    expect(main?.written.at(-1)).toBe("s3://ssi-logging-111122223333-eu-west-1/reports/latest.json");
    expect(main?.mails[0]?.subject).toBe("SSI NON_COMPLIANT in 111122223333 eu-west-1");
  });

  it("counts each state entered as a transition, and each call but worker starts", async () => {
    const { firstRun } = await summaryOf();
    const executions = [...firstRun.services, firstRun.main].map((each) => each?.execution);
    const steps = executions.flatMap((execution) => execution?.steps ?? []);
    const calls = steps.flatMap((step) => step.calls).filter(({ action }) => !action.startsWith("states:"));
    const retries = calls.filter(({ attempt }) => attempt > 0);
    expect(firstRun.transitions).toBe(steps.length + retries.length);
    expect(firstRun.calls).toBe(calls.length);
  });
});

const nameOf = (id: string) => allServices.find((service) => service.id === id)?.name ?? id;

describe("the summary", () => {
  it("tells a scenario as the contract runs it", async () => {
    expect(describeBaseline().scenarios.map(({ name }) => name)).toEqual(
      machines.flatMap(({ id, scenarios: own }) => own.map(({ name }) => `${id}/${name}`)),
    );
    const scenarios = allServices.flatMap(({ id, scenarios: own }) => own.map((scenario) => ({ id, scenario })));
    // The contract test runs them all; here a sample shows that the dry run sets them up in the same way.
    const sample = scenarios.filter((_, index) => index % 9 === 3);
    const told: unknown[] = [];
    for (const { id, scenario } of sample) {
      const name = `${id}/${scenario.name}`;
      const summary = await summaryOf({ scenario: [name], service: [nameOf(id)] });
      const [first, second] = [summary.firstRun, summary.secondRun].map(
        (run) => run.services.find((each) => each.id === id)?.status,
      );
      validate(summary);
      told.push({ name, first, second, errors: validate.errors });
    }
    expect(told).toEqual(
      sample.map(({ id, scenario: { name, first, second } }) => ({
        name: `${id}/${name}`,
        first,
        second,
        errors: null,
      })),
    );
  }, 120_000);

  it.each([
    ["one service", { service: ["GuardDuty"] }],
    ["mode off", { inputs: [setting("guardduty_mode=off")] }],
    ["a schedule that is off", { inputs: [setting("schedule_enabled=false")] }],
    ["a report that cannot be written", { fault: ["s3:putObject=deny"] }],
    ["workers that cannot be started", { fault: ["states:*=deny"] }],
  ])("is as its schema says with %s", async (_, options) => {
    validate(await summaryOf(options));
    expect(validate.errors).toBeNull();
  });

  it("knows what was found before the first write only", async () => {
    const { firstRun } = await summaryOf({ scenario: ["guardduty/suspended"] });
    expect(guardDuty(firstRun)?.found).toMatchObject({ DetectorEnabled: false, PublishingDestination: true });
    expect(guardDuty(firstRun)?.changes.map(({ state }) => state)).toEqual(["Update detector"]);
  });

  it("tells what holds where a service is not enabled, in every mode that looks", async () => {
    for (const inputs of [[], [setting("securityhub_mode=report")]]) {
      const { firstRun } = await summaryOf({ service: ["SecurityHub"], inputs });
      expect(firstRun.services[0]?.found).toEqual({
        HubEnabled: false,
        ConsolidatedControlFindings: false,
        AutoEnableControls: false,
        StandardsEnabled: false,
        StandardsReady: false,
        OtherStandards: true,
        ControlsDisabled: true,
      });
    }
  });

  it("compares an account without a detector with the features that are wanted", async () => {
    for (const features of ["", '"S3_DATA_EVENTS"']) {
      const inputs = [setting(`guardduty_features=[${features}]`)];
      const { firstRun } = await summaryOf({ service: ["GuardDuty"], inputs });
      expect(firstRun.services[0]?.found).toMatchObject({ DetectorEnabled: false, Features: features === "" });
    }
  });

  it("knows nothing of what could not be read", async () => {
    const fault = ["guardduty:getDetector=deny"];
    const { firstRun } = await summaryOf({ service: ["GuardDuty"], scenario: ["guardduty/ours"], fault });
    expect(firstRun.services[0]?.found).toBeNull();
  });

  it("tells a control that could not be read from one that does not hold", async () => {
    const fault = ["emr:getBlockPublicAccessConfiguration=deny"];
    const summary = await summaryOf({ service: ["AccountLevelSettings"], fault });
    const { found, controls } = summary.firstRun.services[0] ?? {};
    expect(found).toMatchObject({ EmrPublicAccessBlocked: null, PasswordPolicy: false, RootMfa: true });
    expect(controls).toMatchObject({ EmrPublicAccessBlocked: false });
    validate(summary);
    expect(validate.errors).toBeNull();
  });

  it("makes a compliant account by repairs, whatever the mode that is looked at", async () => {
    const inputs = [setting("guardduty_mode=report")];
    const { firstRun } = await summaryOf({ scenario: ["guardduty/suspended"], service: ["guardduty"], inputs });
    expect(guardDuty(firstRun)).toMatchObject({ status: "NON_COMPLIANT", changes: [] });
    expect(guardDuty(firstRun)?.controls).toMatchObject({ DetectorEnabled: false, PublishingDestination: true });
  });

  it("runs one service without main", async () => {
    const { firstRun, stateMachines } = await summaryOf({ service: ["guardduty"] });
    expect(firstRun.main).toBeNull();
    expect(stateMachines.map(({ name }) => name)).toEqual(["SSI-GuardDuty"]);
  });

  it("meets calls with faults in the first run only, and shows what failed", async () => {
    const { failed, firstRun, secondRun } = await summaryOf({ fault: ["guardduty:createDetector=deny"] });
    expect(failed).toBe(true);
    expect(guardDuty(firstRun)?.changes.map(({ error }) => error?.name)).toContain("GuardDuty.GuardDutyException");
    expect(guardDuty(secondRun)?.status).toBe("REMEDIATED");
  });

  it("has failed when main did, whatever the services say", async () => {
    const { failed, firstRun } = await summaryOf({ fault: ["s3:putObject=deny"] });
    expect(firstRun.services.map(({ status }) => status)).not.toContain("FAILED");
    expect(firstRun.main?.execution.error?.name).toBe("SSI.ReportLost");
    expect(failed).toBe(true);
  });

  it("follows the Region that is given, and its partition", async () => {
    const { account, firstRun } = await summaryOf({
      inputs: [setting("region=us-gov-west-1")],
      service: ["guardduty"],
    });
    expect(account.region).toBe("us-gov-west-1");
    expect(JSON.stringify(firstRun)).toContain("arn:aws-us-gov:");
  });

  it("is the same in every run", async () => {
    expect(JSON.stringify(await summaryOf())).toBe(JSON.stringify(await summaryOf()));
  });
});
