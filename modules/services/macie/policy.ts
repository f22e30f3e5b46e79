import type { AwsEnvironment } from "../../../lib/aws/environment";
import { createServiceLinkedRoles, type Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import { repairing } from "../../../lib/worker";
import { layout } from "../../logging-bucket/layout";
import type { macieInputs } from "./inputs";

/** Permissions of the Macie worker. */
export function macieStatements(inputs: ResolvedInputs<typeof macieInputs>, aws: AwsEnvironment): readonly Statement[] {
  const bucket = aws.arn("s3", inputs.loggingBucketName, "", "");
  return [
    {
      sid: "Read",
      actions: [
        "macie2:GetMacieSession",
        "macie2:GetAdministratorAccount",
        "macie2:GetClassificationExportConfiguration",
        "macie2:GetAutomatedDiscoveryConfiguration",
      ],
      reason:
        "None of these knows resources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonmacie.html",
      resources: ["*"],
    },
    {
      sid: "Repair",
      when: repairing(inputs),
      actions: [
        "macie2:EnableMacie",
        "macie2:UpdateMacieSession",
        "macie2:PutClassificationExportConfiguration",
        "macie2:UpdateAutomatedDiscoveryConfiguration",
      ],
      reason: "None of these knows resources; same page.",
      resources: ["*"],
    },
    {
      reason:
        "Macie checks that whoever sets up the export could write there: https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html",
      sid: "FindBucket",
      when: repairing(inputs),
      actions: ["s3:GetBucketLocation"],
      resources: [bucket],
    },
    {
      sid: "WriteResults",
      when: repairing(inputs),
      actions: ["s3:PutObject"],
      reason: "For the same check; same page.",
      resources: [`${bucket}/${layout.macie}*`],
    },
    {
      reason: "Knows no resources; it reads names only.",
      sid: "ListBuckets",
      when: repairing(inputs),
      actions: ["s3:ListAllMyBuckets"],
      resources: ["*"],
    },
    { ...createServiceLinkedRoles(aws, "macie.amazonaws.com"), when: repairing(inputs) },
  ];
}
