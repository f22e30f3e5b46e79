import { TerraformElement } from "cdktf";
import type { Construct, Node } from "constructs";

/**
 * The name of an element in its Terraform address, without hashes: the ids on the way from `root`, joined by `_`.
 * An element whose own id is its kind (`iam_role`) takes the name of what it belongs to, so that the role of `guardduty` is
 * `aws_iam_role.guardduty`; where it belongs to nothing it is `this`. A local value may have the name of an output, and a policy's
 * document that of the policy: their ids begin with {@link localPrefix} and {@link documentPrefix}, which are left out.
 */
export function addressName(element: TerraformElement | Node, root: Construct): string {
  const node = TerraformElement.isTerraformElement(element) ? element.node : element;
  const path = node.scopes.slice(node.scopes.indexOf(root) + 1);
  const ids = path.map((construct) => construct.node.id.replace(prefixes, ""));
  const { terraformResourceType } = (path.at(-1) ?? {}) as { readonly terraformResourceType?: string };
  if (terraformResourceType === `aws_${ids.at(-1)}`) ids.pop();
  return ids.length === 0 ? "this" : ids.join("_").replaceAll("-", "_");
}

export const localPrefix = "local:";
export const documentPrefix = "document:";
const prefixes = new RegExp(`^(${localPrefix}|${documentPrefix})`);

/** `logRetentionDays` as Terraform writes it: `log_retention_days`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
