import { accountLevelSettings } from "../../../modules/services/account-level-settings";
import { calls, createTestBed, reportOf } from "../../contract/bed";
import { itMayRepairWhatIsEnforced } from "../../contract/modes";
import { describeWorker } from "../../contract/worker";

describeWorker(accountLevelSettings);

const bed = createTestBed(accountLevelSettings);
const { machine } = bed;

describe("the role of the account-level settings", () => {
  itMayRepairWhatIsEnforced(accountLevelSettings, bed);
});

const open = (name: string, inputs: object = {}) => {
  const scenario = accountLevelSettings.scenarios.find((candidate) => candidate.name === name);
  if (scenario === undefined) throw new Error("There is no such scenario.");
  return bed.open(scenario, { inputs });
};
const passwordPolicy = async (scenario: string, inputs: object = {}) => {
  const emulation = await open(scenario, inputs);
  await emulation.run(machine);
  return emulation.account.services.iam?.passwordPolicy;
};

describe("the account-level settings", () => {
  it("never weaken a stricter password policy", async () => {
    expect(await passwordPolicy("password-stricter", { passwordAllCharacterTypes: false })).toEqual({
      MinimumPasswordLength: 30,
      PasswordReusePrevention: 24,
      MaxPasswordAge: 60,
      HardExpiry: true,
      RequireSymbols: true,
      RequireNumbers: true,
      RequireUppercaseCharacters: true,
      RequireLowercaseCharacters: true,
      AllowUsersToChangePassword: true,
    });
  });

  it("ask for every type of character where there was no policy", async () => {
    expect(await passwordPolicy("password-none", { passwordAllCharacterTypes: false })).toMatchObject({
      RequireSymbols: true,
      RequireNumbers: true,
      RequireUppercaseCharacters: true,
      RequireLowercaseCharacters: true,
      AllowUsersToChangePassword: true,
    });
  });

  it("keep EMR's exception of port 22 and no other", async () => {
    const emulation = await open("emr");
    await emulation.run(machine);
    expect(emulation.account.services.emr?.blockPublicAccess).toMatchObject({
      PermittedPublicSecurityGroupRuleRanges: [{ MinRange: 22, MaxRange: 22 }],
    });
  });

  it("say what was repaired and what is only reported", async () => {
    const { Message } = reportOf(await (await open("root-keys")).run(machine));
    expect(Message).toBe(
      "AccountLevelSettings is not as wanted. It was repaired in part: Enabled EBS encryption by default. Reported and left alone: NoRootAccessKeys.",
    );
  });

  it("need fourteen transitions and eleven calls where all is well", async () => {
    const run = await (await open("ours")).run(machine);
    expect({
      transitions: run.events.filter(({ type }) => type === "StateEntered").length,
      calls: calls(run).length,
    }).toEqual({ transitions: 14, calls: 11 });
  });
});
