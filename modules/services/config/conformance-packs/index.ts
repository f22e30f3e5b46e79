import { createHash } from "node:crypto";
import { cis12 } from "./cis-1-2";
import { cis14Level1, cis14Level2 } from "./cis-1-4";
import { controlTowerDetectiveGuardrails } from "./control-tower";
import { templateBody, type Rules } from "./rule";

/** A conformance pack of ours. */
export interface ConformancePack {
  /** What the input calls it. */
  readonly id: string;
  /** What of its name AWS allows: no dots. */
  readonly label: string;
  /** Changes with the template: AWS returns no template, so the version is part of the deployed pack's name. */
  readonly version: string;
  readonly templateBody: string;
}

/** Most bytes that AWS takes as the body of a template. */
export const templateBodyLimit = 51_200;

function pack(id: string, rules: Rules): ConformancePack {
  const body = templateBody(rules);
  const version = createHash("sha256").update(body).digest("hex").slice(0, 8);
  return { id, label: id.replaceAll(".", "-"), version, templateBody: body };
}

/** The packs, which follow the samples that AWS publishes in https://github.com/awslabs/aws-config-rules (CC0). */
export const conformancePacks: readonly ConformancePack[] = [
  pack("control-tower-detective-guardrails", controlTowerDetectiveGuardrails),
  pack("cis-1.2", cis12),
  pack("cis-1.4-level-1", cis14Level1),
  pack("cis-1.4-level-2", cis14Level2),
];
