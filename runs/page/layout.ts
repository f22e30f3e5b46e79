import type { Graph, GraphState } from "../model";
import { linesOf, sizeOfBox, type Size } from "./box";
import { foldFans } from "./fans";
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

/** Drawings inside of a state stand side by side up to this width, then in a further row. */
const rowWidth = 900;

/** Lays out a graph. Error paths are drawn only where a run took them; one of them where nothing else leads to a state. */
export function draw(graph: Graph, path: readonly string[], isTaken: IsTaken): Drawing {
  const nodes = graph.states.map((state) => measure(state, [...path, state.name], isTaken));
  const folded = foldFans(nodes, edgesToDraw(graph, path, isTaken));
  const { boxes, lines, ...size } = folded.unfold(inLayers(folded.boxes, folded.lines));
  return { ...size, nodes: boxes, edges: lines };
}

function edgesToDraw(
  { startAt, states }: Graph,
  path: readonly string[],
  isTaken: IsTaken,
): readonly Omit<Edge, "points">[] {
  const all = states.flatMap(({ name, next }) => next.map((edge) => ({ from: name, ...edge })));
  const reached = new Set([startAt, ...all.filter(({ onError }) => !onError).map(({ to }) => to)]);
  return all.filter((edge, index) => {
    const { from, to, onError } = edge;
    const isOnlyWay = !reached.has(to) && all.findIndex((other) => other.to === to) === index;
    return !onError || isOnlyWay || isTaken([...path, from], to);
  });
}

/** A state's box, large enough for its text and for the states inside of it. */
function measure(state: GraphState, path: readonly string[], isTaken: IsTaken): Measured {
  const text = linesOf(state);
  const box = sizeOfBox(state, text);
  const named = { name: state.name, state, path, text };
  const drawings = state.inner.map((graph) => draw(graph, path, isTaken));
  if (drawings.length === 0) return { ...named, ...box, inner: [] };
  const rows = inRows(drawings);
  const width = Math.max(box.width, ...rows.map(widthOf));
  let y = box.height;
  const inner = rows.flatMap((row) => {
    let x = (width - widthOf(row)) / 2 + gap;
    const placed = row.map((drawing) => {
      const place = { x, y, drawing };
      x += drawing.width + gap;
      return place;
    });
    y += Math.max(...row.map(({ height }) => height)) + gap;
    return placed;
  });
  return { ...named, width, height: y, inner };
}

/** As many drawings a row as fit, in order. */
function inRows(drawings: readonly Drawing[]): readonly (readonly Drawing[])[] {
  return drawings.reduce<readonly (readonly Drawing[])[]>((rows, drawing) => {
    const last = rows.at(-1);
    if (last === undefined || widthOf([...last, drawing]) > rowWidth) return [...rows, [drawing]];
    return [...rows.slice(0, -1), [...last, drawing]];
  }, []);
}

const widthOf = (row: readonly Drawing[]) => row.reduce((sum, { width }) => sum + width + gap, gap);
