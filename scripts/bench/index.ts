import { costOf, priceWords } from "../../lib/cost/cost";
import { runsAMonth } from "../../lib/cost/schedule";
import type { Measure } from "../../emulator/measure";
import { measurements, type Measurements } from "./measurements";

const widths = [24, 12, 6, 7, 14, 12] as const;

function row(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[index] ?? 0)))
    .join("");
}

function line(name: string, { transitions, calls, writes, criticalPathSeconds, sequentialSeconds }: Measure): string {
  const seconds = (value: number) => `${value.toFixed(2)} s`;
  return row([name, transitions, calls, writes, seconds(criticalPathSeconds), seconds(sequentialSeconds)]);
}

function table(title: string, { machines, total, controls }: Measurements): readonly string[] {
  return [
    `${title}: ${controls} controls`,
    row(["", "transitions", "calls", "writes", "critical path", "all calls"]),
    ...machines.map(({ machine, measure }) => line(machine.name, measure)),
    line("in all", total),
    "",
  ];
}

/** Prints what a run costs and how long it would take, machine by machine. */
async function bench(): Promise<void> {
  const { schedule, fresh, settled, compliant } = await measurements();
  const runs = runsAMonth(schedule, "UTC", new Date("2026-11-01T00:00:00Z"));
  const share = Math.round((100 * compliant.total.criticalPathSeconds) / compliant.total.sequentialSeconds);
  const cost = costOf(schedule, runs, compliant.total.transitions);
  console.log(
    [
      ...table("A fresh account", fresh),
      ...table("The same account later, without a security contact", settled),
      ...table("A compliant account", compliant),
      "250 ms a call, 50 ms a transition; waits not counted; calls include the starts of state machines.",
      `Compliant: the two writes are its report; the critical path is ${share} % of all calls.`,
      `$${cost.usDollarsAMonth?.toFixed(2)} a month at ${schedule}: ${cost.transitionsAMonth} transitions, ${priceWords.free} free.`,
    ].join("\n"),
  );
}

void bench();
