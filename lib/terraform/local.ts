import { TerraformLocal, type IResolvable } from "cdktf";
import type { Construct } from "constructs";
import { localPrefix } from "./names";

/** A local value: an expression which several places need, under one name. */
export function local(scope: Construct, name: string, expression: IResolvable | string): TerraformLocal {
  return new TerraformLocal(scope, `${localPrefix}${name}`, expression);
}
