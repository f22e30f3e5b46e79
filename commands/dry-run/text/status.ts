import { toneOf } from "../words";
import type { Style } from "./style";

/** A status in its colour. */
export function statusText(status: string, { colours }: Style): string {
  const colour = { good: colours.green, changed: colours.yellow, wrong: colours.red, neutral: colours.dim };
  return colour[toneOf(status)](status);
}
