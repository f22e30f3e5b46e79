import type { Graph, GraphEdge, GraphState } from "../../../runs/model";

/** The parts of a definition that make up its graph. */
interface Level {
  readonly StartAt: string;
  readonly States: { readonly [name: string]: Definition };
}

interface Definition {
  readonly Type: string;
  readonly Resource?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Catch?: readonly { readonly Next: string }[];
  readonly ItemProcessor?: Level;
  readonly Branches?: readonly Level[];
}

/** The graph of a state machine's definition. */
export function graphOf(definition: unknown): Graph {
  return levelOf(definition as Level);
}

function levelOf({ StartAt, States }: Level): Graph {
  return { startAt: StartAt, states: Object.entries(States).map(([name, state]) => stateOf(name, state)) };
}

function stateOf(name: string, state: Definition): GraphState {
  const inner = [...(state.ItemProcessor === undefined ? [] : [state.ItemProcessor]), ...(state.Branches ?? [])];
  return {
    name,
    type: state.Type,
    action: state.Resource?.replace(/^.*:::(aws-sdk:)?/, "") ?? null,
    next: edgesOf(state),
    inner: inner.map(levelOf),
  };
}

/** One edge to each state that can follow. */
function edgesOf({ Next, Default, Choices = [], Catch = [] }: Definition): readonly GraphEdge[] {
  const usual = new Set([...Choices.map((rule) => rule.Next), Default, Next].filter((name) => name !== undefined));
  const onError = new Set(Catch.map((catcher) => catcher.Next).filter((name) => !usual.has(name)));
  return [...[...usual].map((to) => ({ to, onError: false })), ...[...onError].map((to) => ({ to, onError: true }))];
}
