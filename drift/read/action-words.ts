import type { Action } from "../model";

/** Actions of a change, as plans of Terraform and OpenTofu write them; `undefined` is none that changes anything. */
const known: Readonly<Record<string, Action | undefined>> = {
  "no-op": undefined,
  read: undefined,
  create: "create",
  update: "update",
  delete: "delete",
  forget: "forget",
  // The new one is created, and the old one deleted or forgotten.
  "delete, create": "replace",
  "create, delete": "replace",
  "create, forget": "create-then-forget",
};

/** Whether these words of `actions` are known. */
export const isKnownAction = (words: readonly string[]): boolean => Object.hasOwn(known, words.join(", "));

/** Action on a resource; `undefined` if it changes nothing. Whatever a later Terraform does to a resource, it is not passed over. */
export function actionOf(words: readonly string[]): Action | undefined {
  if (isKnownAction(words)) return known[words.join(", ")];
  if (words.length > 1) return words.includes("forget") ? "create-then-forget" : "replace";
  return "update";
}
