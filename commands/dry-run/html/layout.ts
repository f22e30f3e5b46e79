import { graphlib, layout as place, type EdgeLabel, type NodeLabel } from "@dagrejs/dagre";
import type { Graph, GraphEdge, GraphState } from "../summary";
import { linesOf, sizeOfBox, type Size } from "./box";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A graph with the place of everything in it, in pixels from its own top left corner. */
export interface Drawing extends Size {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export interface Node extends Point, Size {
  readonly state: GraphState;
  readonly path: readonly string[];
  readonly lines: readonly string[];
  /** The states inside, with where their drawing begins, from the node's top left corner. */
  readonly inner: readonly (Point & { readonly drawing: Drawing })[];
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly onError: boolean;
  readonly points: readonly Point[];
}

const gap = 14;

/**
 * Lays out a graph in layers, downwards in the order in which the states were written.
 * @param isTaken Whether a run went from one state to another; error paths are drawn only where one did, or where nothing else leads.
 */
export function draw(
  graph: Graph,
  path: readonly string[],
  isTaken: (path: readonly string[], to: string) => boolean,
): Drawing {
  const nodes = graph.states.map((state) => measure(state, [...path, state.name], isTaken));
  const order = new Map(graph.states.map(({ name }, index) => [name, index]));
  const isBack = (from: string, to: string) => (order.get(to) ?? 0) < (order.get(from) ?? 0);
  const edges = edgesToDraw(graph, path, isTaken);
  const dagre = new graphlib.Graph<object, NodeLabel, EdgeLabel>({ multigraph: true });
  dagre.setGraph({ rankdir: "TB", nodesep: 22, ranksep: 34, marginx: 8, marginy: 8 });
  for (const { state, width, height } of nodes) dagre.setNode(state.name, { width, height });
  for (const { from, to } of edges) {
    const [above, below] = isBack(from, to) ? [to, from] : [from, to];
    // Neighbours in the text are neighbours on the happy path.
    const isNext = (order.get(below) ?? 0) - (order.get(above) ?? 0) === 1;
    dagre.setEdge(above, below, { weight: isNext ? 4 : 1, minlen: 1 }, `${from} ${to}`);
  }
  place(dagre);
  const { width = 0, height = 0 } = dagre.graph() as Partial<Size>;
  return {
    width,
    height,
    nodes: nodes.map((node) => {
      const { x = 0, y = 0 } = dagre.node(node.state.name);
      return { ...node, x: x - node.width / 2, y: y - node.height / 2 };
    }),
    edges: edges.map((edge) => {
      const { from, to } = edge;
      const [above, below] = isBack(from, to) ? [to, from] : [from, to];
      const points = dagre.edge(above, below, `${from} ${to}`).points ?? [];
      return { ...edge, points: isBack(from, to) ? [...points].reverse() : points };
    }),
  };
}

function edgesToDraw(
  { startAt, states }: Graph,
  path: readonly string[],
  isTaken: (path: readonly string[], to: string) => boolean,
) {
  const all = states.flatMap(({ name, next }) => next.map((edge: GraphEdge) => ({ from: name, ...edge })));
  const reached = new Set([startAt, ...all.filter(({ onError }) => !onError).map(({ to }) => to)]);
  return all.filter(({ from, to, onError }) => !onError || !reached.has(to) || isTaken([...path, from], to));
}

/** A state's box, large enough for its text or for the states inside of it. */
function measure(state: GraphState, path: readonly string[], isTaken: Parameters<typeof draw>[2]): Node {
  const lines = linesOf(state);
  const box = sizeOfBox(state, lines);
  const drawings = state.inner.map((graph) => draw(graph, path, isTaken));
  if (drawings.length === 0) return { state, path, lines, x: 0, y: 0, ...box, inner: [] };
  const widths = drawings.reduce((sum, { width }) => sum + width + gap, gap);
  const width = Math.max(box.width, widths);
  let x = (width - widths) / 2 + gap;
  const inner = drawings.map((drawing) => {
    const placed = { x, y: box.height, drawing };
    x += drawing.width + gap;
    return placed;
  });
  const height = box.height + Math.max(...drawings.map((drawing) => drawing.height)) + gap;
  return { state, path, lines, x: 0, y: 0, width, height, inner };
}
