/** Schedule expressions of EventBridge Scheduler. */

interface Field {
  /** Pattern of one value. */
  readonly value: string;
  /** Pattern of what follows a slash. */
  readonly step: string;
  /** Patterns of values that stand for themselves, such as `L`. @default none */
  readonly words?: readonly string[];
}

const day = "(0?[1-9]|[12][0-9]|3[01])";
const weekday = "([1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)";

const minutes = list({ value: "[0-5]?[0-9]", step: "(0?[1-9]|[1-5][0-9])" });
const hours = list({ value: "([01]?[0-9]|2[0-3])", step: "(0?[1-9]|1[0-9]|2[0-3])" });
const daysOfMonth = list({ value: day, step: day, words: ["L(-[1-9][0-9]?)?W?", `${day}W`] });
const months = list({
  value: "(0?[1-9]|1[0-2]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)",
  step: "(0?[1-9]|1[0-2])",
});
const daysOfWeek = `(${list({ value: weekday, step: "[1-7]", words: [`${weekday}?L`] })}|${weekday}#[1-5])`;
const years = list({ value: "(19[7-9][0-9]|2[01][0-9]{2})", step: "[1-9][0-9]{0,2}" });

/** Values, ranges, and steps of either, separated by commas. */
function list({ value, step, words = [] }: Field): string {
  const item = `(${[`([*]|${value}(-${value})?)(/${step})?`, ...words].join("|")})`;
  return `${item}(,${item})*`;
}

/**
 * `rate(…)` or `cron(…)`. Of a cron expression's days exactly one is `?`. A step may not be larger than its field, which no page of
 * AWS says: it is assumed, as Quartz refuses it.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export const scheduleExpression = {
  pattern: new RegExp(
    `^(rate\\([1-9][0-9]* (minute|hour|day)s?\\)|cron\\(${minutes} ${hours} (${daysOfMonth} ${months} [?]|[?] ${months} ${daysOfWeek}) ${years}\\))$`,
    "i",
  ),
  // Only names of months and days may be of small letters. Longest: https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html
  also: [/^(rate|cron)/, /^.{1,256}$/],
  allowed:
    "rate(<number> minutes), rate(<number> hours), rate(<number> days) or cron(<minutes> <hours> <day of month> <month> <day of week> <year>), where one of the two days is ? and the other is not",
  example: "cron(0 6 * * ? *)",
  refused: "cron(0 6 * * * *)",
};
