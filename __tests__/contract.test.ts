import validate from "asl-validator";
import { isWrite } from "../emulator/models";
import { untaken } from "../emulator/contract/coverage";
import { violations } from "../emulator/contract/definition";
import { unusedPermissions } from "../emulator/contract/permissions";
import type { Scenario, Service } from "../lib/worker";
import { services } from "../modules/services";
import { calls, createBench, deployed, nextRun, reportOf, writes } from "./contract/bed";

/** Whether all that a scenario has is something that was changed since the last run, and is repaired in one. */
const isDrift = ({ on, account, faults, first }: Scenario) =>
  on === "compliant" && account !== undefined && faults === undefined && first === "REMEDIATED";

/** What a service ends as once nothing goes wrong and nothing changes any more. */
const settledStatus = ({ second }: Scenario) => (second === "REMEDIATED" ? "COMPLIANT" : second);

const workers = Object.values(services).map((service) => [service.name, service as unknown as Service] as const);

describe.each(workers)("the worker of %s", (name, { id, scenarios }) => {
  const machine = `SSI-${name}`;
  const bench = createBench(id, machine);
  // Whatever the default mode is: in mode off there is nothing to be seen.
  const { machines, roles } = deployed({ [`${id}_mode`]: "enforce" });
  const { arn, definition, roleArn } = [...machines.values()].find((candidate) => candidate.name === machine) ?? {};

  it("is valid States Language and keeps our own rules", () => {
    expect(validate(structuredClone(definition)).errorsText()).toBe("");
    expect(violations(definition)).toEqual([]);
  });

  describe.each(scenarios.map((scenario) => [scenario.title, scenario] as const))("where: %s", (_, scenario) => {
    it(`ends as ${scenario.first}, then as ${scenario.second}, and writes nothing once all is well`, async () => {
      const emulation = await bench.open(scenario);
      const first = reportOf(await emulation.run(machine));
      expect(first).toMatchObject({ Service: name, Status: scenario.first });
      expect(first.Message).toMatch(/^[A-Z].*\.$/s);

      const second = await nextRun(emulation, machine);
      expect(reportOf(second)).toMatchObject({ Service: name, Status: scenario.second });
      const settled = scenario.second === "REMEDIATED" ? await nextRun(emulation, machine) : second;
      const isWell = reportOf(settled).Status === "COMPLIANT";
      expect({ writes: isWell ? writes(settled) : [], changes: reportOf(settled).Changes }).toEqual({
        writes: [],
        changes: [],
      });
    });

    it("is compliant when, and only when, every control holds", async () => {
      const { Status, Controls, Changes } = reportOf(await (await bench.open(scenario)).run(machine));
      const holds = Object.values(Controls).every(Boolean);
      expect({ Status, holds }).toEqual({ Status, holds: ["COMPLIANT", "REMEDIATED"].includes(Status) });
      const impossible = Changes.length > 0 ? ["COMPLIANT", "SKIPPED"] : ["REMEDIATED"];
      expect(impossible).not.toContain(Status);
    });

    it("changes nothing in mode report, and calls nothing in mode off", async () => {
      const reporting = await bench.open(scenario, { inputs: { mode: "report" } });
      const before = JSON.stringify(reporting.account.services);
      const report = await reporting.run(machine);
      expect(writes(report)).toEqual([]);
      expect(JSON.stringify(reporting.account.services)).toBe(before);
      expect(reportOf(report).Changes).toEqual([]);
      expect(reportOf(report).Status).toMatch(isDrift(scenario) ? /^NON_COMPLIANT$/ : /^[A-Z_]+$/);

      const off = await bench.open(scenario, { inputs: { mode: "off" } });
      const skipped = await off.run(machine);
      expect(calls(skipped)).toEqual([]);
      expect(reportOf(skipped)).toMatchObject({ Status: "SKIPPED", Changes: [], Controls: {} });
    });

    it("survives the throttling of any one call", async () => {
      const undisturbed = calls(await (await bench.open(scenario)).run(machine));
      for (const { action, call } of undisturbed.filter(({ attempt }) => attempt === 0)) {
        const emulation = await bench.open(scenario, { faults: [{ action, call, error: "throttle" }] });
        const { Status } = reportOf(await emulation.run(machine));
        expect({ action, call, Status }).toEqual({ action, call, Status: scenario.first });
      }
    });

    it("survives that AWS shows every change ten seconds late", async () => {
      const faults = [{ action: "*:*", eventualSeconds: 10 }];
      const { Status } = reportOf(await (await bench.open(scenario, { faults })).run(machine));
      expect(Status).toBe(scenario.first);
    });

    it("goes on in the next run when it was cut off after any write", async () => {
      const undisturbed = calls(await (await bench.open(scenario)).run(machine));
      for (const [index, { action }] of undisturbed.entries()) {
        if (!isWrite(action)) continue;
        const emulation = await bench.open(scenario, {
          faults: [{ action: "*:*", call: index + 2, onwards: true, error: "deny" }],
        });
        await emulation.run(machine);
        await nextRun(emulation, machine);
        const { Status } = reportOf(await nextRun(emulation, machine));
        expect({ action, Status }).toEqual({ action, Status: settledStatus(scenario) });
      }
    });

    it("says that it failed when a call is denied, and converges once it is not", async () => {
      const undisturbed = calls(await (await bench.open(scenario)).run(machine));
      // A scenario's own faults come first, and would hide the denial.
      const deniable = scenario.faults === undefined ? undisturbed : [];
      for (const action of new Set(deniable.map((call) => call.action))) {
        const emulation = await bench.open(scenario, { faults: [{ action, error: "deny" }] });
        const { Status, Message } = reportOf(await emulation.run(machine));
        expect({ action, Status, Message }).toEqual({
          action,
          Status: "FAILED",
          Message: expect.stringContaining("denies"),
        });
        await nextRun(emulation, machine);
        const settled = reportOf(await nextRun(emulation, machine));
        expect({ action, Status: settled.Status }).toEqual({
          action,
          Status: settledStatus(scenario),
        });
      }
    });
  });

  it("has scenarios in which each control does not hold, and that tell any two controls apart", async () => {
    const failing = new Map<string, string[]>();
    for (const scenario of scenarios) {
      const { Controls } = reportOf(await (await bench.open(scenario, { inputs: { mode: "report" } })).run(machine));
      for (const [control, holds] of Object.entries(Controls)) {
        failing.set(control, [...(failing.get(control) ?? []), ...(holds ? [] : [scenario.name])]);
      }
    }
    const where = [...failing.values()].map((names) => names.join());
    expect(where).not.toContain("");
    expect(where).toEqual([...new Set(where)]);
  });

  it("has a scenario for every state, every branch of a choice and every catcher", () => {
    const own = bench.events.filter(({ stateMachine }) => stateMachine === arn);
    expect(untaken(definition, own)).toEqual([]);
  });

  it("may do what it does and nothing that it does not", () => {
    const uses = bench.emulations.flatMap((emulation) => emulation.uses);
    const role = roles.get(roleArn ?? "");
    expect(role === undefined ? "no role" : unusedPermissions(role, uses)).toEqual([]);
  });
});
