import type { Json, JsonObject } from "../../emulator/account/account";
import { isObject } from "../../lib/json";
import { parseJsonObject } from "../../hcl";
import { badAccount, unknownPart } from "./errors";
import { readText } from "./files";

/**
 * Reads a file that is laid over a fresh account, as a JSON merge patch.
 * @param fresh The services of a fresh account, against which names and kinds are checked.
 */
export function readAccount(file: string, fresh: Readonly<Record<string, JsonObject>>): JsonObject {
  const patch = parseJsonObject(readText(file), file) as JsonObject;
  for (const [service, part] of Object.entries(patch)) {
    const before = fresh[service];
    if (before === undefined) throw unknownPart(file, `$.${service}`, service, Object.keys(fresh));
    if (kindOf(part) !== "an object") throw badAccount(file, `$.${service}`, `is ${kindOf(part)}; give an object.`);
    checkKinds(file, `$.${service}`, part, before);
  }
  return patch;
}

/** Checks that each member of a fresh account keeps its kind or is removed by null. */
function checkKinds(file: string, path: string, patch: Json | undefined, before: Json | undefined): void {
  if (patch === null || before === undefined || before === null) return;
  if (kindOf(patch) !== kindOf(before)) {
    throw badAccount(file, path, `is ${kindOf(patch)}; give ${kindOf(before)}.`);
  }
  if (!isObject(patch) || !isObject(before)) return;
  for (const [member, value] of Object.entries(patch)) checkKinds(file, `${path}.${member}`, value, before[member]);
}

function kindOf(value: Json | undefined): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
