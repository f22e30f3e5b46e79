import { isObject, type Json } from "../../lib/json";
import type { CallSummary, Step } from "../model";
import { markup, type Markup } from "./markup";
import { isFailure } from "./trace";

const json = (value: Json) => markup`<pre>${JSON.stringify(unfolded(value), null, 2)}</pre>`;

/** A value whose texts that are JSON are values, too, under names that say so: templates and policies are sent as text. */
function unfolded(value: Json): Json {
  if (Array.isArray(value)) return value.map(unfolded);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const inside = typeof member === "string" && /^\s*[{[]/.test(member) ? parsed(member) : undefined;
      return inside === undefined ? [name, unfolded(member)] : [`${name} (JSON as text)`, unfolded(inside)];
    }),
  );
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Every call of some visits of states, each to be opened for its request and answer. */
export function callsMarkup(steps: readonly Step[], expects: (path: readonly string[]) => readonly string[]): Markup {
  return markup`<ol class="calls">${steps.flatMap((step) => step.calls.map((call) => callMarkup(step, call, expects(step.path))))}</ol>`;
}

function callMarkup({ path, lane, atSeconds }: Step, call: CallSummary, expects: readonly string[]): Markup {
  const { action, attempt, write, request, answer, error } = call;
  const item = lane.length === 0 ? "" : `, item ${lane.map((index) => index + 1).join(".")}`;
  return markup`<li><details class="call"><summary><span class="what"><b>${path.at(-1)}</b>${item} <code>${action}</code></span> <span class="marks">${attempt > 0 && markup`<span class="mark">retry ${attempt}</span>`}${write && markup`<span class="mark write">write</span>`}${error !== null && (isFailure(error, { expects }) ? markup`<span class="mark error">failed</span>` : markup`<span class="mark">an answer</span>`)}<span class="time">+${atSeconds.toLocaleString("en")} s</span></span></summary>
<h5>Request</h5>${json(request)}<h5>${error === null ? "Answer" : "Error"}</h5>${
    error === null
      ? json(answer)
      : markup`<p${isFailure(error, { expects }) && markup` class="wrong"`}><b>${error.name}</b> ${error.cause}</p>`
  }</details></li>`;
}

/** A value of JSON behind a line. */
export function foldedJson(title: string, value: Json): Markup {
  return markup`<details class="json"><summary>${title}</summary>${json(value)}</details>`;
}
