import type { AwsEnvironment } from "../../../lib/aws/environment";
import type { Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import { readingIf, repairing, repairingIf, tagging } from "../../../lib/worker";
import type { cloudTrailInputs } from "./inputs";
import { cloudTrailPrincipal, logsRoleArn } from "./log-group";
import { trailArn } from "./settings";

/** Permissions of the CloudTrail worker. CloudTrail checks the bucket and the key as itself. */
export function cloudTrailStatements(
  inputs: ResolvedInputs<typeof cloudTrailInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  const trail = trailArn(inputs, aws);
  return [
    {
      sid: "Read",
      actions: ["cloudtrail:GetTrail"],
      reason: "The trail of this name.",
      resources: [trail],
    },
    {
      sid: "Repair",
      when: repairing(inputs),
      actions: [
        "cloudtrail:CreateTrail",
        "cloudtrail:UpdateTrail",
        "cloudtrail:StartLogging",
        "cloudtrail:PutEventSelectors",
      ],
      reason: "The trail of this name, and no other, is created and changed.",
      resources: [trail],
    },
    {
      sid: "Tag",
      when: tagging(inputs),
      actions: ["cloudtrail:AddTags"],
      reason: "The same trail, when it is created.",
      resources: [trail],
    },
    {
      sid: "ReadAny",
      actions: ["cloudtrail:GetTrailStatus", "cloudtrail:GetEventSelectors"],
      reason:
        "An adopted trail has a name of its own, and may be another Region's or, as an organisation's, another account's.",
      resources: [aws.arn("cloudtrail", "trail/*", "*", "*")],
    },
    {
      sid: "Find",
      when: readingIf(inputs, "find", inputs.adoptExisting),
      actions: ["cloudtrail:DescribeTrails"],
      reason: "It knows no resources.",
      resources: ["*"],
    },
    {
      sid: "PassRoleToCloudTrail",
      when: repairingIf(inputs, "pass_role", inputs.cloudWatchLogs),
      actions: ["iam:PassRole"],
      reason: "CloudTrail writes to the log group as this role.",
      resources: [logsRoleArn(inputs, aws)],
      condition: [{ test: "StringEquals", variable: "iam:PassedToService", values: [cloudTrailPrincipal] }],
    },
  ];
}
