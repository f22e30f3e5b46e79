import type { AwsEnvironment } from "../../../lib/aws/environment";
import { createServiceLinkedRoles, type Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import { repairing } from "../../../lib/worker";
import type { auditManagerInputs } from "./inputs";

/** Permissions of the Audit Manager worker. */
export function auditManagerStatements(
  inputs: ResolvedInputs<typeof auditManagerInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  return [
    {
      sid: "Read",
      actions: ["auditmanager:GetAccountStatus"],
      reason:
        "Knows no resources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsauditmanager.html",
      resources: ["*"],
    },
    {
      sid: "Register",
      when: repairing(inputs),
      actions: ["auditmanager:RegisterAccount"],
      reason: "Knows no resources; same page.",
      resources: ["*"],
    },
    {
      reason:
        '"All of the permissions are required" to enable Audit Manager, says https://docs.aws.amazon.com/audit-manager/latest/userguide/security_iam_id-based-policy-examples.html',
      sid: "ReceiveSecurityHubFindings",
      when: repairing(inputs),
      actions: ["events:PutRule", "events:PutTargets"],
      resources: [aws.arn("events", "rule/AuditManagerSecurityHubFindingsReceiver")],
    },
    { ...createServiceLinkedRoles(aws, "auditmanager.amazonaws.com"), when: repairing(inputs) },
  ];
}
