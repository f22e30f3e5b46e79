import type { CloudTrailState } from "../../../emulator/account/services/cloudtrail/trail";
import { cloudTrail } from "../../../modules/services/cloudtrail";
import { unusedPermissions } from "../../../emulator/contract/permissions";
import { statementFaults } from "../../../emulator/contract/statements";
import { calls, createTestBed, deployed, reportOf } from "../../contract/bed";
import { describeWorker } from "../../contract/worker";

describeWorker(cloudTrail);

const bed = createTestBed(cloudTrail);
const { machine } = bed;

/** The account and the report after one run in a scenario. */
async function after(name: string) {
  const scenario = cloudTrail.scenarios.find((candidate) => candidate.name === name);
  if (scenario === undefined) throw new Error(`There is no scenario ${name}.`);
  const emulation = await bed.open(scenario);
  const execution = await emulation.run(machine);
  const { trails } = emulation.account.services.cloudtrail as unknown as CloudTrailState;
  return {
    emulation,
    trails,
    ours: trails["SSI-Multi-Region-Trail"],
    report: reportOf(execution),
    calls: calls(execution),
    execution,
  };
}

describe("the CloudTrail worker", () => {
  it("reads three times and passes five states where all is well", async () => {
    const { execution, calls: made } = await after("ours");
    expect(execution.transitions).toBe(5);
    expect(made.map(({ action }) => action)).toEqual([
      "cloudtrail:getTrail",
      "cloudtrail:getTrailStatus",
      "cloudtrail:getEventSelectors",
    ]);
  });

  it("repairs whatever a trail itself has wrong with one update", async () => {
    const { calls: made, report } = await after("half-enabled");
    expect(made.filter(({ action }) => action === "cloudtrail:updateTrail")).toHaveLength(1);
    expect(report.Changes[0]).toBe(
      "Repaired the trail SSI-Multi-Region-Trail (MultiRegion, LogFileValidation, Bucket, EncryptionKey).",
    );
  });

  it("keeps the data events that somebody has selected", async () => {
    const { ours: basic } = await after("data-events-only");
    expect(Object.values(basic?.EventSelectors ?? {})).toMatchObject([
      { ReadWriteType: "All", IncludeManagementEvents: true, DataResources: [] },
      { ReadWriteType: "WriteOnly", IncludeManagementEvents: false, DataResources: [{ Type: "AWS::S3::Object" }] },
    ]);
    const { ours: advanced } = await after("advanced-selectors");
    expect(Object.values(advanced?.AdvancedEventSelectors ?? {})).toMatchObject([
      { FieldSelectors: [{ Field: "eventCategory", EqualsValue: ["Management"] }] },
      { FieldSelectors: [{ EqualsValue: ["Data"] }, { EqualsValue: ["AWS::Lambda::Function"] }] },
    ]);
  });

  it.each(["adopted", "adopted-stopped", "adopted-from-elsewhere", "organisation", "organisation-stopped"])(
    "makes no second trail and leaves the other as it is where it is %s",
    async (name) => {
      const { trails, report } = await after(name);
      expect(Object.keys(trails)).toHaveLength(1);
      expect(report).toMatchObject({ Changes: [], Details: { Adopted: true } });
      expect(Object.keys(report.Controls)).not.toContain("Bucket");
    },
  );

  it.each([
    ["wrong-home", "CloudTrail.InvalidHomeRegionException means that another Region is the home of the trail"],
    ["five-trails", "means that this Region has five trails, which is AWS's limit: delete one, or set adopt_existing."],
    ["same-name-elsewhere", "means that another Region or the organisation has a trail of this name"],
    ["adopted-stopped", "trail/theirs is adopted, which means that somebody else has to repair it."],
    ["cannot-deliver", "CloudTrail could not deliver its logs, since it got AccessDenied: look at the policies"],
  ])("says in words what is wrong where it is %s", async (name, words) => {
    const { report } = await after(name);
    expect(report.Message).toContain(words);
  });
});

const inMode = (mode: string) => deployed({ cloudtrail_cloud_watch_logs: true, cloudtrail_mode: mode });
const roleCalled = (name: string, { roles } = inMode("enforce")) =>
  [...roles.values()].find(({ arn }) => arn.endsWith(`/SSI-${name}-eu-west-1`));
const passes = (mode: string) => JSON.stringify(roleCalled("CloudTrail", inMode(mode))).includes("iam:PassRole");

describe("the delivery of the trail to CloudWatch Logs", () => {
  const wanted = {
    CloudWatchLogsLogGroupArn: "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/cloudtrail/SSI-Multi-Region-Trail:*",
    CloudWatchLogsRoleArn: "arn:aws:iam::111122223333:role/SSI-CloudTrail-Logs-eu-west-1",
  };

  it("costs no transition and no call where it is as wanted", async () => {
    const emulation = (await after("logs-fresh")).emulation;
    const second = await emulation.run(machine);
    expect(second.transitions).toBe(5);
    expect(reportOf(second).Controls).toMatchObject({ CloudWatchLogs: true });
  });

  it.each(["logs-fresh", "no-logs", "other-log-group"])("is set where it is %s", async (name) => {
    const { ours, report } = await after(name);
    expect(ours).toMatchObject(wanted);
    expect(report.Changes).toContain("Set the log group of the trail SSI-Multi-Region-Trail.");
  });

  it("is asked for in a call that sets nothing else", async () => {
    const { events } = (await after("no-logs")).execution;
    const updates = events.filter((event) => event.type === "CallMade" && event.action === "cloudtrail:updateTrail");
    expect(updates.map((event) => event.type === "CallMade" && event.arguments)).toEqual([
      { Name: "arn:aws:cloudtrail:eu-west-1:111122223333:trail/SSI-Multi-Region-Trail", ...wanted },
    ]);
  });

  it("leaves a log group of somebody else alone where it is not wanted", async () => {
    const { ours, report } = await after("somebodys-log-group");
    expect(ours?.CloudWatchLogsLogGroupArn).toBe("arn:aws:logs:eu-west-1:111122223333:log-group:theirs:*");
    expect(Object.keys(report.Controls)).not.toContain("CloudWatchLogs");
  });

  it("ends where it is no longer wanted", async () => {
    const { ours, report } = await after("logs-no-longer-wanted");
    expect(ours?.CloudWatchLogsLogGroupArn).toBeUndefined();
    expect(report.Changes).toEqual(["Took away the log group of the trail SSI-Multi-Region-Trail."]);
  });

  it("keeps nobody from having a trail where AWS refuses it", async () => {
    const { ours, report } = await after("no-logs-here");
    expect(ours).toMatchObject({ IsLogging: true, IsMultiRegionTrail: true });
    expect(Object.entries(report.Controls).filter(([, holds]) => !holds)).toEqual([["CloudWatchLogs", false]]);
  });

  it.each([
    [
      "no-logs-here",
      "means that no trail of this Region can deliver to CloudWatch Logs: set cloud_watch_logs to false",
    ],
    ["logs-role-not-trusted", "InvalidCloudWatchLogsRoleArnException Access denied. Check the trust relationships"],
    ["logs-role-denied", "InvalidCloudWatchLogsLogGroupArnException Access denied. Check the permissions"],
    ["no-log-group", "InvalidCloudWatchLogsLogGroupArnException"],
    ["cannot-deliver-to-logs", "since it got AccessDenied: look at the policies of bucket, key and role."],
  ])("says in words what is wrong where it is %s", async (name, words) => {
    const { report } = await after(name);
    expect(report.Message).toContain(words);
  });

  it("is not set again where it is as wanted and fails", async () => {
    expect((await after("cannot-deliver-to-logs")).calls).toHaveLength(3);
  });

  it("lets the worker pass the role where it may set the log group, and nowhere else", async () => {
    expect(["enforce", "report", "off"].map(passes)).toEqual([true, false, false]);
    expect(JSON.stringify(roleCalled("CloudTrail", deployed()))).not.toContain("iam:PassRole");
    const uses = (await after("logs-fresh")).emulation.uses;
    const role = inMode("enforce").roles.get("arn:aws:iam::111122223333:role/SSI-CloudTrail-eu-west-1");
    const unused = role === undefined ? ["no role"] : unusedPermissions(role, uses);
    expect(unused.filter((permission) => permission.includes("PassRole"))).toEqual([]);
  });

  it("has a role and a log group where it is wanted, with statements as AWS's reference has them", () => {
    const { roles } = inMode("enforce");
    expect([...roles.values()].flatMap(statementFaults)).toEqual([]);
    expect(roleCalled("CloudTrail-Logs")?.policies).toMatchObject([
      {
        document: {
          Statement: [
            {
              Action: ["logs:PutLogEvents", "logs:CreateLogStream"],
              Resource:
                "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/cloudtrail/SSI-Multi-Region-Trail:log-stream:111122223333_CloudTrail_eu-west-1*",
            },
          ],
        },
      },
    ]);
    expect(roleCalled("CloudTrail-Logs", deployed())).toBeUndefined();
  });
});

describe("the events on the objects of all S3 buckets", () => {
  const management = { ReadWriteType: "All", IncludeManagementEvents: true, DataResources: [] };
  const ofKind = (ReadWriteType: string, ...others: readonly object[]) => ({
    ReadWriteType,
    IncludeManagementEvents: false,
    DataResources: [{ Type: "AWS::S3::Object", Values: ["arn:aws:s3"] }, ...others],
  });
  const table = { Type: "AWS::DynamoDB::Table" };

  it.each<[string, readonly object[]]>([
    ["s3-fresh", [management, ofKind("All")]],
    ["no-s3-reads", [management, ofKind("All")]],
    [
      "no-s3-writes",
      [
        management,
        ofKind("WriteOnly"),
        {
          ReadWriteType: "WriteOnly",
          IncludeManagementEvents: false,
          DataResources: [{ Type: "AWS::S3::Object", Values: ["arn:aws:s3:::precious/"] }, table],
        },
      ],
    ],
    [
      "s3-beside-others",
      [
        management,
        ofKind("All"),
        { ReadWriteType: "WriteOnly", IncludeManagementEvents: false, DataResources: [table] },
      ],
    ],
  ])("are selected beside those of somebody else where it is %s", async (name, selectors) => {
    expect(Object.values((await after(name)).ours?.EventSelectors ?? {})).toMatchObject(selectors);
  });

  it("are selected in the advanced form where the trail has that", async () => {
    const fields = async (name: string) =>
      Object.values((await after(name)).ours?.AdvancedEventSelectors ?? {}).map(({ FieldSelectors }) =>
        (FieldSelectors as { Field: string; EqualsValue?: string[] }[]).map(
          ({ Field, EqualsValue = [] }) => `${Field}=${EqualsValue.join()}`,
        ),
      );
    const all = ["eventCategory=Data", "resources.type=AWS::S3::Object"];
    expect(await fields("s3-some-objects")).toEqual([["eventCategory=Management"], all, [...all, "resources.ARN="]]);
    expect(await fields("s3-advanced-reads")).toEqual([["eventCategory=Management"], all]);
    expect(await fields("s3-advanced-writes")).toEqual([
      ["eventCategory=Management"],
      [...all, "readOnly=true"],
      [...all, "readOnly=false"],
    ]);
  });

  it("are selected by one call, with all management events", async () => {
    const { calls: made } = await after("s3-fresh");
    expect(made.filter(({ action }) => action === "cloudtrail:putEventSelectors")).toHaveLength(1);
  });

  it("are left alone where none are wanted", async () => {
    const { report } = await after("data-events-only");
    expect(Object.keys(report.Controls).filter((name) => name.startsWith("S3"))).toEqual([]);
  });
});
