import { graphlib, layout, type EdgeLabel, type NodeLabel } from "@dagrejs/dagre";
import type { Size } from "./box";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Placed<Box, Line> extends Size {
  readonly boxes: readonly (Box & Point)[];
  readonly lines: readonly (Line & { readonly points: readonly Point[] })[];
}

const margin = 10;

/** Places boxes in layers: downwards in the order in which they are given, with lines that go back leading upwards. */
export function inLayers<
  Box extends Size & { readonly name: string },
  Line extends { readonly from: string; readonly to: string },
>(boxes: readonly Box[], lines: readonly Line[]): Placed<Box, Line> {
  const order = new Map(boxes.map(({ name }, index) => [name, index]));
  const span = ({ from, to }: Line) => (order.get(to) ?? 0) - (order.get(from) ?? 0);
  const downwards = (line: Line) =>
    span(line) < 0 ? { above: line.to, below: line.from } : { above: line.from, below: line.to };
  const dagre = new graphlib.Graph<object, NodeLabel, EdgeLabel>({ multigraph: true });
  dagre.setGraph({ rankdir: "TB", nodesep: 16, ranksep: 34 });
  for (const { name, width, height } of boxes) dagre.setNode(name, { width, height });
  lines.forEach((line, index) => {
    const { above, below } = downwards(line);
    // Neighbours in the text are neighbours on the happy path.
    dagre.setEdge(above, below, { weight: Math.abs(span(line)) === 1 ? 4 : 1, minlen: 1 }, String(index));
  });
  layout(dagre);
  return withinMargins(
    boxes.map((box) => {
      const { x = 0, y = 0 } = dagre.node(box.name);
      return { ...box, x: x - box.width / 2, y: y - box.height / 2 };
    }),
    lines.map((line, index) => {
      const { above, below } = downwards(line);
      const points = dagre.edge(above, below, String(index)).points ?? [];
      return { ...line, points: span(line) < 0 ? [...points].reverse() : points };
    }),
  );
}

/** Dagre takes only boxes into account for the size, but lines go around them. */
function withinMargins<Box extends Size & Point, Line extends { readonly points: readonly Point[] }>(
  boxes: readonly Box[],
  lines: readonly Line[],
) {
  const points = lines.flatMap((line) => line.points);
  const far = boxes.map(({ x, y, width, height }): Point => ({ x: x + width, y: y + height }));
  const all = [...boxes, ...far, ...points];
  const [left, top] = [Math.min(...all.map(({ x }) => x)) - margin, Math.min(...all.map(({ y }) => y)) - margin];
  const moved = ({ x, y }: Point): Point => ({ x: x - left, y: y - top });
  return {
    width: Math.max(...all.map(({ x }) => x)) + margin - left,
    height: Math.max(...all.map(({ y }) => y)) + margin - top,
    boxes: boxes.map((box) => ({ ...box, ...moved(box) })),
    lines: lines.map((line) => ({ ...line, points: line.points.map(moved) })),
  };
}
