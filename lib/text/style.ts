import type { WriteStream } from "node:tty";
import picocolors from "picocolors";

type Colours = ReturnType<typeof picocolors.createColors>;

/** Colours and width of text. */
export interface Style {
  readonly colours: Colours;
  readonly width: number;
}

/** Plain text of a fixed width. */
export const plainStyle: Style = { colours: picocolors.createColors(false), width: 100 };

/** Node knows what a terminal can and what NO_COLOR and TERM say; what is no terminal gets plain text. */
export function terminalStyle(stream: Pick<WriteStream, "isTTY" | "hasColors" | "columns">): Style {
  if (!stream.isTTY) return plainStyle;
  return {
    colours: picocolors.createColors(stream.hasColors()),
    // Some terminals do not know how wide they are, and say 0.
    width: Math.min(Math.max(stream.columns || plainStyle.width, 40), plainStyle.width),
  };
}
