import type { AwsEnvironment } from "../../../lib/aws/environment";
import { createServiceLinkedRoles, type Statement, type When } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import { hcl } from "../../../lib/terraform/expression";
import { repairing, repairingIf } from "../../../lib/worker";
import type { configInputs } from "./inputs";
import { serviceLinkedRoleArn } from "./role";

const conforms = "config-conforms.amazonaws.com";

/** Conditions of what conformance packs need, and of their tags, which nothing else gets: there are any packs. */
function conditionsOfPacks(inputs: ResolvedInputs<typeof configInputs>): { readonly deploy: When; readonly tag: When } {
  const areWanted = hcl`length(${inputs.conformancePacks}) > 0 || ${inputs.conformancePackTemplateBody} != null`;
  return {
    deploy: repairingIf(inputs, "repair_packs", areWanted),
    tag: { name: "tag", condition: hcl`${inputs.mode} == "enforce" && length(${inputs.tags}) > 0 && ${areWanted}` },
  };
}

/** Permissions of the Config worker. */
export function configStatements(
  inputs: ResolvedInputs<typeof configInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  const forPacks = conditionsOfPacks(inputs);
  const packs = aws.arn("config", `conformance-pack/${inputs.namePrefix}-*/*`);
  return [
    {
      reason: "Reads only; what there is has names that somebody else may have given.",
      sid: "Read",
      actions: [
        "config:DescribeConfigurationRecorders",
        "config:DescribeConfigurationRecorderStatus",
        "config:DescribeDeliveryChannels",
        "config:DescribeDeliveryChannelStatus",
        "config:DescribeConformancePackStatus",
      ],
      resources: ["*"],
    },
    {
      sid: "RepairRecorder",
      when: repairing(inputs),
      actions: ["config:PutConfigurationRecorder", "config:StartConfigurationRecorder"],
      reason:
        "An account has one in a Region, whose name somebody else may have given; AWS chooses the id that follows it. Those of AWS services cannot be changed with these actions.",
      resources: [aws.arn("config", "configuration-recorder/*")],
    },
    {
      sid: "RepairChannel",
      when: repairing(inputs),
      actions: ["config:PutDeliveryChannel"],
      reason: "A channel is no resource of IAM's.",
      resources: ["*"],
    },
    {
      sid: "PassRoleToConfig",
      when: repairing(inputs),
      actions: ["iam:PassRole"],
      reason: "The recorder works as Config's own service-linked role.",
      resources: [serviceLinkedRoleArn(aws)],
      condition: [{ test: "StringEquals", variable: "iam:PassedToService", values: ["config.amazonaws.com"] }],
    },
    {
      sid: "DeployConformancePacks",
      when: forPacks.deploy,
      actions: ["config:PutConformancePack", "config:DeleteConformancePack"],
      reason: "Ours only, by the beginning of their names: a pack's version and AWS's id follow.",
      resources: [packs],
    },
    {
      sid: "Tag",
      when: forPacks.tag,
      actions: ["config:TagResource"],
      reason: "The same packs, when they are created.",
      resources: [packs],
    },
    { ...createServiceLinkedRoles(aws, "config.amazonaws.com"), when: repairing(inputs) },
    { ...createServiceLinkedRoles(aws, conforms), sid: "CreateConformsRole", when: forPacks.deploy },
    {
      reason:
        "Config asks whether the role is there before it deploys a pack (InsufficientPermissionsException of PutConformancePack).",
      sid: "FindConformsRole",
      when: forPacks.deploy,
      actions: ["iam:GetRole"],
      resources: [aws.arn("iam", `role/aws-service-role/${conforms}/AWSServiceRoleForConfigConforms`, "")],
    },
  ];
}
