import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { evaluateStack } from "../../../hcl/evaluate/stack";
import type { Json } from "../../../hcl/evaluate/value";
import { fixedClocks, hoursOfClockChanges, timeZones } from "../../../lib/aws/time-zones";
import { AddressedStack } from "../../../lib/terraform/addressed-stack";
import { longestGap, maximumGapMinutes } from "../../../modules/schedule/longest-gap";
import { describeTerraform, initialiseFolder, terraform } from "../harness";
import { schedules } from "./expressions";
import { longestGapFound, offsets } from "./occurrences";

const root = mkdtempSync(join(tmpdir(), "ssi-gaps-"));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** One configuration with an output for each schedule. */
const stack = new AddressedStack(new App(), "stack");
schedules.forEach(([expression, timezone], index) => {
  const scope = new Construct(stack, `schedule_${index}`);
  const value = longestGap(scope, { expression, timezone, flexibleWindowMinutes: 0, enabled: true });
  new TerraformOutput(scope, "gap", { value });
});
const configuration = stack.toTerraform() as Json;
const evaluated = evaluateStack(configuration);
const boundOf = (index: number) => Number(evaluated.output(`schedule_${index}_gap`));

describe("the bound of a schedule's longest gap", () => {
  const indexed = schedules.map(([expression, timezone, minutes], index) => ({ expression, timezone, minutes, index }));

  it.each(indexed.filter(({ minutes }) => minutes !== undefined))(
    "is $minutes minutes for $expression in $timezone",
    ({ index, minutes }) => {
      expect(boundOf(index)).toBe(minutes);
    },
  );

  // croner takes no range over midnight.
  it.each(indexed.filter(({ expression }) => expression.startsWith("cron") && !expression.includes("22-4")))(
    "holds for each start of $expression in $timezone, and is at most twice the gap",
    ({ expression, timezone, index }) => {
      const found = longestGapFound(expression, timezone) ?? maximumGapMinutes;
      const bound = boundOf(index);
      expect(bound).toBeGreaterThanOrEqual(Math.min(found, maximumGapMinutes));
      expect(bound === maximumGapMinutes ? 0 : bound).toBeLessThanOrEqual(Math.max(found * 2, found + 60));
    },
  );

  it("takes no zone for one without clock changes that has them, and no other hour for theirs", () => {
    const hour = 3_600_000;
    const hours = new Set<number>();
    const changing = timeZones.filter((timezone) => {
      const offsetAt = offsets(timezone);
      let isChanging = false;
      for (let day = Date.UTC(2027, 0, 1); day < Date.UTC(2028, 0, 1); day += 24 * hour) {
        const [before, after] = [offsetAt(day), offsetAt(day + 24 * hour)];
        if (before === after) continue;
        isChanging = true;
        let change = day;
        while (offsetAt(change + hour / 4) === before) change += hour / 4;
        if (after > before) hours.add(new Date(change + hour / 4 + before).getUTCHours());
      }
      return isChanging;
    });
    const isFixed = (timezone: string) =>
      new RegExp(fixedClocks.pattern).test(timezone) && !new RegExp(fixedClocks.unless).test(timezone);
    expect(changing.length).toBeGreaterThan(100);
    expect(changing.filter(isFixed)).toEqual([]);
    expect([...hours].filter((each) => !hoursOfClockChanges.some((known) => known === each))).toEqual([]);
  });
});

describeTerraform("Terraform", () => {
  it("works out the same bounds as the evaluator of the dry run", () => {
    writeFileSync(join(root, "main.tf.json"), JSON.stringify(configuration));
    expect(initialiseFolder(root)).toBeUndefined();
    const applied = terraform(root, "apply", "-auto-approve", "-no-color");
    expect(applied.output).toContain("Apply complete!");
    const outputs = JSON.parse(terraform(root, "output", "-json").output) as Record<string, { readonly value: number }>;
    expect(schedules.map(([expression], index) => [expression, outputs[`schedule_${index}_gap`]?.value])).toEqual(
      schedules.map(([expression], index) => [expression, boundOf(index)]),
    );
  });
});
