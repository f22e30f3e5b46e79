import type { StateEvent } from "../../emulator/interpreter";
import type { Json, JsonObject } from "../../lib/json";

type Where = Pick<StateEvent, "execution" | "path" | "lane">;

interface Level {
  readonly execution: string;
  /** Names of the Map and Parallel states around it. */
  readonly around: readonly string[];
  readonly lane: readonly number[];
  readonly variables: Record<string, Json>;
}

/** Variables of executions while their events are read, by level: a state sees its own level's and the outer ones. */
export interface Variables {
  readonly assign: (where: Where, variable: string, value: Json) => void;
  readonly visibleTo: (where: Where) => JsonObject;
  /** Forgets the variables inside a Map or Parallel state, which begins anew. */
  readonly forgetInside: (where: Where) => void;
}

export function createVariables(): Variables {
  const levels = new Map<string, Level>();
  const keyOf = (execution: string, around: readonly string[], lane: readonly number[]) =>
    JSON.stringify([execution, around, lane]);
  return {
    assign: ({ execution, path, lane }, variable, value) => {
      const around = path.slice(0, -1);
      const key = keyOf(execution, around, lane);
      const level = levels.get(key) ?? { execution, around, lane, variables: {} };
      levels.set(key, level);
      level.variables[variable] = value;
    },
    visibleTo: ({ execution, path, lane }) => {
      const around = path.slice(0, -1);
      const outerFirst = [...around.keys(), around.length];
      return Object.assign(
        {},
        ...outerFirst.map(
          (depth) => levels.get(keyOf(execution, around.slice(0, depth), lane.slice(0, depth)))?.variables,
        ),
      ) as JsonObject;
    },
    forgetInside: ({ execution, path, lane }) => {
      for (const [key, level] of levels) {
        if (level.execution === execution && begins(level.around, path) && begins(level.lane, lane)) levels.delete(key);
      }
    },
  };
}

const begins = <T>(list: readonly T[], start: readonly T[]) => start.every((element, index) => list[index] === element);
