import type { Summary } from "../../../runs/model";
import { summaryPage } from "../../../runs/page";

/** The page of a dry run, as a certain version makes it. */
export const pageOf = (summary: Summary): string =>
  summaryPage(summary, { command: "node commands/ssi.mjs dry-run --html run.html", version: "1.2.3" });
