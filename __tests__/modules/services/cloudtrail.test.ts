import type { CloudTrailState } from "../../../emulator/account/services/cloudtrail/trail";
import { cloudTrail } from "../../../modules/services/cloudtrail";
import { calls, createTestBed, reportOf } from "../../contract/bed";
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
