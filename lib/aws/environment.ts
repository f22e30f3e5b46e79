import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { DataAwsPartition } from "@cdktf/provider-aws/lib/data-aws-partition";
import { DataAwsRegion } from "@cdktf/provider-aws/lib/data-aws-region";
import { DefaultTokenResolver, StringConcat, TerraformStack, Tokenization, type TerraformElement } from "cdktf";
import { Construct } from "constructs";
import { hcl, hclText } from "../terraform/expression";
import { local } from "../terraform/local";
import { addPostcondition, precondition, type Precondition } from "../terraform/precondition";

const ofRegion = (region: string) => `an ARN of the Region ${region}, of any account`;

/** A data source, and the local value that names its attribute. */
interface Value {
  readonly reference: string;
  readonly source: TerraformElement;
  readonly elements: readonly TerraformElement[];
}

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

  private readonly values = new Map<string, Value>();

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

  /**
   * Refuses an ARN of another Region. Only for a value that decides on a `count` and therefore is known at plan: Terraform would put off
   * the reading of the Region until an unknown one is known. Of which account the ARN is does not matter.
   */
  public refuseOtherRegions(name: string, arn: string | null): void {
    if (arn === null || !this.isGiven(arn)) return;
    const condition = hcl`${arn} == null ? true : split(":", ${arn})[3] == self.id`;
    this.require(precondition({ name, value: arn }, condition, ofRegion(hclText`self.id`)));
  }

  /** Makes a plan fail unless a condition on values that are known at plan holds, whichever resources there are. */
  public require(condition: Precondition): void {
    addPostcondition(this.read("region", () => new DataAwsRegion(this, "region"), "id").source, condition);
  }

  /** The same as preconditions of a resource, for a value that may be known after apply only. */
  public refusalsOfOtherRegions(name: string, arn: string | null): readonly Precondition[] {
    if (arn === null || !this.isGiven(arn)) return [];
    const condition = hcl`split(":", ${arn})[3] == ${this.region}`;
    return [precondition({ name, value: arn }, condition, ofRegion(this.region))];
  }

  /** Whether a value is a variable or a literal. What a module works out is checked where it comes from, so that it is refused once. */
  private isGiven(arn: string): boolean {
    return /^(\$\{var\.\w+\}|[^$]+)$/.test(this.resolved(arn));
  }

  private resolved(text: string): string {
    const resolver = new DefaultTokenResolver(new StringConcat());
    return String(Tokenization.resolve(text, { scope: this, preparing: false, resolver }));
  }

  private value<T extends TerraformElement>(name: string, read: () => T, attribute: keyof T): string {
    return this.read(name, read, attribute).reference;
  }

  private read<T extends TerraformElement>(name: string, read: () => T, attribute: keyof T): Value {
    const known = this.values.get(name);
    if (known !== undefined) return known;
    const source = read();
    const named = local(TerraformStack.of(this), name, source[attribute] as string);
    const value = { reference: named.asString, source, elements: [source, named] };
    this.values.set(name, value);
    return value;
  }
}
