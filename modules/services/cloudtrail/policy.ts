import type { AwsEnvironment } from "../../../lib/aws/environment";
import type { Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import type { cloudTrailInputs } from "./inputs";
import { trailArn } from "./settings";

/** Permissions of the CloudTrail worker. CloudTrail asks for nothing else: it checks the bucket and the key as itself. */
export function cloudTrailStatements(
  inputs: ResolvedInputs<typeof cloudTrailInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  return [
    {
      sid: "ReadAndRepair",
      actions: [
        "cloudtrail:GetTrail",
        "cloudtrail:CreateTrail",
        "cloudtrail:AddTags",
        "cloudtrail:UpdateTrail",
        "cloudtrail:StartLogging",
        "cloudtrail:PutEventSelectors",
      ],
      reason: "The trail of this name, and no other, is created and changed.",
      resources: [trailArn(inputs, aws)],
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
      actions: ["cloudtrail:DescribeTrails"],
      reason: "It knows no resources.",
      resources: ["*"],
    },
  ];
}
