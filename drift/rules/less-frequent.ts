import type { Json } from "../../lib/json";
import { runsAMonth } from "../../lib/cost/schedule";

/** Whether a schedule's expression starts its target less often than before; a single run is the least often. */
export function isLessFrequent(before: Json, after: Json): boolean {
  const [ran, runs] = [runsOf(before), runsOf(after)];
  return ran !== undefined && runs !== undefined && runs < ran;
}

function runsOf(expression: Json): number | undefined {
  if (expression === null || expression === "") return 0;
  if (typeof expression !== "string") return undefined;
  if (expression.startsWith("at(")) return 0.5;
  return runsAMonth(expression, "UTC", new Date());
}
