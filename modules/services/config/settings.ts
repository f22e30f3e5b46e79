import type { Construct } from "constructs";
import type { AwsEnvironment } from "../../../lib/aws/environment";
import type { ResolvedInputs } from "../../../lib/inputs";
import { comment } from "../../../lib/terraform/comment";
import { hcl, hclFile, hclText, type Term } from "../../../lib/terraform/expression";
import { local } from "../../../lib/terraform/local";
import { conformancePacks } from "./conformance-packs";
import type { configInputs } from "./inputs";
import { serviceLinkedRoleArn } from "./role";

/** Settings of the state machine. */
export function configSettings(
  inputs: ResolvedInputs<typeof configInputs>,
  aws: AwsEnvironment,
  scope: Construct,
): { readonly [name: string]: Term } {
  return {
    mode: inputs.mode,
    roleArn: serviceLinkedRoleArn(aws),
    recordsGlobalTypes: hcl`${inputs.homeRegion} == null ? true : ${inputs.homeRegion} == ${aws.region}`,
    excludedResourceTypes: inputs.excludedResourceTypes,
    recordingFrequency: inputs.recordingFrequency,
    overriddenResourceTypes: inputs.overriddenResourceTypes,
    adoptExisting: inputs.adoptExisting,
    bucketName: inputs.loggingBucketName,
    kmsKeyArn: inputs.kmsKeyArn,
    conformancePacks: wantedPacks(inputs, scope),
    tags: inputs.tags,
  };
}

/** The wanted packs: name, prefix of the names of all versions, and template. */
function wantedPacks(inputs: ResolvedInputs<typeof configInputs>, scope: Construct): Term {
  const texts = Object.fromEntries(conformancePacks.map(({ id, template }) => [id, template]));
  const template = hclFile({ folder: "conformance-packs", extension: "json", texts }, hcl`id`);
  const ours = hcl`{ for id in ${inputs.conformancePacks} : replace(id, ".", "-") => jsonencode(jsondecode(${template})) }`;
  const own = hcl`{ for body in compact([${inputs.conformancePackTemplateBody}]) : "own" => body }`;
  const packs = local(scope, "conformance_packs", hcl`merge(${ours}, ${own})`);
  comment(
    packs,
    "The templates of the wanted packs, without blanks, by what they are called in deployed names, where AWS allows no dots.",
  );
  const prefix = `${inputs.namePrefix}-${hclText`label`}-`;
  const pack = { Prefix: prefix, Name: `${prefix}${hclText`substr(sha256(body), 0, 8)`}`, TemplateBody: hcl`body` };
  return hcl`[for label, body in ${packs.asAnyMap} : ${pack}]`;
}
