import type { Json } from "../../lib/json";
import { sizeOf } from "./json";
import type { Program } from "./program";
import type { Scope } from "./scope";
import { runStates } from "./states";
import type { Visit } from "./visit";

/** Executes the states inside a Map or Parallel once, with variables of their own that end with them. */
export async function runInner(visit: Visit, program: Program, lane: number, input: Json, scope: Scope): Promise<Json> {
  const { level, path } = visit;
  const variables = Object.create(level.variables) as Record<string, Json>;
  try {
    return await runStates({ ...level, scope, path, lane: [...level.lane, lane], variables }, program, input);
  } finally {
    for (const value of Object.values(variables)) level.run.variableBytes -= sizeOf(value);
  }
}
