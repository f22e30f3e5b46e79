import { findCall } from "./model";

/** AWS's verbs for calls that change nothing. Whatever begins otherwise counts as a write. */
const READS = /^(get|list|describe|head|batchGet|search|lookup|select|validate|simulate|check)(?=[A-Z]|$)/;

/** Whether an action changes the account: a compliant account must see none of these. */
export function isWrite(action: string): boolean {
  findCall(action);
  return !READS.test(action.slice(action.indexOf(":") + 1));
}
