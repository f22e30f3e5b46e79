import type { Size } from "./box";
import type { Placed, Point } from "./layers";

interface Named extends Size {
  readonly name: string;
}

interface Line {
  readonly from: string;
  readonly to: string;
}

/** Boxes to which lines lead from one box, in rows of a few: abreast they would be wider than any page. */
interface Fan<Box> extends Named {
  readonly from: string;
  readonly members: readonly (Box & Point)[];
}

/** Boxes that may stand abreast. */
const mostAbreast = 3;

/** Pixels between boxes of a fan, from side to side and from row to row. */
const gaps = { x: 16, y: 34 } as const;

/** A graph with one box for each fan, and a way back to the boxes that are in it. */
interface Folded<Box, Edge> {
  readonly boxes: readonly (Box | Fan<Box>)[];
  readonly lines: readonly (Edge | Line)[];
  readonly unfold: (placed: Placed<Box | Fan<Box>, Edge | Line>) => Placed<Box, Edge>;
}

/** Folds every fan of a graph into one box, for a layout that sets all targets of a box side by side. */
export function foldFans<Box extends Named, Edge extends Line>(
  boxes: readonly Box[],
  lines: readonly Edge[],
): Folded<Box, Edge> {
  const fans = boxes.flatMap(({ name }) => fanOf(name, boxes, lines) ?? []);
  const fanWith = (name: string) => fans.find(({ members }) => members.some((member) => member.name === name));
  const outer = (name: string) => fanWith(name)?.name ?? name;
  const isFirst = (name: string) => fanWith(name)?.members[0]?.name === name;
  const kept = new Map<string, Edge | Line>();
  for (const line of lines) {
    const folded = { ...line, from: outer(line.from), to: outer(line.to) };
    const key = JSON.stringify([folded.from, folded.to]);
    if (folded.from === line.from && folded.to === line.to) kept.set(`${key}${kept.size}`, line);
    else if (!kept.has(key)) kept.set(key, folded);
  }
  return {
    boxes: boxes.flatMap((box): readonly (Box | Fan<Box>)[] => {
      const fan = fanWith(box.name);
      if (fan === undefined) return [box];
      return isFirst(box.name) ? [fan] : [];
    }),
    lines: [...kept.values()],
    unfold: ({ boxes: placed, lines: drawn, ...size }) => {
      const members = placed.flatMap((box): readonly (Box & Point)[] =>
        "members" in box
          ? box.members.map((member) => ({ ...member, x: member.x + box.x, y: member.y + box.y }))
          : [box],
      );
      const at = (name: string) => members.find((box) => box.name === name);
      return {
        ...size,
        boxes: members,
        lines: lines.map((line) => {
          const path = drawn.find((each) => each.from === outer(line.from) && each.to === outer(line.to))?.points ?? [];
          const [from, to] = [at(line.from), at(line.to)];
          if (to !== undefined && fanWith(line.to) !== undefined)
            return { ...line, points: [...path.slice(0, 1), ...into(to)] };
          const fan = placed.find(({ name }) => name === outer(line.from));
          if (from === undefined || fan === undefined || !("members" in fan)) return { ...line, points: path };
          return { ...line, points: [...outOf(from, path, fan), ...path] };
        }),
      };
    },
  };
}

/** The last points of a line to a member: from above, so that it passes between the boxes of the rows before. */
const into = ({ x, y, width }: Size & Point): readonly Point[] => [
  { x: x + width / 2, y: y - gaps.y / 2 },
  { x: x + width / 2, y },
];

/** The first points of a line from a member, on the side on which the path leaves the fan. */
function outOf({ x, y, width, height }: Size & Point, [start]: readonly Point[], fan: Size & Point): readonly Point[] {
  const isUpwards = start !== undefined && start.y < fan.y + fan.height / 2;
  return [{ x: x + width / 2, y: isUpwards ? y : y + height }];
}

/** Targets of a box to which nothing else leads, and which all go on to the same boxes, if they are many. */
function fanOf<Box extends Named>(from: string, boxes: readonly Box[], lines: readonly Line[]): Fan<Box> | undefined {
  const targets = [...new Set(lines.filter((line) => line.from === from).map(({ to }) => to))];
  const own = targets.filter((name) => name !== from && lines.every((line) => line.to !== name || line.from === from));
  const inside = boxes.filter(
    ({ name }) => own.includes(name) && lines.filter((line) => line.from === name).length <= 1,
  );
  if (inside.length <= mostAbreast) return undefined;
  const members: (Box & Point)[] = [];
  let [y, width] = [0, 0];
  for (let index = 0; index < inside.length; index += mostAbreast) {
    const row = inside.slice(index, index + mostAbreast);
    let x = 0;
    for (const box of row) {
      members.push({ ...box, x, y });
      x += box.width + gaps.x;
    }
    width = Math.max(width, x - gaps.x);
    y += Math.max(...row.map(({ height }) => height)) + gaps.y;
  }
  return { name: `fan of ${from}`, from, members, width, height: y - gaps.y };
}
