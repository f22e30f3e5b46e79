import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformElement, TerraformStack } from "cdktf";
import type { Construct, Node } from "constructs";
import { regionName } from "../lib/aws/patterns";
import { duplicateAddress } from "../lib/errors";
import { declareVariables, text, textMap, type PropsOf } from "../lib/inputs";
import { addressName } from "../lib/terraform/names";
import { ConfiguredBackend, type BackendConfiguration } from "./backend";

export const stackInputs = {
  region: text({
    description: "Region to deploy to; null takes that of the environment or profile.",
    default: null,
    ...regionName,
  }),
  defaultTags: textMap({
    description: "Tags which the provider gives to everything that takes them.",
    default: { ManagedBy: "SSI for Terraform" },
  }),
};

export interface SsiStackProps {
  /** Where Terraform keeps its state. @default a file beside the configuration */
  readonly backend?: BackendConfiguration;
  /** Defaults of the variables that are the provider's. */
  readonly provider?: PropsOf<typeof stackInputs>;
}

/** A stack with a provider and a backend, in whose addresses there are no hashes. */
export class SsiStack extends TerraformStack {
  private readonly owners = new Map<string, string>();

  public constructor(scope: Construct, id: string, props: SsiStackProps) {
    super(scope, id);
    const { region, defaultTags } = declareVariables(this, stackInputs, { defaults: props.provider });
    new AwsProvider(this, "aws", {
      region: region ?? undefined,
      defaultTags: [{ tags: { ...defaultTags } }],
    });
    new ConfiguredBackend(this, props.backend);
    this.addOverride("terraform.required_version", ">= 1.5");
    // The bindings pin the version they were made from; what we use is in 5.100 and in 6.
    this.addOverride("terraform.required_providers.aws", { source: "hashicorp/aws", version: ">= 5.100, < 7.0" });
  }

  /** @throws Error when two elements would have one address; core would merge them into one without a word. */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const name = addressName(element, this);
    const node = TerraformElement.isTerraformElement(element) ? element.node : element;
    const type = (node.scopes.at(-1) as { readonly terraformResourceType?: string }).terraformResourceType;
    if (type === undefined) return name;
    const owner = this.owners.get(`${type}.${name}`) ?? node.path;
    if (owner !== node.path) throw duplicateAddress(`${type}.${name}`, owner, node.path);
    this.owners.set(`${type}.${name}`, owner);
    return name;
  }
}
