import type { Use } from "../../emulator/account/handler";
import { unusedPermissions, unusedWrites } from "../../emulator/contract/permissions";
import type { Deployment } from "../../emulator/deployment/deployment";
import type { Inputs } from "../../lib/inputs";
import type { Service } from "../../lib/worker";
import type { Opened, TestBed } from "./bed";
import { roleOf } from "./machine";

/**
 * Tests, once every other test has run, that the policies of a worker follow its inputs: each policy that Terraform would deploy
 * for a scenario allows what executions in that mode have used, and no more.
 */
export function itMayDoWhatItsModeDoes({ inputs }: Service, { machine, opened }: TestBed): void {
  const { mode: ofService, ...declared }: Inputs = inputs;
  const inMode = (mode: string) => opened.filter((each) => (each.inputs.mode ?? ofService?.default) === mode);
  const unusedIn = (all: readonly Opened[]) => {
    const uses = distinct(all.flatMap(({ emulation }) => emulation.uses));
    return ofEach(all, (deployment) => unusedPermissions(roleOf(deployment, machine), uses));
  };

  describe.each(["enforce", "report", "off"])("in mode %s", (mode) => {
    it("may do what it does and nothing that it does not", () => {
      expect(inMode(mode)).not.toEqual([]);
      expect(unusedIn(inMode(mode))).toEqual([]);
    });

    it("may do nothing for tags where there are none, or for flags that are not set", () => {
      const names = Object.entries(declared).filter(([name, { type }]) => name === "tags" || type === "bool");
      for (const [name, input] of names) {
        const byDefault = inMode(mode).filter((each) => hasDefault(each.inputs[name], input));
        expect({ name, unused: unusedIn(byDefault) }).toEqual({ name, unused: [] });
      }
    });
  });

  it("may change nothing in mode report", () => {
    expect(ofEach(inMode("report"), (deployment) => writesOf(deployment, machine))).toEqual([]);
  });

  it("may do nothing in mode off", () => {
    const others = (deployment: Deployment) => unusedPermissions(roleOf(deployment, machine), deployment.uses);
    expect(ofEach(inMode("off"), others)).toEqual([]);
  });
}

/**
 * Tests that a setting with a mode of its own can be changed only if both its mode and that of the service are `enforce`, and that
 * repairs of it use every such permission.
 */
export function itMayRepairWhatIsEnforced({ inputs, scenarios }: Service, { machine, open, opened }: TestBed): void {
  const settings = Object.entries<Inputs[string]>(inputs).flatMap(([name, input]) =>
    isModeOfSetting(name, input) ? [name] : [],
  );
  const repaired = scenarios.filter(({ first }) => first === "REMEDIATED");
  const only = (setting: string, mode: string) => ({
    mode: "enforce",
    ...Object.fromEntries(settings.map((other) => [other, "off"])),
    [setting]: mode,
  });
  const writesWhere = async (given: object) => {
    for (const scenario of repaired) await open(scenario, { inputs: given });
    return ofEach(opened.slice(-repaired.length), (deployment) => writesOf(deployment, machine));
  };

  it("has settings with modes of their own", () => {
    expect({ settings, repaired }).not.toMatchObject({ settings: [], repaired: [] });
  });

  describe.each(settings)("where only %s is not off", (setting) => {
    it.each(["report", "off"])("may change nothing in mode %s", async (mode) => {
      expect(await writesWhere(only(setting, mode))).toEqual([]);
    });

    it("may change nothing in mode report of the service", async () => {
      expect(await writesWhere({ ...only(setting, "enforce"), mode: "report" })).toEqual([]);
    });

    it("may change only what it repairs in mode enforce", async () => {
      expect(await writesWhere(only(setting, "enforce"))).not.toEqual([]);
      const own = opened.slice(-repaired.length);
      for (const { emulation } of own) await emulation.run(machine);
      const uses = own.flatMap(({ emulation }) => emulation.uses);
      expect(ofEach(own, (deployment) => unusedWrites(roleOf(deployment, machine), uses))).toEqual([]);
    });
  });
}

const isModeOfSetting = (name: string, { rules }: Inputs[string]) =>
  name.endsWith("Mode") && rules.every(({ holds }) => holds("enforce"));

/** Writes that the role of a machine may do, without what Step Functions needs to log and trace. */
export const writesOf = (deployment: Deployment, machine: string): readonly string[] =>
  unusedWrites(roleOf(deployment, machine), deployment.uses);

const hasDefault = (value: unknown, input: Inputs[string]) =>
  value === undefined || JSON.stringify(value) === JSON.stringify(input.default);

/** The same use again and again would take its time. */
const distinct = (uses: readonly Use[]) => [
  ...new Map(
    uses.map((use) => [`${use.roleArn} ${use.action} ${use.statement.policy} ${use.statement.sid}`, use]),
  ).values(),
];

/** What is found in any of the deployments. */
function ofEach(opened: readonly Opened[], find: (deployment: Deployment) => readonly string[]): readonly string[] {
  const deployments = new Set(opened.map(({ deployment }) => deployment));
  return [...new Set([...deployments].flatMap(find))];
}
