import { TerraformElement, TerraformStack } from "cdktf";
import type { Node } from "constructs";
import { duplicateAddress } from "../errors";
import { addressName } from "./names";

/** A stack in whose addresses there are no hashes. */
export class AddressedStack extends TerraformStack {
  private readonly owners = new Map<string, string>();

  /** @throws Error when two elements would have one address; core would merge them into one without a word. */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const name = this.addressName(element);
    const node = TerraformElement.isTerraformElement(element) ? element.node : element;
    const type = (node.scopes.at(-1) as { readonly terraformResourceType?: string }).terraformResourceType;
    if (type === undefined) return name;
    const owner = this.owners.get(`${type}.${name}`) ?? node.path;
    if (owner !== node.path) throw duplicateAddress(`${type}.${name}`, owner, node.path);
    this.owners.set(`${type}.${name}`, owner);
    return name;
  }

  protected addressName(element: TerraformElement | Node): string {
    return addressName(element, this);
  }
}
