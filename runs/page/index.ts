import type { Summary } from "../model";
import { accountSentence, worstFirst } from "../words";
import { markup, Markup } from "./markup";
import { costMarkup, servicesMarkup, verdictMarkup } from "./overview";
import { reportMarkup } from "./report";
import { serviceMarkup } from "./service";
import { styleSheet } from "./style-sheet";

/** Origin of a page. */
export interface PageOptions {
  /** Command line, as it was typed. */
  readonly command: string;
  /** Of this package. */
  readonly version: string;
}

/** A page that shows a dry run. It is one file, asks no network for anything and runs no script. */
export function summaryPage(summary: Summary, options: PageOptions): string {
  const { firstRun, secondRun, stateMachines, account } = summary;
  const sorted = worstFirst(firstRun.services);
  const services = sorted.map((first) =>
    serviceMarkup(
      first,
      secondRun.services.find(({ id }) => id === first.id),
      stateMachines.find(({ name }) => name === first.execution.stateMachine),
    ),
  );
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>Dry run in ${account.accountId} ${account.region}</title>
<style>${new Markup(styleSheet)}</style>
</head>
<body>
${arrows}
<main>
<header class="top"><p class="dim">SSI for Terraform ${options.version}</p><h1>Dry run</h1><p>${accountSentence(summary)}</p><p class="dim">Made by <code>${options.command}</code></p></header>
${verdictMarkup(summary)}
${servicesMarkup(sorted, firstRun.main !== null)}
${costMarkup(summary)}
<p class="dim legend"><span class="key taken"></span> taken <span class="key"></span> not taken <span class="key error"></span> on error <span class="key failed"></span> a call failed. Tap a state for its calls. Error paths that were not taken are left out, unless nothing else leads to a state.</p>
${services}
${reportMarkup(summary)}
</main>
</body>
</html>
`.text;
}

/** The heads of the lines of all graphs. */
const arrows = markup`<svg width="0" height="0" class="defs" aria-hidden="true"><defs>${["arrow", "arrow-taken"].map(
  (id) =>
    markup`<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0,0.5L7.5,4L0,7.5z"/></marker>`,
)}</defs></svg>`;
