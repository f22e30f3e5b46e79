import type { Style } from "../../lib/text";
import { toneOf } from "../words";

/** A status in its colour. */
export function statusText(status: string, { colours }: Style): string {
  const colour = { good: colours.green, changed: colours.yellow, wrong: colours.red, neutral: colours.dim };
  return colour[toneOf(status)](status);
}
