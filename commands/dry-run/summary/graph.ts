import { edgesOf, levelsIn, type Level, type Node } from "../../../lib/asl/graph";
import type { Graph, GraphState } from "../../../runs/model";

/** The graph of a state machine's definition. */
export function graphOf({ StartAt, States }: Level): Graph {
  return { startAt: StartAt, states: Object.entries(States).map(([name, state]) => stateOf(name, state)) };
}

function stateOf(name: string, state: Node & { readonly Resource?: string }): GraphState {
  return {
    name,
    type: state.Type,
    action: state.Resource?.replace(/^.*:::(aws-sdk:)?/, "") ?? null,
    expects: (state.Catch ?? [])
      .flatMap(({ ErrorEquals = [] }) => ErrorEquals)
      .filter((error) => !error.startsWith("States.")),
    next: edgesOf(state),
    inner: levelsIn(state).map(graphOf),
  };
}
