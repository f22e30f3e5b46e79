import type { Graph } from "../model";
import { captionOf, lineHeight } from "./box";
import type { Point } from "./layers";
import { draw, type Drawing, type Edge, type Node } from "./layout";
import { markup, type Markup } from "./markup";
import { isFailure, type Trace } from "./trace";

/**
 * A state machine as a drawing, with the path that was taken.
 * @param hrefOf Where the calls of a state are shown.
 * @param anyRun What was taken in any run, so that the drawings of all runs look alike.
 */
export function graphMarkup(
  graph: Graph,
  {
    name,
    trace,
    anyRun,
    hrefOf,
  }: {
    readonly name: string;
    readonly trace: Trace;
    readonly anyRun: readonly Trace[];
    readonly hrefOf: (path: readonly string[]) => string;
  },
): Markup {
  const drawing = draw(graph, [], (path, to) => anyRun.some((each) => each.isTaken(path, to)));
  const [width, height] = [Math.ceil(drawing.width), Math.ceil(drawing.height)];
  const start = drawing.nodes.find(({ state }) => state.name === graph.startAt);
  const left = start === undefined ? 0 : Math.round(((start.x + start.width / 2) / width) * 100);
  return markup`<div class="graph" tabindex="0" role="group" aria-label="Graph of ${name}"><div class="canvas" style="--width:${width}px"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="The states of ${name}">${level(drawing, [], trace, hrefOf)}</svg><i class="start" style="left:${left}%"></i></div></div>`;
}

type HrefOf = (path: readonly string[]) => string;

/** Taken edges are drawn last, so that they lie on top. */
function level({ nodes, edges }: Drawing, path: readonly string[], trace: Trace, hrefOf: HrefOf): Markup {
  const isTaken = ({ from, to }: Edge) => trace.isTaken([...path, from], to);
  return markup`${edges.filter((edge) => !isTaken(edge)).map((edge) => line(edge, false))}${edges
    .filter(isTaken)
    .map((edge) => line(edge, true))}${nodes.map((node) => box(node, trace, hrefOf))}`;
}

function line({ points, onError }: Edge, isTaken: boolean): Markup {
  const kind = `edge${isTaken ? " taken" : ""}${onError ? " error" : ""}`;
  return markup`<path class="${kind}" d="${curve(points)}" marker-end="url(#${isTaken ? "arrow-taken" : "arrow"})"/>`;
}

/** A smooth line through points: straight at both ends, bent around those between. */
function curve(points: readonly Point[]): string {
  const at = ({ x, y }: Point) => `${x.toFixed(1)},${y.toFixed(1)}`;
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const [first, ...rest] = points;
  if (first === undefined) return "";
  const last = rest.at(-1) ?? first;
  const bends = rest.slice(0, -1).map((point, index) => {
    const following = rest[index + 1] ?? point;
    return `Q${at(point)} ${at(following === last ? last : middle(point, following))}`;
  });
  return `M${at(first)}${bends.length === 0 ? `L${at(last)}` : bends.join("")}`;
}

function box(node: Node, trace: Trace, hrefOf: HrefOf): Markup {
  const { state, path, text: lines, x, y, width, inner } = node;
  const visits = trace.visits(path);
  const failed = visits.some(({ calls }) => calls.some(({ error }) => isFailure(error, state)));
  const kind = ["state", state.type.toLowerCase(), visits.length > 0 && "taken", failed && "failed"].filter(Boolean);
  const name = lines.map(
    (text, index) => markup`<tspan x="${width / 2}" y="${20 + index * lineHeight}">${text}</tspan>`,
  );
  const times =
    visits.length > 1 &&
    markup`<g class="times" transform="translate(${width - 6},-2)"><rect x="-18" y="-9" width="36" height="19" rx="9.5"/><text y="5">×${visits.length}</text></g>`;
  return markup`<g class="${kind.join(" ")}" transform="translate(${x.toFixed(1)},${y.toFixed(1)})"><a href="${hrefOf(path)}" aria-label="${state.name}: ${visitsInWords(visits.length)}">${shape(node)}<text class="name">${name}</text><text class="caption" x="${width / 2}" y="${20 + lines.length * lineHeight - 2}">${captionOf(state)}</text>${times}</a>${inner.map(
    ({ drawing, ...place }) =>
      markup`<g transform="translate(${place.x.toFixed(1)},${place.y.toFixed(1)})">${level(drawing, path, trace, hrefOf)}</g>`,
  )}</g>`;
}

const visitsInWords = (count: number) =>
  count === 0 ? "not entered" : count === 1 ? "entered once" : `entered ${count} times`;

/** Choices are hexagons, ends are round, everything else is a box. */
function shape({ state, width, height }: Node): Markup {
  if (state.type === "Choice") {
    const corners = [
      [14, 0],
      [width - 14, 0],
      [width, height / 2],
      [width - 14, height],
      [14, height],
      [0, height / 2],
    ];
    return markup`<polygon points="${corners.map((corner) => corner.join(",")).join(" ")}"/>`;
  }
  const radius = state.type === "Succeed" || state.type === "Fail" ? height / 2 : 8;
  return markup`<rect width="${width}" height="${height}" rx="${radius}"/>`;
}
