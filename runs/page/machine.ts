import type { ExecutionSummary, Graph, GraphState, StateMachineSummary } from "../model";
import { counted } from "../../lib/text";
import { callsMarkup } from "./calls";
import { graphMarkup } from "./graph";
import { markup, type Markup } from "./markup";
import { panels } from "./panels";
import { traceOf } from "./trace";

/** A state machine in both runs: its graph with the path that was taken, and its calls in order. */
export function machineMarkup(
  { name, graph }: StateMachineSummary,
  executions: readonly [ExecutionSummary | undefined, ExecutionSummary | undefined],
): Markup {
  const traces = executions.map(traceOf);
  const run = (index: 0 | 1, title: string): Markup => {
    const [trace, execution] = [traces[index] ?? traceOf(undefined), executions[index]];
    const idOf = (path: readonly string[]) =>
      `${name}.${index + 1}.${path.map((part) => part.replace(/\W+/g, "-")).join(".")}`;
    const calls = execution?.steps.flatMap((step) => step.calls) ?? [];
    return markup`<details class="run"${index === 0 && markup` open`}><summary>${title} of <code>${name}</code> <span class="dim">${counted(execution?.transitions ?? 0, "transition")}, ${counted(calls.length, "call")}, ${(execution?.seconds ?? 0).toLocaleString("en")} s</span></summary>
${zoom(idOf([]))}
${graphMarkup(graph, { name, trace, anyRun: traces, hrefOf: (path) => `#${idOf(path)}` })}
<details class="all"><summary>${counted(calls.length, "call")} with request and answer</summary>${callsMarkup(execution?.steps ?? [], (path) => stateAt(graph, path)?.expects ?? [])}</details>
${panels(graph, trace, idOf)}</details>`;
  };
  return markup`${run(0, "First run")}${run(1, "Second run")}`;
}

/** Sizes of a graph; the style sheet does the rest. */
const zoom = (id: string): Markup =>
  markup`<fieldset class="zoom"><legend>Size</legend>${[
    ["readable", "Readable"],
    ["whole", "Whole"],
    ["large", "Large"],
  ].map(
    ([size, label], index) =>
      markup`<label><input type="radio" name="zoom-${id}" class="${size}"${index === 0 && markup` checked`}> ${label}</label>`,
  )}</fieldset>`;

/** The state at a path of names. */
function stateAt(graph: Graph, [name, ...inner]: readonly string[]): GraphState | undefined {
  const state = graph.states.find((each) => each.name === name);
  if (state === undefined || inner.length === 0) return state;
  return state.inner.map((each) => stateAt(each, inner)).find((found) => found !== undefined);
}
