import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { Construct } from "constructs";
import { regionName } from "../lib/aws/patterns";
import { AwsEnvironment } from "../lib/aws/environment";
import { tagsInput, tagsWithin } from "../lib/aws/tags";
import { declareVariables, text, type PropsOf } from "../lib/inputs";
import { AddressedStack } from "../lib/terraform/addressed-stack";
import { versions } from "../lib/terraform/versions";
import { ConfiguredBackend, type BackendConfiguration } from "./backend";

export const stackInputs = {
  region: text({
    description: "Region to deploy to; null means the Region of the environment or profile.",
    default: null,
    ...regionName,
  }),
  defaultTags: tagsInput(
    {},
    {
      description: "Tags that the provider adds to every resource that supports tags.",
      default: { ManagedBy: "SSI for Terraform" },
      example: { Owner: "security" },
    },
  ),
};

export interface SsiStackProps {
  /** Where Terraform keeps its state. @default a file beside the configuration */
  readonly backend?: BackendConfiguration;
  /** Defaults of the variables that are the provider's. */
  readonly provider?: PropsOf<typeof stackInputs>;
}

/** A stack with a provider and a backend, in whose addresses there are no hashes. */
export class SsiStack extends AddressedStack {
  private readonly defaultTags: Readonly<Record<string, string>>;

  public constructor(scope: Construct, id: string, props: SsiStackProps) {
    super(scope, id);
    const { region, defaultTags } = declareVariables(this, stackInputs, { defaults: props.provider });
    this.defaultTags = defaultTags;
    new AwsProvider(this, "aws", {
      region: region ?? undefined,
      defaultTags: [{ tags: { ...defaultTags } }],
    });
    new ConfiguredBackend(this, props.backend);
    // The bindings pin the version they were made from.
    this.addOverride("terraform.required_version", versions.required_version);
    this.addOverride("terraform.required_providers", versions.required_providers);
  }

  /** Refuses tags that are too many together with those of the provider. */
  protected limitTags(tags: Readonly<Record<string, string>>): void {
    AwsEnvironment.of(this).require(tagsWithin(tags, this.defaultTags));
  }
}
