import type { AwsEnvironment } from "../../../lib/aws/environment";
import type { ResolvedInputs } from "../../../lib/inputs";
import { hcl, type Term } from "../../../lib/terraform/expression";
import { conformancePacks } from "./conformance-packs";
import type { configInputs } from "./inputs";
import { serviceLinkedRoleArn } from "./role";

/** What the state machine is told. */
export function configSettings(
  inputs: ResolvedInputs<typeof configInputs>,
  aws: AwsEnvironment,
): { readonly [name: string]: Term } {
  return {
    mode: inputs.mode,
    roleArn: serviceLinkedRoleArn(aws),
    recordsGlobalTypes: hcl`${inputs.homeRegion} == null ? true : ${inputs.homeRegion} == ${aws.region}`,
    excludedResourceTypes: inputs.excludedResourceTypes,
    recordingFrequency: inputs.recordingFrequency,
    bucketName: inputs.loggingBucketName,
    kmsKeyArn: inputs.kmsKeyArn,
    conformancePacks: wantedPacks(inputs),
    tags: inputs.tags,
  };
}

/** Only the wanted packs: name, what the names of its other versions begin with, and template. */
function wantedPacks(inputs: ResolvedInputs<typeof configInputs>): Term {
  const ours = conformancePacks.map((pack) => ({ ...pack }));
  const wanted = hcl`[for pack in ${ours} : pack if contains(${inputs.conformancePacks}, pack.id)]`;
  const own = hcl`[for body in compact([${inputs.conformancePackTemplateBody}]) : { label = "own", version = substr(sha256(body), 0, 8), templateBody = body }]`;
  return hcl`[for pack in concat(${wanted}, ${own}) : { Prefix = join("-", [${inputs.namePrefix}, pack.label, ""]), Name = join("-", [${inputs.namePrefix}, pack.label, pack.version]), TemplateBody = pack.templateBody }]`;
}
