import { patched, type JsonObject } from "../../emulator/account/account";
import { parseJsonObject } from "../../hcl";
import { kindOf, misfitOf, type Shape } from "./account-shape";
import shapes from "./account-shapes.json";
import { badAccount, unknownPart } from "./errors";
import { readText } from "./files";

/**
 * Reads a file that is laid over a fresh account, as a JSON merge patch.
 * @param fresh The services of a fresh account.
 */
export function readAccount(file: string, fresh: Readonly<Record<string, JsonObject>>): JsonObject {
  const patch = parseJsonObject(readText(file), file) as JsonObject;
  for (const [service, part] of Object.entries(patch)) {
    const before = fresh[service];
    if (before === undefined) throw unknownPart(file, service, Object.keys(fresh));
    if (kindOf(part) !== "an object") throw badAccount(file, service, `is ${kindOf(part)}; give an object.`);
    const misfit = misfitOf(patched(before, part ?? {}), shapeOf(service), service);
    if (misfit !== undefined) throw badAccount(file, misfit.path, misfit.problem);
  }
  return patch;
}

/** Shape of a service's part of an account: that of its `…State` type, which `npm run docs` writes down. */
export const shapeOf = (service: string): Shape => (shapes as Readonly<Record<string, unknown>>)[service] as Shape;
