import transitions from "../../../commands/export/transitions.json";
import { transitionsOf } from "../../../scripts/docs/transitions";
import { measurements } from "../../../scripts/bench/measurements";

describe("a run on a compliant account, with default inputs", () => {
  it("keeps to its budget", async () => {
    const { compliant } = await measurements();
    // The two writes are the report, in main; no worker writes.
    expect(compliant.machines.filter(({ measure }) => measure.writes > 0).map(({ machine }) => machine.name)).toEqual([
      "Main",
    ]);
    expect(compliant.total.writes).toBe(2);
    expect(compliant.total.transitions).toBeLessThanOrEqual(60);
    const { criticalPathSeconds, sequentialSeconds } = compliant.total;
    expect(criticalPathSeconds / sequentialSeconds).toBeLessThanOrEqual(0.4);
  });
});

describe("the READMEs of the exported modules", () => {
  it("tell what a run costs as it is measured; npm run docs writes the figures", async () => {
    expect(transitions).toEqual(transitionsOf(await measurements()));
  });
});
