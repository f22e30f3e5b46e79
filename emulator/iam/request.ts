import { arnInsteadOfNone, notAResourceOf, notAConditionKeyOf } from "./errors";
import { reaches } from "./arn-format";
import type { Context } from "./conditions";
import type { AccessRequest } from "./evaluate";
import { arnFormats, hasConditionKey, referenceOf } from "./reference";

/** Requests that were held against the reference already, by action, resource and condition keys: runs repeat them. */
const known = new Set<string>();

/**
 * Request as IAM sees it. Fails where the emulated account contradicts AWS's reference: an action that has no resource types is
 * authorised on `*`, every other on an ARN of one of them, and only condition keys of the action are compared.
 */
export function accessRequest(action: string, resource = "*", context: Context = {}): AccessRequest {
  const id = [action, resource, ...Object.keys(context)].join(" ");
  if (!known.has(id)) holdAgainstReference({ action, resource, context });
  known.add(id);
  return { action, resource, context };
}

function holdAgainstReference({ action, resource, context = {} }: AccessRequest): void {
  const reference = referenceOf(action);
  const formats = arnFormats(reference);
  if (formats.length === 0 && resource !== "*") throw arnInsteadOfNone(action, resource);
  if (formats.length > 0 && (resource === "*" || !formats.some((format) => reaches(resource, format)))) {
    throw notAResourceOf(action, resource, formats);
  }
  const key = Object.keys(context).find((name) => !hasConditionKey(reference, name));
  if (key !== undefined) throw notAConditionKeyOf(action, key);
}
