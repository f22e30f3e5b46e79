import type { Graph, GraphState } from "../model";
import { linesOf, sizeOfBox, type Size } from "./box";
import { inLayers, type Point } from "./layers";

/** A graph with the place of everything in it, in pixels from its own top left corner. */
export interface Drawing extends Size {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export interface Node extends Measured, Point {}

interface Measured extends Size {
  readonly name: string;
  readonly state: GraphState;
  readonly path: readonly string[];
  /** Its name, broken. */
  readonly text: readonly string[];
  /** The states inside, with where their drawing begins, from the node's top left corner. */
  readonly inner: readonly (Point & { readonly drawing: Drawing })[];
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly onError: boolean;
  readonly points: readonly Point[];
}

/** Whether a run went from one state to another on its level. */
export type IsTaken = (path: readonly string[], to: string) => boolean;

/** Pixels around the drawings inside of a state. */
const gap = 12;

/** Lays out a graph. Error paths are drawn only where a run took them, or where nothing else leads. */
export function draw(graph: Graph, path: readonly string[], isTaken: IsTaken): Drawing {
  const nodes = graph.states.map((state) => measure(state, [...path, state.name], isTaken));
  const { boxes, lines, ...size } = inLayers(nodes, edgesToDraw(graph, path, isTaken));
  return { ...size, nodes: boxes, edges: lines };
}

function edgesToDraw(
  { startAt, states }: Graph,
  path: readonly string[],
  isTaken: IsTaken,
): readonly Omit<Edge, "points">[] {
  const all = states.flatMap(({ name, next }) => next.map((edge) => ({ from: name, ...edge })));
  const reached = new Set([startAt, ...all.filter(({ onError }) => !onError).map(({ to }) => to)]);
  return all.filter(({ from, to, onError }) => !onError || !reached.has(to) || isTaken([...path, from], to));
}

/** A state's box, large enough for its text and for the states inside of it. */
function measure(state: GraphState, path: readonly string[], isTaken: IsTaken): Measured {
  const text = linesOf(state);
  const box = sizeOfBox(state, text);
  const named = { name: state.name, state, path, text };
  const drawings = state.inner.map((graph) => draw(graph, path, isTaken));
  if (drawings.length === 0) return { ...named, ...box, inner: [] };
  const together = drawings.reduce((sum, drawing) => sum + drawing.width + gap, gap);
  const width = Math.max(box.width, together);
  const height = box.height + Math.max(...drawings.map((drawing) => drawing.height)) + gap;
  let x = (width - together) / 2 + gap;
  const inner = drawings.map((drawing) => {
    const placed = { x, y: box.height, drawing };
    x += drawing.width + gap;
    return placed;
  });
  return { ...named, width, height, inner };
}
