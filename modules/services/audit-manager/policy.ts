import type { AwsEnvironment } from "../../../lib/aws/environment";
import { createServiceLinkedRoles, type Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import { repairingIf } from "../../../lib/worker";
import type { auditManagerInputs } from "./inputs";

/** Permissions of the Audit Manager worker. */
export function auditManagerStatements(
  inputs: ResolvedInputs<typeof auditManagerInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  const registering = repairingIf(inputs, "register", inputs.register);
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
      when: registering,
      actions: ["auditmanager:RegisterAccount"],
      reason: "Knows no resources; same page.",
      resources: ["*"],
    },
    {
      reason:
        '"All of the permissions are required" to enable Audit Manager, says https://docs.aws.amazon.com/audit-manager/latest/userguide/security_iam_id-based-policy-examples.html',
      sid: "ReceiveSecurityHubFindings",
      when: registering,
      actions: ["events:PutRule", "events:PutTargets"],
      resources: [aws.arn("events", "rule/AuditManagerSecurityHubFindingsReceiver")],
    },
    { ...createServiceLinkedRoles(aws, "auditmanager.amazonaws.com"), when: registering },
  ];
}
