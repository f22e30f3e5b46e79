import { runsAMonth } from "../../lib/cost/schedule";
import type { Json } from "../../lib/json";

/** Whether a schedule's expression starts something less often than another; a single run is the rarest. */
export function isRarer(before: Json, after: Json): boolean {
  const [often, seldom] = [runs(before), runs(after)];
  return often !== undefined && seldom !== undefined && seldom < often;
}

function runs(expression: Json): number | undefined {
  if (expression === null || expression === "") return 0;
  if (typeof expression !== "string") return undefined;
  if (expression.startsWith("at(")) return 0.5;
  return runsAMonth(expression, "UTC", new Date());
}
