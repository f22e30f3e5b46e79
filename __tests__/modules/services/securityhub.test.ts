import type { SecurityHubState } from "../../../emulator/account/services/securityhub/hub";
import { securityHub } from "../../../modules/services/securityhub";
import { globalControls } from "../../../modules/services/securityhub/global-controls";
import { calls, createTestBed, reportOf } from "../../contract/bed";
import { describeWorker } from "../../contract/worker";

describeWorker(securityHub);

const bed = createTestBed(securityHub);

/** The account, the report and the updates of controls after one run in a scenario. */
async function after(name: string, inputs: object = {}) {
  const scenario = securityHub.scenarios.find((candidate) => candidate.name === name);
  if (scenario === undefined) throw new Error(`There is no scenario ${name}.`);
  const emulation = await bed.open(scenario, { inputs });
  const execution = await emulation.run(bed.machine);
  const { hub } = emulation.account.services.securityhub as unknown as SecurityHubState;
  return {
    standards: hub?.Standards ?? {},
    report: reportOf(execution),
    actions: calls(execution).map(({ action }) => action),
    transitions: execution.transitions,
    updates: execution.events.flatMap((event) =>
      event.type === "CallMade" && event.action === "securityhub:batchUpdateStandardsControlAssociations"
        ? [Object(event.arguments).StandardsControlAssociationUpdates as readonly object[]]
        : [],
    ),
  };
}

const bestPractices = "aws-foundational-security-best-practices/v/1.0.0";
const newBenchmark = "cis-aws-foundations-benchmark/v/5.0.0";
const reason = "Global resources are recorded in us-east-1.";

describe("the disabled controls of Security Hub", () => {
  it("cost no call and no state where none are to be disabled", async () => {
    const { actions, transitions } = await after("ours");
    expect(actions).toEqual(["securityhub:describeHub", "securityhub:getEnabledStandards"]);
    expect(transitions).toBe(4);
  });

  it("are sent with their reasons, and only where they are enabled", async () => {
    const { updates } = await after("control-enabled");
    expect(updates).toEqual([
      [
        {
          SecurityControlId: "IAM.6",
          StandardsArn: `arn:aws:securityhub:eu-west-1::standards/${bestPractices}`,
          AssociationStatus: "DISABLED",
          UpdatedReason: "The organisation has removed the root credentials.",
        },
      ],
    ]);
  });

  it("keep the reason that somebody has given, like all that is not listed", async () => {
    const { standards } = await after("controls-by-hand");
    expect(standards[bestPractices]?.Disabled).toEqual({ "IAM.6": "No need.", "IAM.8": "We have no users." });
  });

  it("are at most a hundred in a request", async () => {
    const { updates, actions } = await after("many-controls");
    expect(updates.map(({ length }) => length)).toEqual([100, 20]);
    // After the first standard is ready, both of them, and once more what was asked for.
    expect(actions.filter((action) => action.endsWith("batchGetStandardsControlAssociations")).length).toBeLessThan(10);
  });

  it("are named where no enabled standard has them", async () => {
    const { report } = await after("control-of-no-standard");
    expect(report.Details).toMatchObject({ DisabledControls: ["IAM.6"], ControlsOfNoStandard: ["Transfer.999"] });
  });

  it("are named with AWS's reason where AWS keeps one", async () => {
    const { report } = await after("control-kept");
    expect(report.Message).toContain(
      `LIMIT_EXCEEDED IAM.6 of arn:aws:securityhub:eu-west-1::standards/${bestPractices}`,
    );
    expect(report.Message).toContain(": Too many updates");
  });

  it("are left alone in a standard that Control Tower manages", async () => {
    const { standards } = await after("controls-of-others");
    expect(standards["service-managed-aws-control-tower/v/1.0.0"]).toEqual({ Status: "READY" });
  });
});

describe("the controls on global resources", () => {
  it("are disabled where a different Region records such resources", async () => {
    const { standards } = await after("other-home");
    expect(Object.values(standards[newBenchmark]?.Disabled ?? {})).toContain(reason);
    expect(Object.keys(standards[bestPractices]?.Disabled ?? {}).sort()).toEqual([
      "Account.1",
      "IAM.1",
      "IAM.2",
      "IAM.21",
      "IAM.3",
      "IAM.4",
      "IAM.5",
      "IAM.6",
      "IAM.7",
      "IAM.8",
      "KMS.1",
      "KMS.2",
    ]);
    // Of the others, those of CIS 5.0 are about this Region: Config.1 and IAM.28.
    expect(standards[newBenchmark]?.Disabled).toMatchObject({ "IAM.27": reason, "KMS.4": "Keys are rotated by hand." });
    expect(Object.keys(standards[newBenchmark]?.Disabled ?? {})).not.toContain("IAM.28");
  });

  it.each([
    { homeRegion: null },
    { homeRegion: "eu-west-1" },
    { homeRegion: "us-east-1", disableGlobalControls: false },
  ])("stay enabled with %j", async (inputs) => {
    const { standards, updates } = await after("fresh", inputs);
    expect(updates).toEqual([]);
    expect(Object.values(standards).map(({ Disabled }) => Disabled)).toEqual([undefined, undefined]);
  });

  // https://docs.aws.amazon.com/securityhub/latest/userguide/controls-to-disable.html
  it("are none that AWS offers in one Region only, nor one about this Region", () => {
    const regional = ["Config.1", "IAM.28", "KMS.3", "KMS.4", "KMS.5", "Route53.2", "WAF.1", "GlobalAccelerator.1"];
    expect(globalControls.filter((id) => regional.includes(id) || id.startsWith("CloudFront"))).toEqual([]);
    expect(globalControls).toHaveLength(29);
  });
});
