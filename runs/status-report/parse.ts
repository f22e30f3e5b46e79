import schema from "../../docs/status-report.schema.json";
import { problemOf } from "../../lib/data-file/problem";
import { validatorOf } from "../../lib/data-file/schemas";
import type { StatusReport } from "./document";
import {
  emptyReport,
  invalidReport,
  malformedReport,
  notTheReport,
  truncatedReport,
  unknownReportVersion,
} from "./errors";

interface Document {
  readonly AccountId: string;
  readonly Region: string;
  readonly GeneratedAt: string;
  readonly Summary: { readonly Status: string; readonly Wrong: readonly string[] };
}

const version = schema.properties.SchemaVersion.const;

/** Members of a report that are no services. */
const others = new Set([
  "SchemaVersion",
  "AccountId",
  "Region",
  "GeneratedAt",
  "ExecutionArn",
  "LoggingBucket",
  "Summary",
]);

/** Reads the text of a status report. */
export function parseReport(name: string, text: string): StatusReport {
  const document = jsonOf(name, text);
  recognise(name, document);
  const validate = validatorOf<Document>(schema);
  if (!validate(document)) {
    const { path, text: problem } = problemOf(validate, false);
    throw invalidReport(name, path, problem);
  }
  return {
    name,
    accountId: document.AccountId,
    region: document.Region,
    generatedAt: document.GeneratedAt,
    status: document.Summary.Status,
    wrong: document.Summary.Wrong,
    services: Object.fromEntries(Object.entries(document).filter(([member]) => !others.has(member))),
  };
}

function jsonOf(name: string, text: string): unknown {
  const json = text.replace(/^\uFEFF/, "").trim();
  if (json === "") throw emptyReport(name);
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // Node's message quotes the text.
    throw json.startsWith("{") && !json.endsWith("}") ? truncatedReport(name) : malformedReport(name);
  }
}

/** Says of what it is that somebody has taken for a report. */
function recognise(name: string, document: unknown): void {
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    throw notTheReport(name, "JSON, but no object");
  }
  const has = (member: string) => Object.hasOwn(document, member);
  if (has("SchemaVersion")) {
    const { SchemaVersion: found } = document as { readonly SchemaVersion: unknown };
    if (found === version) return;
    throw unknownReportVersion(
      name,
      /^\d{1,3}(\.\d{1,3}){0,2}$/.test(String(found)) ? String(found) : undefined,
      version,
    );
  }
  if (has("format_version")) throw notTheReport(name, "the JSON of a plan");
  if (has("terraform_version") && has("lineage")) throw notTheReport(name, "a state file");
  if (has("firstRun") && has("secondRun")) throw notTheReport(name, "what ssi dry-run --json prints");
  throw notTheReport(name, "JSON without a SchemaVersion");
}
