import type { Summary } from "../model";
import { counted } from "../../lib/text";
import { accountSentence, costSentence } from "../words";
import { markup, Markup, type Markup as Safe } from "./markup";
import { reportMarkup } from "./report";
import { badge, serviceMarkup } from "./service";
import { styleSheet } from "./style-sheet";

/** A page that shows a dry run. It is one file, asks no network for anything and runs no script. */
export function summaryPage(summary: Summary): string {
  const { firstRun, secondRun, stateMachines, account } = summary;
  const services = firstRun.services.map((first) =>
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
<header class="top"><p class="dim">SSI for Terraform</p><h1>Dry run</h1><p>${accountSentence(summary)}</p></header>
${figures(summary)}
<nav aria-label="Services">${firstRun.services.map(({ service, status }) => markup`<a href="#${service}">${service} ${badge(status)}</a>`)}${firstRun.main !== null && markup`<a href="#report">Report</a>`}</nav>
<p class="dim legend"><span class="key taken"></span> taken <span class="key"></span> not taken <span class="key error"></span> on error <span class="key failed"></span> a call failed. Tap a state for its calls. Error paths that were not taken are left out, unless nothing else leads to a state.</p>
${services}
${reportMarkup(summary)}
</main>
</body>
</html>
`.text;
}

function figures({ firstRun, secondRun, cost }: Summary): Safe {
  const { usDollarsAMonth } = cost;
  const figure = (value: string, what: string) =>
    markup`<div class="figure"><b>${value}</b><span class="dim">${what}</span></div>`;
  const changes = firstRun.services.reduce((sum, service) => sum + service.changes.length, 0);
  return markup`<div class="figures">
${figure(String(changes), changes === 1 ? "change in the first run" : "changes in the first run")}
${figure(counted(firstRun.transitions, "transition"), `first run, ${counted(firstRun.calls, "API call")}`)}
${figure(counted(secondRun.transitions, "transition"), `second run, ${counted(secondRun.calls, "API call")}`)}
${figure(usDollarsAMonth === null ? "unknown" : `$${usDollarsAMonth.toFixed(2)}`, "in 30 days")}
</div>
<p class="dim">${costSentence(cost)}</p>`;
}

/** The heads of the lines of all graphs. */
const arrows = markup`<svg width="0" height="0" class="defs" aria-hidden="true"><defs>${["arrow", "arrow-taken"].map(
  (id) =>
    markup`<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0,0.5L7.5,4L0,7.5z"/></marker>`,
)}</defs></svg>`;
