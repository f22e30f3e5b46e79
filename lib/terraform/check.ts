import { TerraformElement } from "cdktf";
import type { Construct } from "constructs";
import type { Precondition } from "./precondition";

/**
 * A `check` block: Terraform warns at plan and at apply where its condition does not hold, and goes on. cdktf has no construct for it.
 * @see https://developer.hashicorp.com/terraform/language/checks
 */
export class Check extends TerraformElement {
  public constructor(
    scope: Construct,
    id: string,
    private readonly assertion: Precondition,
  ) {
    super(scope, id, "check");
  }

  public override toTerraform(): object {
    const { condition, errorMessage } = this.assertion;
    return { check: { [this.friendlyUniqueId]: { assert: [{ condition, error_message: errorMessage }] } } };
  }

  /** @returns Nothing: the exporter makes HCL of the JSON. */
  public override toHclTerraform(): object {
    return {};
  }
}
