import type { Execution } from "../../emulator/interpreter";
import { isWrite } from "../../emulator/models";
import type { WorkerScenario, Service } from "../../lib/worker";
import { calls, createTestBed, deployed, nextRun, reportOf, writes, type Report } from "./bed";
import { itIsCovered, itIsValid } from "./machine";
import { itMayDoWhatItsModeDoes } from "./modes";

/** Whether a scenario is only a change since the last run that one run repairs. */
const isDrift = ({ on, account, faults, first }: WorkerScenario) =>
  on === "compliant" && account !== undefined && faults === undefined && first === "REMEDIATED";

/** Status of a service once nothing goes wrong and nothing changes any more. */
const settledStatus = ({ second }: WorkerScenario) => (second === "REMEDIATED" ? "COMPLIANT" : second);

/** Compares the status of a report; a failure prints the worker's own message and errors. */
function expectStatus({ Status, Message, Details }: Report, status: string, about: object = {}): void {
  const { Errors } = Details;
  expect({ ...about, Status, Message, Errors }).toEqual({ ...about, Status: status, Message, Errors });
}

/** The variable `controls` once the first reads are over: before anything is written or waited for. */
function controlsFound({ events }: Execution): Readonly<Record<string, boolean | null>> {
  const end = events.findIndex(
    (event) =>
      (event.type === "CallMade" && isWrite(event.action)) ||
      (event.type === "StateEntered" && event.stateType === "Wait"),
  );
  const assigned = events
    .slice(0, end === -1 ? undefined : end)
    .findLast((event) => event.type === "VariableAssigned" && event.variable === "controls");
  return assigned?.type === "VariableAssigned" ? (assigned.value as Record<string, boolean | null>) : {};
}

/** The contract of a worker: every promise of docs/adding-a-service.md, in every scenario. */
export function describeWorker(service: Service): void {
  describe(`the worker of ${service.name}`, () => {
    testWorker(service);
  });
}

function testWorker(service: Service): void {
  const { id, name, scenarios } = service;
  const controls = Object.keys(service.controls);
  const bed = createTestBed(service);
  const { machine } = bed;
  // The default mode may be off, in which another definition is deployed.
  const tested = { bed, deployment: deployed({ [`${id}_mode`]: "enforce" }), whole: service.definition };

  itIsValid(tested);

  describe.each(scenarios.map((scenario) => [scenario.title, scenario] as const))("where: %s", (_, scenario) => {
    it(`ends as ${scenario.first}, then ${scenario.second}, and is silent when well`, async () => {
      const emulation = await bed.open(scenario);
      const first = reportOf(await emulation.run(machine));
      expectStatus(first, scenario.first);
      expect(first.Service).toBe(name);
      expect(first.Message).toMatch(/^[A-Z].*\.$/s);

      const second = await nextRun(emulation, machine);
      expectStatus(reportOf(second), scenario.second);
      expect(reportOf(second).Service).toBe(name);
      const settled = scenario.second === "REMEDIATED" ? await nextRun(emulation, machine) : second;
      const isWell = reportOf(settled).Status === "COMPLIANT";
      expect({ writes: isWell ? writes(settled) : [], changes: reportOf(settled).Changes }).toEqual({
        writes: [],
        changes: [],
      });
    });

    it("is compliant when, and only when, every control holds", async () => {
      const { Status, Controls, Changes, Message } = reportOf(await (await bed.open(scenario)).run(machine));
      const holds = Object.values(Controls).every(Boolean);
      const isWell = ["COMPLIANT", "REMEDIATED"].includes(Status);
      expect({ Status, Message, holds }).toEqual({ Status, Message, holds: isWell });
      const impossible = Changes.length > 0 ? ["COMPLIANT", "SKIPPED"] : ["REMEDIATED"];
      expect(impossible).not.toContain(Status);
    });

    it("tells people what to do about controls that are theirs, and about no others", async () => {
      const { Status, Controls, Details } = reportOf(await (await bed.open(scenario)).run(machine));
      const isForPeople = ["NON_COMPLIANT", "MANAGED_ELSEWHERE", "FAILED"].includes(Status) && !("Errors" in Details);
      const wrong = Object.keys(Controls).filter((name) => Controls[name] === false);
      const remedies = wrong.map((name) => [name, service.controls[name]?.remedy] as const);
      expect(Details.Remedies ?? {}).toEqual(Object.fromEntries(isForPeople ? remedies : []));
    });

    it("knows before its first write which controls hold, as mode report says it", async () => {
      const enforced = await (await bed.open(scenario)).run(machine);
      const reported = reportOf(await (await bed.open(scenario, { inputs: { mode: "report" } })).run(machine));
      const found = Object.entries(controlsFound(enforced));
      expect(found.map(([control]) => control)).toEqual(Object.keys(reportOf(enforced).Controls));
      expect(Object.fromEntries(found.map(([control, holds]) => [control, holds === true]))).toEqual(reported.Controls);
      // What was not compared is not known, which only a failed read excuses.
      const unknown = found.filter(([, holds]) => holds === null).map(([control]) => control);
      const { Status, Message } = reported;
      const hasRead = ["COMPLIANT", "NON_COMPLIANT", "PENDING"].includes(Status);
      expect({ Status, Message, unknown }).toEqual({
        Status,
        Message,
        unknown: hasRead ? (scenario.untold ?? []) : unknown,
      });
    });

    it("changes nothing in mode report, and calls nothing in mode off", async () => {
      const reporting = await bed.open(scenario, { inputs: { mode: "report" } });
      const before = JSON.stringify(reporting.account.services);
      const report = await reporting.run(machine);
      expect(writes(report)).toEqual([]);
      expect(JSON.stringify(reporting.account.services)).toBe(before);
      expect(reportOf(report).Changes).toEqual([]);
      expect(reportOf(report).Status).toMatch(isDrift(scenario) ? /^NON_COMPLIANT$/ : /^[A-Z_]+$/);

      const off = await bed.open(scenario, { inputs: { mode: "off" } });
      const skipped = await off.run(machine);
      expect(calls(skipped)).toEqual([]);
      expect(reportOf(skipped)).toMatchObject({ Status: "SKIPPED", Changes: [], Controls: {} });
    });

    it("survives the throttling of any one call", async () => {
      const undisturbed = calls(await (await bed.open(scenario)).run(machine));
      for (const { action, call } of undisturbed.filter(({ attempt }) => attempt === 0)) {
        const emulation = await bed.open(scenario, { faults: [{ action, call, error: "throttle" }] });
        expectStatus(reportOf(await emulation.run(machine)), scenario.first, { action, call });
      }
    });

    it("ends the same where AWS leaves out what is empty and optional", async () => {
      const emulation = await bed.open(scenario, { isSparse: true });
      expectStatus(reportOf(await emulation.run(machine)), scenario.first);
      expectStatus(reportOf(await nextRun(emulation, machine)), scenario.second);
    });

    it("survives that AWS shows every change ten seconds late", async () => {
      const faults = [{ action: "*:*", eventualSeconds: 10 }];
      expectStatus(reportOf(await (await bed.open(scenario, { faults })).run(machine)), scenario.first);
    });

    it("goes on in the next run when it was cut off after any write", async () => {
      const undisturbed = calls(await (await bed.open(scenario)).run(machine));
      for (const [index, { action }] of undisturbed.entries()) {
        if (!isWrite(action)) continue;
        const emulation = await bed.open(scenario, {
          faults: [{ action: "*:*", call: index + 2, onwards: true, error: "deny" }],
        });
        await emulation.run(machine);
        await nextRun(emulation, machine);
        expectStatus(reportOf(await nextRun(emulation, machine)), settledStatus(scenario), { action });
      }
    });

    it("leaves alone what a service control policy denies", async () => {
      const undisturbed = calls(await (await bed.open(scenario)).run(machine));
      // A scenario's own faults come first, and would hide the denial.
      const deniable = scenario.faults === undefined ? undisturbed : [];
      for (const action of new Set(deniable.map((call) => call.action))) {
        const emulation = await bed.open(scenario, { faults: [{ action, error: "scp" }] });
        const run = await emulation.run(machine);
        const { Details } = reportOf(run);
        // What fails for another reason as well is a failure.
        if (scenario.first !== "FAILED") expectStatus(reportOf(run), "MANAGED_ELSEWHERE", { action });
        expect({ action, by: Details.DeniedByPolicy }).toEqual({ action, by: expect.anything() });
      }
    });

    it("says that it failed when a call is denied, and converges once it is not", async () => {
      const undisturbed = calls(await (await bed.open(scenario)).run(machine));
      // A scenario's own faults come first, and would hide the denial.
      const deniable = scenario.faults === undefined ? undisturbed : [];
      for (const action of new Set(deniable.map((call) => call.action))) {
        const emulation = await bed.open(scenario, { faults: [{ action, error: "deny" }] });
        const { Status, Message } = reportOf(await emulation.run(machine));
        expect({ action, Status, Message }).toEqual({
          action,
          Status: "FAILED",
          Message: expect.stringContaining("denies"),
        });
        await nextRun(emulation, machine);
        expectStatus(reportOf(await nextRun(emulation, machine)), settledStatus(scenario), { action });
      }
    });
  });

  it("has scenarios in which each control fails, and that tell any two apart", async () => {
    const failing = new Map<string, string[]>();
    for (const scenario of scenarios) {
      const { Controls } = reportOf(await (await bed.open(scenario, { inputs: { mode: "report" } })).run(machine));
      expect(controls).toEqual(expect.arrayContaining(Object.keys(Controls)));
      for (const [control, holds] of Object.entries(Controls)) {
        failing.set(control, [...(failing.get(control) ?? []), ...(holds ? [] : [scenario.name])]);
      }
    }
    expect([...failing.keys()].sort()).toEqual([...controls].sort());
    const where = [...failing.values()].map((names) => names.join());
    expect(where).not.toContain("");
    expect(where).toEqual([...new Set(where)]);
  });

  itIsCovered("has a scenario for every state, every branch of a choice and every catcher", tested);
  itMayDoWhatItsModeDoes(service, bed);
}
