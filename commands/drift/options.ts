import { Option, type Command } from "commander";
import { badHours } from "./errors";
import { defaultReportAge, severities, type Severity } from "../../drift/model";
import { formatNames, type FormatName } from "./outputs";

/** Options of the command line. */
export interface Options {
  /** Files, or `s3://<bucket>/<key>`. */
  readonly report: readonly string[];
  /** Hours. */
  readonly reportMaxAge: number;
  /** Files. */
  readonly rules: readonly string[];
  /** Files. @default {@link defaultIgnoreFile} if it is there */
  readonly ignore?: readonly string[];
  readonly format: FormatName;
  /** `<format>=<file>`. */
  readonly write: readonly string[];
  readonly failOn: Severity;
  /** Folder of the configuration; one for all plans, or one for each. */
  readonly source: readonly string[];
  readonly listRules?: boolean;
}

/** Options that may be left out, where that means none, or the current folder. */
export const noneGiven = { report: [], rules: [], write: [], source: ["."] } as const;

/** Name of the ignore file in the folder where the command runs. */
export const defaultIgnoreFile = ".ssi-drift-ignore.yaml";

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const repeatableOption = (flags: string, description: string) =>
  new Option(flags, `${description} (repeatable)`).argParser(collect);

export function addOptions(command: Command): Command {
  return command
    .addOption(
      repeatableOption(
        "--report <report>",
        "also judge a status report of the state machines: a file or s3://bucket/key",
      ),
    )
    .option("--report-max-age <hours>", "maximum age of a status report", hoursOf, defaultReportAge)
    .addOption(repeatableOption("--rules <file>", "read rules that come before ours or replace them"))
    .addOption(repeatableOption("--ignore <file>", `read this ignore file instead of ${defaultIgnoreFile}`))
    .addOption(new Option("--format <name>", "format to print").choices(formatNames).default("text"))
    .addOption(repeatableOption("--write <format=file>", "also write the verdict to a file in this format"))
    .addOption(
      new Option("--fail-on <severity>", "end with 2 for a finding of at least this severity")
        .choices(severities)
        .default("low"),
    )
    .addOption(
      repeatableOption(
        "--source <folder>",
        "folder of the configuration that findings point into, instead of the current one; one for all plans, or one for each",
      ),
    )
    .option("--list-rules", "list the rules, including those of --rules");
}

function hoursOf(text: string): number {
  const hours = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || !(hours > 0)) throw badHours(text);
  return hours;
}
