import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { DataAwsPartition } from "@cdktf/provider-aws/lib/data-aws-partition";
import { DataAwsRegion } from "@cdktf/provider-aws/lib/data-aws-region";
import { TerraformStack, type TerraformElement } from "cdktf";
import { Construct } from "constructs";
import { local } from "../terraform/local";

/**
 * Account, partition and Region that a stack is deployed to: those of its provider. Each is read once a stack, if anything
 * asks for it, and has a short name there: `local.region`.
 */
export class AwsEnvironment extends Construct {
  /** The environment of the stack that `scope` is in. */
  public static of(scope: Construct): AwsEnvironment {
    const stack = TerraformStack.of(scope);
    return (stack.node.tryFindChild("current") as AwsEnvironment | undefined) ?? new AwsEnvironment(stack, "current");
  }

  private readonly values = new Map<string, { readonly reference: string; readonly elements: TerraformElement[] }>();

  /** Twelve digits. */
  public get accountId(): string {
    return this.value("account_id", () => new DataAwsCallerIdentity(this, "caller_identity"), "accountId");
  }

  /** `aws`, `aws-cn`, `aws-us-gov`, … */
  public get partition(): string {
    return this.value("partition", () => new DataAwsPartition(this, "partition"), "partition");
  }

  /** `id` is the Region's name in every version of the provider; `name` is deprecated in 6. */
  public get region(): string {
    return this.value("region", () => new DataAwsRegion(this, "region"), "id");
  }

  /** Elements in use: the data sources, then their local values, each in alphabetical order. */
  public get elements(): readonly TerraformElement[] {
    const used = [...this.values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { elements }]) => elements);
    return [0, 1].flatMap((index) => used.flatMap((elements) => elements[index] ?? []));
  }

  /** An ARN in this partition. Region and account are those of the environment unless given; `""` leaves them out. */
  public arn(service: string, resource: string, region = this.region, account = this.accountId): string {
    return `arn:${this.partition}:${service}:${region}:${account}:${resource}`;
  }

  private value<T extends TerraformElement>(name: string, read: () => T, attribute: keyof T): string {
    const known = this.values.get(name);
    if (known !== undefined) return known.reference;
    const source = read();
    const named = local(TerraformStack.of(this), name, source[attribute] as string);
    this.values.set(name, { reference: named.asString, elements: [source, named] });
    return named.asString;
  }
}
