import type { Machine } from "../../lib/machine";
import { machines } from "../../modules/machines";
import { unknownMachine } from "./errors";

/** The state machines of these ids; all, if there are none. */
export function findMachines(ids: readonly string[]): readonly Machine[] {
  const known = machines.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw unknownMachine(unknown, known);
  return ids.length === 0 ? machines : machines.filter(({ id }) => ids.includes(id));
}
