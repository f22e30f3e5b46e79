import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { View } from "../model";
import { knownValue } from "./views";

/** Attributes to which the AWS provider gives values: the committed `provider-values.json`, written by `npm run provider`. */
export interface ProviderValues {
  /** Version of the provider. */
  readonly provider: string;
  /** By type of resource, attributes that nobody can set: `arn vpc_config[*].vpc_id`. */
  readonly reported: Readonly<Record<string, string>>;
  /** By type of resource, attributes that have a value, too, where the configuration has none. */
  readonly filledIn: Readonly<Record<string, string>>;
}

/** `reported`: nobody can set the attribute. `filled-in`: the provider gave a value to what was not set. */
export const givers = ["reported", "filled-in"] as const;
export type Given = (typeof givers)[number];

export const providerValuesFile = join(__dirname, "provider-values.json");

let loaded: ProviderValues | undefined;
const sets = new Map<string, ReadonlySet<string>>();

export function loadProviderValues(): ProviderValues {
  loaded ??= JSON.parse(readFileSync(providerValuesFile, "utf8")) as ProviderValues;
  return loaded;
}

function namesOf(kind: "reported" | "filledIn", type: string): ReadonlySet<string> {
  const key = `${kind} ${type}`;
  const known = sets.get(key);
  if (known !== undefined) return known;
  const values = loadProviderValues()[kind];
  const made = new Set(Object.hasOwn(values, type) ? values[type]?.split(" ") : []);
  sets.set(key, made);
  return made;
}

/** Whether the provider only reports an attribute, or what holds it. */
export const isReported = (type: string | undefined, path: string): boolean =>
  type !== undefined && isIn(namesOf("reported", type), path);

/**
 * Whether the provider gave a value to what was not set, as a later version does that knows more attributes. A value that may open
 * something is not taken for one of these, nor is what no default would be.
 */
export function isFilledIn(type: string | undefined, { kind, path, ...view }: View): boolean {
  if (type === undefined || kind !== "attribute" || !("before" in view) || knownValue(view.before) !== null)
    return false;
  const value = knownValue(view.after);
  if (value === false || value === 0) return true;
  if (path === "region") return true;
  return value !== undefined && !mayOpen.test(path) && isIn(namesOf("filledIn", type), path);
}

const mayOpen =
  /polic|role|profile|principal|permission|acl|access|public|cidr|group|kms|key|encrypt|user_data|auth|owner|account|ingress|egress|route|instance|member|target|endpoint|url|cert|log/;

function isIn(names: ReadonlySet<string>, path: string): boolean {
  const name = path.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, "[*]");
  for (let end = name.length; end > 0; end = Math.max(name.lastIndexOf(".", end - 1), name.lastIndexOf("[", end - 1))) {
    if (names.has(name.slice(0, end))) return true;
  }
  return false;
}
