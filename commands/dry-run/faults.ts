import { canFail } from "../../emulator/account/failures";
import { meetsAction, parseFault } from "../../emulator/account/faults";
import type { Deployment } from "../../emulator/deployment/deployment";
import { impossibleFault } from "../../emulator/errors";
import { idleFault } from "./errors";

/** Refuses rules that meet no call of any state machine, and errors that no such call can raise. */
export function checkFaults(rules: readonly string[], { machines }: Deployment): void {
  if (rules.length === 0) return;
  const definitions = JSON.stringify([...machines.values()].map(({ definition }) => definition));
  const actions = [
    ...new Set([...definitions.matchAll(/:::(?:aws-sdk:)?(\w+:\w[\w.:]*)"/g)].map(([, action = ""]) => action)),
  ];
  for (const rule of rules) {
    const { action, error } = parseFault(rule);
    const met = actions.filter((candidate) => meetsAction(action, candidate));
    if (met.length === 0) throw idleFault(rule, action, actions);
    if (error === undefined) continue;
    const immune = met.find((candidate) => !canFail(candidate, error));
    if (immune !== undefined) throw impossibleFault(immune, error);
  }
}
