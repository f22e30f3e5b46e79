import { createHash } from "node:crypto";
import { cis12 } from "./cis-1-2";
import { cis14Level1, cis14Level2 } from "./cis-1-4";
import { controlTowerDetectiveGuardrails } from "./control-tower";
import { templateOf, type Rules } from "./rule";

/** A conformance pack of ours. */
export interface ConformancePack {
  /** Name of the pack in the input. */
  readonly id: string;
  /** Name of the deployed pack: AWS allows no dots. */
  readonly label: string;
  /** Changes with the template: AWS returns no template, so the version is part of the deployed pack's name. */
  readonly version: string;
  /** Template for people. */
  readonly template: string;
  /** Template as deployed: the result of Terraform's `jsonencode(jsondecode(…))`, without blanks. */
  readonly templateBody: string;
}

/** Most bytes that AWS takes as the body of a template. */
export const templateBodyLimit = 51_200;

function pack(id: string, rules: Rules): ConformancePack {
  const template = templateOf(rules);
  const templateBody = JSON.stringify(sorted(JSON.parse(template)));
  const version = createHash("sha256").update(templateBody).digest("hex").slice(0, 8);
  return { id, label: id.replaceAll(".", "-"), version, template, templateBody };
}

/** A value whose objects have their members in the order in which Terraform writes them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}

/** The packs, which follow the samples that AWS publishes in https://github.com/awslabs/aws-config-rules (CC0). */
export const conformancePacks: readonly ConformancePack[] = [
  pack("control-tower-detective-guardrails", controlTowerDetectiveGuardrails),
  pack("cis-1.2", cis12),
  pack("cis-1.4-level-1", cis14Level1),
  pack("cis-1.4-level-2", cis14Level2),
];
