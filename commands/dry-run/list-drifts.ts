import { hanging, wrap, type Style } from "../../lib/text";
import type { Drift } from "./drifts";

/** The drifts with their titles. */
export function driftsText(drifts: readonly Drift[], { colours, width }: Style): string {
  const column = Math.max(...drifts.map(({ name }) => name.length)) + 2;
  return drifts
    .flatMap(({ name, title }) =>
      hanging(name, wrap(title, Math.max(20, width - column)), column).map((line) =>
        line.replace(name, colours.cyan(name)),
      ),
    )
    .map((line) => `${line}\n`)
    .join("");
}
