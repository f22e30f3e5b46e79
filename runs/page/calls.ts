import type { CallSummary, Step } from "../model";
import { markup, type Markup } from "./markup";

const json = (value: unknown) => markup`<pre>${JSON.stringify(value, null, 2)}</pre>`;

/** Every call of some visits of states, each to be opened for its request and answer. */
export function callsMarkup(steps: readonly Step[]): Markup {
  return markup`<ol class="calls">${steps.flatMap((step) => step.calls.map((call) => callMarkup(step, call)))}</ol>`;
}

function callMarkup({ path, lane, atSeconds }: Step, call: CallSummary): Markup {
  const { action, attempt, write, request, answer, error } = call;
  const item = lane.length === 0 ? "" : `, item ${lane.map((index) => index + 1).join(".")}`;
  return markup`<li><details class="call"><summary><span class="what"><b>${path.at(-1)}</b>${item} <code>${action}</code></span> <span class="marks">${attempt > 0 && markup`<span class="mark">retry ${attempt}</span>`}${write && markup`<span class="mark write">write</span>`}${error !== null && markup`<span class="mark error">failed</span>`}<span class="time">+${atSeconds.toLocaleString("en")} s</span></span></summary>
<h5>Request</h5>${json(request)}<h5>${error === null ? "Answer" : "Error"}</h5>${
    error === null ? json(answer) : markup`<p class="wrong"><b>${error.name}</b> ${error.cause}</p>`
  }</details></li>`;
}

/** A value of JSON behind a line. */
export function foldedJson(title: string, value: unknown): Markup {
  return markup`<details class="json"><summary>${title}</summary>${json(value)}</details>`;
}
