import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { DataAwsPartition } from "@cdktf/provider-aws/lib/data-aws-partition";
import { DataAwsRegion } from "@cdktf/provider-aws/lib/data-aws-region";
import { TerraformStack } from "cdktf";
import { Construct } from "constructs";

/** Where a stack is deployed: the account, the partition and the Region of its provider, each read once a stack. */
export class AwsEnvironment extends Construct {
  /** The environment of the stack that `scope` is in. */
  public static of(scope: Construct): AwsEnvironment {
    const stack = TerraformStack.of(scope);
    return (stack.node.tryFindChild("current") as AwsEnvironment | undefined) ?? new AwsEnvironment(stack, "current");
  }

  /** Twelve digits. */
  public readonly accountId = new DataAwsCallerIdentity(this, "caller_identity").accountId;
  /** `aws`, `aws-cn`, `aws-us-gov`, … */
  public readonly partition = new DataAwsPartition(this, "partition").partition;
  /** `id` is the Region's name in every version of the provider; `name` is deprecated in 6. */
  public readonly region = new DataAwsRegion(this, "region").id;

  /** An ARN in this partition. Region and account are those of the environment unless given; `""` leaves them out. */
  public arn(service: string, resource: string, region = this.region, account = this.accountId): string {
    return `arn:${this.partition}:${service}:${region}:${account}:${resource}`;
  }
}
