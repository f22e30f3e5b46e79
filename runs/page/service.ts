import type { Change, ServiceSummary, StateMachineSummary } from "../model";
import { counted } from "../../lib/text";
import { markOf, toneOf } from "../words";
import { foldedJson } from "./calls";
import { machineMarkup } from "./machine";
import { markup, type Markup } from "./markup";

/** A status in its colour. */
export const badge = (status: string): Markup => markup`<span class="badge ${toneOf(status)}">${status}</span>`;

/** One service: what was found, what would be changed, what it ends as, and the way there. */
export function serviceMarkup(
  first: ServiceSummary,
  second: ServiceSummary | undefined,
  machine: StateMachineSummary | undefined,
): Markup {
  return markup`<section class="card" id="${first.service}"><header><h2>${first.service}</h2>${badge(first.status)}</header>
<p>${first.message}</p>
<div class="columns">
<div><h3>Found</h3>${found(first)}</div>
<div><h3>Would change</h3>${changes(first.changes)}</div>
<div><h3>Second run</h3>${second !== undefined && markup`<p>${badge(second.status)}</p><p>${second.changes.length === 0 ? "Nothing changed." : markup`${counted(second.changes.length, "write")}: ${second.message}`}</p>`}</div>
</div>
${machine !== undefined && machineMarkup(machine, [first.execution, second?.execution])}
</section>`;
}

function found({ found, titles, status }: ServiceSummary): Markup {
  if (found === null) return markup`<p>${status === "SKIPPED" ? "Not looked at." : "Nothing could be read."}</p>`;
  const controls = Object.entries(found).map(
    ([control, holds]) =>
      markup`<li class="${holds === null ? "dim" : holds ? "holds" : "fails"}"><span class="dim">${markOf(holds)}</span> ${titles[control] ?? control}${holds === null && " Could not be read."}</li>`,
  );
  return markup`<ul class="plain">${controls}</ul>`;
}

function changes(made: readonly Change[]): Markup {
  if (made.length === 0) return markup`<p>Nothing.</p>`;
  return markup`<ol>${made.map(
    ({ state, action, request, error }) =>
      markup`<li>${foldedJson(state, request)}<code>${action}</code>${error !== null && markup`<p class="wrong">${error.name}</p>`}</li>`,
  )}</ol>`;
}
