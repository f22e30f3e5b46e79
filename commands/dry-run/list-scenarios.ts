import { hanging, wrap, type Style } from "../../lib/text";
import type { NamedScenario } from "./scenarios";

/** The scenarios with their titles. */
export function scenariosText(scenarios: readonly NamedScenario[], { colours, width }: Style): string {
  const column = Math.max(...scenarios.map(({ name }) => name.length)) + 2;
  return scenarios
    .flatMap(({ name, title }) =>
      hanging(name, wrap(title, Math.max(20, width - column)), column).map((line) =>
        line.replace(name, colours.cyan(name)),
      ),
    )
    .map((line) => `${line}\n`)
    .join("");
}
