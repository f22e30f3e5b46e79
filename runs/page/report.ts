import { recipients, whyNoMail } from "../words";
import type { Summary } from "../model";
import { foldedJson } from "./calls";
import { machineMarkup } from "./machine";
import { markup, type Markup } from "./markup";

/** The main state machine: the report, where it goes, and what people are sent. */
export function reportMarkup({ firstRun, secondRun, stateMachines, alerts }: Summary): Markup | null {
  const { main } = firstRun;
  if (main === null) return null;
  const machine = stateMachines.find(({ name }) => name === main.execution.stateMachine);
  const { report, written, mails, execution } = main;
  return markup`<section class="card" id="report"><header><h2>Report</h2></header>
${execution.error !== null && markup`<p class="wrong"><b>${execution.error.name}</b> ${execution.error.cause}</p>`}
${written.length > 0 && markup`<p>Written to</p><ul>${written.map((place) => markup`<li><code>${place}</code></li>`)}</ul>`}
${report === null ? markup`<p>There is none: main ended before it was made.</p>` : foldedJson("The report as JSON", report)}
<h3>E-mail</h3>
${mails.length === 0 ? markup`<p>None: ${whyNoMail(main)}.</p>` : mails.map(({ subject, message }) => markup`<div class="mail"><p class="dim">To ${recipients(alerts)}</p><p><b>${subject}</b></p><pre>${message}</pre></div>`)}
${machine !== undefined && machineMarkup(machine, [execution, secondRun.main?.execution])}
</section>`;
}
