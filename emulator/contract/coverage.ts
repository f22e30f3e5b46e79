import type { Event } from "../interpreter";
import { walkStates } from "../../lib/asl/graph";

/** Parts of a definition that no execution has taken: states, rules of choices (and their Default), catchers. */
export function untaken(definition: unknown, events: readonly Event[]): readonly string[] {
  const taken = new Set(events.flatMap(takenIn));
  return walkStates(definition)
    .flatMap(({ path, state }) => {
      const where = path.join(" > ");
      const rules = (state.Choices ?? []).map((_, index) => `${where}: rule ${index}`);
      const fallback = state.Default === undefined ? [] : [`${where}: rule Default`];
      const catchers = (state.Catch ?? []).map((_, index) => `${where}: catcher ${index}`);
      return [where, ...rules, ...fallback, ...catchers];
    })
    .filter((place) => !taken.has(place));
}

function takenIn(event: Event): readonly string[] {
  if (event.type === "StateEntered") return [event.path.join(" > ")];
  if (event.type === "ChoiceTaken") return [`${event.path.join(" > ")}: rule ${event.rule}`];
  if (event.type === "Caught") return [`${event.path.join(" > ")}: catcher ${event.catcher}`];
  return [];
}
