import type { IResolvable } from "cdktf";
import type { Construct } from "constructs";
import { fixedClocks, hoursOfClockChanges } from "../../lib/aws/time-zones";
import type { ResolvedInputs } from "../../lib/inputs";
import { hcl } from "../../lib/terraform/expression";
import { local } from "../../lib/terraform/local";
import type { scheduleInputs } from "./inputs";

/** Gap of schedules that leave out a month, and of those whose gap cannot be told: 31 days. */
export const maximumGapMinutes = 31 * 24 * 60;

/** Fields of a cron expression that repeat: place, bounds and number of the values. */
const fields = {
  minutes: { at: 0, first: 0, last: 59, size: 60 },
  hours: { at: 1, first: 0, last: 23, size: 24 },
  days: { at: 2, first: 1, last: 31, size: 31 },
  months: { at: 3, first: 1, last: 12, size: 12 },
  weekdays: { at: 4, first: 1, last: 7, size: 7 },
};

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

type Timing = Pick<
  ResolvedInputs<typeof scheduleInputs>,
  "expression" | "timezone" | "flexibleWindowMinutes" | "enabled"
>;

/** Value or range, and step. What means another day each month (`L`, `15W`, `2#1`) does not match and is left out. */
const part = "^([*]|[0-9]+|[A-Z]{3})(?:-([0-9]+|[A-Z]{3}))?(?:/([0-9]+))?$";

/**
 * Upper bound of the minutes between two starts, worked out by Terraform; 0 where the schedule is disabled. Where the clock is put forward,
 * a run in the missing hour is skipped; where it is put back, a run in the double hour starts once.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function longestGap(scope: Construct, inputs: Timing): IResolvable {
  const { expression, timezone, flexibleWindowMinutes, enabled } = inputs;
  const named = (name: string, value: IResolvable) => local(scope, name, value).asString;
  const rate = named(
    "rate_minutes",
    hcl`one([for match in regexall("^rate[(]([0-9]+) (minute|hour|day)", ${expression}) : tonumber(match[0]) * lookup(${{ minute: 1, hour: 60, day: 1440 }}, match[1], 0)])`,
  );
  // Terraform works out every local value: a rate has fields, too, which are not used.
  const cron = named(
    "cron",
    hcl`split(" ", ${rate} == null ? upper(trimsuffix(trimprefix(${expression}, "cron("), ")")) : "0 0 * * ? *")`,
  );
  const all = named("cron_fields", hcl`${fields}`);
  const numbers = named(
    "cron_numbers",
    hcl`merge({ for index, name in ${months} : name => index + 1 }, { for index, name in ${weekdays} : name => index + 1 })`,
  );
  const spans = named("cron_spans", spansOf(all, numbers, cron));
  const times = named("cron_times", timesOf(all, spans));
  const cycles = named("cron_cycles", cyclesOf(cron, times));
  const days = named("cron_days_apart", daysApart(cron, times, cycles));
  const hours = named(
    "cron_hours",
    hcl`flatten([for day in range(3) : [for hour in ${times}.hours : day * ${days} * 24 + hour]])`,
  );
  const clockChanges = named(
    "clock_changes",
    hcl`${rate} == null && (!can(regex(${fixedClocks.pattern}, ${timezone})) || can(regex(${fixedClocks.unless}, ${timezone})))`,
  );
  const gap = named("gap_minutes", hcl`coalesce(${rate}, ${cronGap(times, hours, clockChanges)})`);
  return hcl`${enabled} ? min(${gap} + ${flexibleWindowMinutes}, ${maximumGapMinutes}) : 0`;
}

/** First and last value, and step, of each part of each field, such as those of `MON-FRI` and `0/15`. */
function spansOf(fields: string, numbers: string, cron: string): IResolvable {
  const start = hcl`tonumber(lookup(${numbers}, match[0], match[0]))`;
  return hcl`{
    for name, field in ${fields} : name => [
      for match in concat([for text in split(",", ${cron}[field.at]) : regexall(${part}, text)]...) : {
        first = match[0] == "*" ? field.first : ${start}
        last = match[1] != null ? tonumber(lookup(${numbers}, match[1], match[1])) : match[0] == "*" || match[2] != null ? field.last : ${start}
        step = match[2] == null ? 1 : tonumber(match[2])
      }
    ]
  }`;
}

/** Values of each field. A range whose last value is the smaller one goes on from the field's first. */
function timesOf(fields: string, spans: string): IResolvable {
  const since = hcl`(value - span.first + field.size) % field.size`;
  return hcl`{
    for name, field in ${fields} : name => [
      for value in range(field.first, field.last + 1) : value if anytrue([
        for span in ${spans}[name] : ${since} <= (span.last - span.first + field.size) % field.size && ${since} % span.step == 0
      ])
    ]
  }`;
}

/** Days of a week, or of a month of each length, with that length. */
function cyclesOf(cron: string, times: string): IResolvable {
  return hcl`concat(
    [for length in [7] : { length = length, days = ${times}.weekdays } if ${cron}[2] == "?"],
    [for length in range(28, 32) : { length = length, days = [for day in ${times}.days : day if day <= length] } if ${cron}[2] != "?"]
  )`;
}

/** Most days from one with runs to the next. */
function daysApart(cron: string, times: string, cycles: string): IResolvable {
  const isEveryMonth = hcl`length(${times}.months) == 12 && can(regex("^[*](/1)?$", ${cron}[5]))`;
  const isEveryCycle = hcl`alltrue([for cycle in ${cycles} : length(cycle.days) > 0])`;
  return hcl`${isEveryMonth} && ${isEveryCycle} ? max(flatten([
    for cycle in ${cycles} : [
      for index, day in cycle.days : (index + 1 < length(cycle.days) ? cycle.days[index + 1] : cycle.days[0] + cycle.length) - day
    ]
  ])...) : ${2 * (maximumGapMinutes / (24 * 60))}`;
}

/** Longest of the gaps within an hour, from one hour with runs to the next, and from that before a skipped hour to that after it. */
function cronGap(times: string, hours: string, clockChanges: string): IResolvable {
  const minutes = hcl`${times}.minutes`;
  const withinHour = hcl`[for index in range(length(${minutes}) - 1) : ${minutes}[index + 1] - ${minutes}[index]]`;
  const betweenHours = hcl`[for index in range(length(${hours}) - 1) : ${hours}[index + 1] - ${hours}[index]]`;
  const overSkipped = hcl`[
    for index in range(1, length(${hours}) - 1) : ${hours}[index + 1] - ${hours}[index - 1] - 1
    if ${clockChanges} && contains(${hoursOfClockChanges}, ${hours}[index] % 24)
  ]`;
  return hcl`max(concat(${withinHour}, [
    for gap in concat(${betweenHours}, ${overSkipped}) : gap * 60 - max(${minutes}...) + min(${minutes}...)
  ])...) + (${clockChanges} ? 60 : 0)`;
}
