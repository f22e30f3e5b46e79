import validate from "asl-validator";
import { violations } from "../../../emulator/contract/definition";
import { accountLevelSettings } from "../../../modules/services/account-level-settings";
import { variablesOf } from "../../../stacks/inputs";
import { calls, createTestBed, deployed, reportOf } from "../../contract/bed";
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

  it("need sixteen transitions and thirteen calls where all is enforced and well", async () => {
    const run = await (await open("ours")).run(machine);
    expect({
      transitions: run.events.filter(({ type }) => type === "StateEntered").length,
      calls: calls(run).length,
    }).toEqual({ transitions: 16, calls: 13 });
  });
});

interface Parallel {
  readonly States: { readonly "Read settings": { readonly Branches: readonly { readonly StartAt: string }[] } };
}

describe("the deployed definition", () => {
  const modes = Object.keys(accountLevelSettings.inputs).filter((name) => /Mode$/.test(name) && name !== "mode");
  const settings = modes.filter((name) => !["internetGatewayBlockMode", "securityContactMode"].includes(name));
  const readable = settings.filter((name) => !name.startsWith("root"));
  const definitionOf = (on: readonly string[]) => {
    const inputs = Object.fromEntries(settings.map((name) => [name, on.includes(name) ? "report" : "off"]));
    const { machines } = deployed(variablesOf<unknown>(accountLevelSettings, inputs));
    return [...machines.values()].find(({ name }) => name === machine)?.definition;
  };
  const branchesOf = (definition: unknown) =>
    (definition as Parallel).States["Read settings"].Branches.map(({ StartAt }) => StartAt);
  const problems = (definition: unknown) => [
    validate(structuredClone(definition)).errorsText(),
    ...violations(definition),
  ];

  it("is valid with any one read, in which a branch is left", () => {
    const seen = readable.map((name) => {
      const definition = definitionOf([name]);
      expect(problems(definition)).toEqual([""]);
      return branchesOf(definition);
    });
    expect(seen.flat()).toHaveLength(readable.length);
    expect(new Set(seen.flat())).toEqual(new Set(branchesOf(definitionOf(readable))));
  });

  it("is valid without the first, and without the last read", () => {
    for (const names of [readable.slice(1), readable.slice(0, -1)]) {
      const definition = definitionOf(names);
      expect(problems(definition)).toEqual([""]);
      expect(branchesOf(definition)).toHaveLength(readable.length - 1);
    }
  });

  it("has a branch that reads nothing where every mode is off", () => {
    const definition = definitionOf([]);
    expect(problems(definition)).toEqual([""]);
    expect(branchesOf(definition)).toEqual(["No setting is read"]);
  });
});
