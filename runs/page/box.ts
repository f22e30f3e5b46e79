import type { GraphState } from "../model";
import { wrap } from "../../lib/text";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels from one line of a state's text to the next. */
export const lineHeight = 17;

/** A name is broken so that boxes stay narrow: many of them stand side by side. */
export function linesOf({ name }: GraphState): readonly string[] {
  return wrap(name, 16);
}

/** Line under the name of a state: the operation that it calls, or its type. */
export function captionOf({ action, type }: GraphState): string {
  return action === null ? type : action.slice(action.indexOf(":") + 1);
}

/** Widths of characters in pixels, at the sizes of the style sheet: those of DejaVu Sans, the widest of the common fonts. */
export function sizeOfBox(state: GraphState, lines: readonly string[]): Size {
  const text = Math.max(...lines.map((line) => line.length * 8.9), captionOf(state).length * 7.9);
  const sides = state.type === "Choice" ? 40 : 24;
  return { width: Math.max(96, text + sides), height: 16 + lines.length * lineHeight + 14 };
}
