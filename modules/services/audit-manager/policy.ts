import type { AwsEnvironment } from "../../../lib/aws/environment";
import { createServiceLinkedRoles, type Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import type { auditManagerInputs } from "./inputs";

/** Permissions of the Audit Manager worker. */
export function auditManagerStatements(
  _: ResolvedInputs<typeof auditManagerInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  return [
    {
      sid: "ReadAndRegister",
      actions: ["auditmanager:GetAccountStatus", "auditmanager:RegisterAccount"],
      reason:
        "Neither knows resources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsauditmanager.html",
      resources: ["*"],
    },
    {
      reason:
        '"All of the permissions are required" to enable Audit Manager, says https://docs.aws.amazon.com/audit-manager/latest/userguide/security_iam_id-based-policy-examples.html',
      sid: "ReceiveSecurityHubFindings",
      actions: ["events:PutRule", "events:PutTargets"],
      resources: [aws.arn("events", "rule/AuditManagerSecurityHubFindingsReceiver")],
    },
    createServiceLinkedRoles(aws, "auditmanager.amazonaws.com"),
  ];
}
