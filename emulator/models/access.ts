import { iamAction } from "../iam";
import { changes, referenceOf } from "../iam/reference";
import { findCall } from "./model";

/** Whether AWS's reference counts an action as a write: a compliant account must see none of these. */
export function isWrite(action: string): boolean {
  findCall(action);
  return changes(referenceOf(iamAction(action)));
}
