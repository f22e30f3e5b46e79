import type { Graph, Step } from "../model";
import { counted } from "../../lib/text";
import { callsMarkup } from "./calls";
import { markup, type Markup } from "./markup";
import { isFailure, type Trace } from "./trace";

/** Something about each state, which shows when its box is tapped: the box links to it, and CSS shows the target. */
export function panels(
  graph: Graph,
  trace: Trace,
  idOf: (path: readonly string[]) => string,
  outer: readonly string[] = [],
): readonly Markup[] {
  return graph.states.flatMap((state) => {
    const path = [...outer, state.name];
    const visits = trace.visits(path);
    const panel = markup`<aside class="panel" id="${idOf(path)}"><a class="close" href="#_" aria-label="Close">×</a><h4>${state.name}</h4><p class="dim">${state.type}${state.action === null ? "" : markup`, <code>${state.action}</code>`}</p>${about(visits, state.expects)}</aside>`;
    return [panel, ...state.inner.flatMap((inner) => panels(inner, trace, idOf, path))];
  });
}

function about(visits: readonly Step[], expects: readonly string[]): Markup {
  if (visits.length === 0) return markup`<p>Not entered in this run.</p>`;
  const calls = visits.flatMap((visit) => visit.calls);
  return markup`<ul class="visits">${visits.map(
    ({ atSeconds, next, error }) =>
      markup`<li>+${atSeconds.toLocaleString("en")} s${next !== null && markup` → ${next}`}${error !== null && markup` <span class="${isFailure(error, { expects }) ? "wrong" : "dim"}">${error.name}</span>`}</li>`,
  )}</ul>${calls.length === 0 ? markup`<p class="dim">It calls nothing.</p>` : markup`<h5>${counted(calls.length, "call")}</h5>${callsMarkup(visits, () => expects)}`}`;
}
