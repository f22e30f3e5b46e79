import { driftCommand, notThePlan, unknownFormat } from "../errors";

/** Watches the members of a file, and refuses early a file that is no plan. */
export interface Recogniser {
  readonly member: (name: string) => void;
  readonly has: (name: string) => boolean;
  readonly end: () => void;
}

/** Members that a plan does not have, the files that have them, and the remedy. */
const strangers: Readonly<Record<string, readonly [what: string, remedy?: string]>> = {
  lineage: ["a state file"],
  serial: ["a state file"],
  values: [
    "a state",
    `name the plan, too: terraform plan -out plan.bin, then terraform show -json plan.bin | ${driftCommand}.`,
  ],
  "@level": [
    "the log of terraform plan -json",
    `try terraform plan -out plan.bin, then terraform show -json plan.bin | ${driftCommand}.`,
  ],
  provider_schemas: ["the output of terraform providers schema -json"],
  function_signatures: ["the output of terraform metadata functions -json"],
  diagnostics: ["the output of terraform validate -json"],
  provider_selections: ["the output of terraform version -json"],
  modules: ["the output of terraform modules -json"],
  encrypted_data: ["an encrypted plan", "tofu show -json decrypts it where the configuration has its key."],
};

/** Members of which every plan has one. */
const planMembers = ["planned_values", "resource_changes", "resource_drift", "output_changes", "configuration"];

/** @param name For errors. */
export function createRecogniser(name: string): Recogniser {
  const members = new Set<string>();
  return {
    member: (member) => {
      const stranger = Object.hasOwn(strangers, member) ? strangers[member] : undefined;
      if (stranger !== undefined) throw notThePlan(name, ...stranger);
      members.add(member);
    },
    has: (member) => members.has(member),
    end: () => {
      if (!members.has("format_version")) throw notThePlan(name, "other JSON");
      if (!planMembers.some((member) => members.has(member))) throw notThePlan(name, ...(strangers.values ?? [""]));
    },
  };
}

/** Fails unless it is the version of a format that we know. A newer minor version only adds. */
export function checkFormat(name: string, version: unknown): void {
  const text = typeof version === "string" && /^\d{1,9}\.\d{1,9}$/.test(version) ? version : undefined;
  if (text?.startsWith("1.") !== true) throw unknownFormat(name, text);
}
