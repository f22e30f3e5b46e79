import { parseFault } from "../../emulator/account/faults";
import type { Deployment } from "../../emulator/deployment/deployment";
import { impossibleFault } from "../../emulator/errors";
import { canRaise } from "../../emulator/models";
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
    const met = actions.filter((candidate) => patternOf(action).test(candidate));
    if (met.length === 0) throw idleFault(rule, action, actions);
    const always = error === undefined || error === "throttle" || error === "deny";
    const raises = (candidate: string) => candidate.startsWith("states:") || canRaise(candidate, error ?? "");
    if (!always && !met.every(raises))
      throw impossibleFault(met.find((candidate) => !raises(candidate)) ?? action, error);
  }
}

const patternOf = (action: string) =>
  new RegExp(
    `^${action
      .split("*")
      .map((part) => part.replaceAll(".", "\\."))
      .join(".*")}$`,
  );
