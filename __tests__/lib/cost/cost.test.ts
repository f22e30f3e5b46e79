import { runsAMonth, schedulePeriodSeconds } from "../../../lib/cost/schedule";
import { costOf } from "../../../lib/cost/cost";
import { costSentence } from "../../../runs/words";
import { setting, summaryOf } from "../../commands/dry-run/support";

const from = new Date("2026-11-02T09:00:00Z");

describe("the runs of 30 days", () => {
  it.each([
    ["rate(60 minutes)", 720],
    ["rate(1 hour)", 720],
    ["rate(1 day)", 30],
    ["rate(7 days)", 30 / 7],
    ["rate(45 minutes)", 960],
    ["cron(0 6 * * ? *)", 30],
    ["cron(0/15 * * * ? *)", 2880],
    ["cron(0 10 ? * MON-FRI *)", 22],
    // AWS's Sunday is 1.
    ["cron(0 10 ? * 1 *)", 4],
    ["cron(0 8 L * ? *)", 1],
    ["cron(0 8 ? * 2#1 *)", 0],
    ["cron(0 8 * * ? 2027)", 0],
    ["cron(99 8 * * ? *)", undefined],
    ["at(2026-11-02T09:00:00)", undefined],
  ])("of %s are %p", (expression, runs) => {
    expect(runsAMonth(expression, "UTC", from)).toBe(runs);
  });

  it("are unknown in a time zone that does not exist", () => {
    expect(runsAMonth("cron(0 6 * * ? *)", "Europe/Nowhere", from)).toBeUndefined();
  });

  it("begin one period after another", () => {
    expect([schedulePeriodSeconds("rate(2 days)"), schedulePeriodSeconds("cron(0 6 * * ? *)")]).toEqual([
      172_800, 3600,
    ]);
  });
});

describe("the cost of a month", () => {
  it("is that of the transitions which are not free", () => {
    expect(costOf("rate(60 minutes)", 720, 20)).toEqual({
      schedule: "rate(60 minutes)",
      runsAMonth: 720,
      transitionsARun: 20,
      transitionsAMonth: 14_400,
      usDollarsAMonth: 0.26,
    });
  });

  it("is nothing up to 4,000 transitions", () => {
    expect([costOf("", 200, 20).usDollarsAMonth, costOf("", 201, 200).usDollarsAMonth]).toEqual([0, 0.91]);
  });

  it("is unknown where the runs are", () => {
    expect(costOf("at(x)", undefined, 20)).toMatchObject({
      runsAMonth: null,
      transitionsAMonth: null,
      usDollarsAMonth: null,
    });
    expect(costSentence(costOf("at(x)", undefined, 20))).toMatch(
      /^Unknown: how often at\(x\) runs cannot be told; 20 transitions a run/,
    );
  });

  it("follows the schedule that is given, and is nothing where it does not run", async () => {
    const daily = await summaryOf({ inputs: [setting("schedule_expression=cron(0 6 * * ? *)")] });
    expect(daily.cost).toMatchObject({ runsAMonth: 30, usDollarsAMonth: 0 });
    const off = await summaryOf({ inputs: [setting("schedule_enabled=false")] });
    expect(off.cost).toMatchObject({ runsAMonth: 0, transitionsAMonth: 0, usDollarsAMonth: 0 });
  });
});
