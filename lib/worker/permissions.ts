import type { When } from "../aws/policy";
import { hcl, type Term } from "../terraform/expression";

type Mode = { readonly mode: Term };
type Tags = { readonly tags: Term };

/** Condition of a worker's reads, and of every statement without another condition. */
export const reading = ({ mode }: Mode): When => ({ name: "read", condition: hcl`${mode} != "off"` });

/**
 * Condition of a read for which an input gives the reason.
 * @param name Name of the statements' document.
 */
export const readingIf = ({ mode }: Mode, name: string, isWanted: Term): When => ({
  name,
  condition: hcl`${mode} != "off" && ${isWanted}`,
});

/** Condition of what a worker changes, and of the permissions that AWS asks for besides. */
export const repairing = ({ mode }: Mode): When => ({ name: "repair", condition: hcl`${mode} == "enforce"` });

/** Condition of the tags of what a worker creates. */
export const tagging = ({ mode, tags }: Mode & Tags): When => ({
  name: "tag",
  condition: hcl`${mode} == "enforce" && length(${tags}) > 0`,
});

/**
 * Condition of a repair that an input asks for.
 * @param name Name of the statements' document.
 */
export const repairingIf = ({ mode }: Mode, name: string, isWanted: Term): When => ({
  name,
  condition: hcl`${mode} == "enforce" && ${isWanted}`,
});

/**
 * Condition of the repair of one setting, which has a mode of its own.
 * @param name Name of the statements' document.
 */
export const repairingSetting = ({ mode }: Mode, name: string, settingMode: Term): When => ({
  name,
  condition: hcl`${mode} == "enforce" && ${settingMode} == "enforce"`,
});
