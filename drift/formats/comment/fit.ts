/** Text that can be told at length or in short. */
export interface Piece {
  readonly long: string;
  readonly short: string;
}

/** Length at which a piece is told. */
export type Telling = "long" | "short" | "left out";

/** Fits pieces, in the order of their weight, into so many characters: at length, in short, or not at all. */
export function fit(pieces: readonly Piece[], room: number): readonly Telling[] {
  const tellings: Telling[] = [];
  let left = room;
  for (const { short } of pieces) {
    if (short.length + gap > left) break;
    left -= short.length + gap;
    tellings.push("short");
  }
  for (const [index, { long, short }] of pieces.slice(0, tellings.length).entries()) {
    const more = long.length - short.length;
    if (more > left) continue;
    left -= more;
    tellings[index] = "long";
  }
  return pieces.map((_, index) => tellings[index] ?? "left out");
}

/** Line breaks between two pieces. */
const gap = 2;
