import { readFileSync } from "node:fs";
import transitions from "../../../commands/export/transitions.json";
import { transitionsOf } from "../../../scripts/docs/transitions";
import { costSentence } from "../../../scripts/docs/cost";
import { summaryOf } from "../../commands/dry-run/support";
import { measurements } from "../../../scripts/bench/measurements";

describe("a run with default inputs", () => {
  it.each(["compliant", "settled"] as const)(
    "checks at least 45 controls in at most 60 transitions: %s",
    async (account) => {
      const { total, controls } = (await measurements())[account];
      expect(total.transitions).toBeLessThanOrEqual(60);
      expect(controls).toBeGreaterThanOrEqual(45);
    },
  );

  it("costs the same with and without a security contact", async () => {
    const { compliant, settled } = await measurements();
    expect(settled.total.transitions).toBe(compliant.total.transitions);
  });

  it("keeps to its budget of writes and time on a compliant account", async () => {
    const { compliant } = await measurements();
    // The two writes are the report, in main; no worker writes.
    expect(compliant.machines.filter(({ measure }) => measure.writes > 0).map(({ machine }) => machine.name)).toEqual([
      "Main",
    ]);
    expect(compliant.total.writes).toBe(2);
    const { criticalPathSeconds, sequentialSeconds } = compliant.total;
    expect(criticalPathSeconds / sequentialSeconds).toBeLessThanOrEqual(0.4);
  });
});

describe("the READMEs", () => {
  it("tell what a run costs as it is measured; npm run docs writes the figures", async () => {
    expect(transitions).toEqual(transitionsOf(await measurements()));
  });

  it("tell the figures of npm start", async () => {
    const { cost } = await summaryOf();
    expect(readFileSync("README.md", "utf8")).toContain(costSentence(cost));
    const page = readFileSync("terraform/baseline/README.md", "utf8");
    expect(page).toContain(`${cost.transitionsAMonth?.toLocaleString("en-US")} states a month`);
    expect(page).toContain(`US$ ${cost.usDollarsAMonth?.toFixed(2)} after the free ones`);
  });
});
