import type { AwsEnvironment } from "../../../lib/aws/environment";
import { createServiceLinkedRoles, type Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import { repairing } from "../../../lib/worker";
import type { inspectorInputs } from "./inputs";

/** Permissions of the Inspector worker. */
export function inspectorStatements(
  inputs: ResolvedInputs<typeof inspectorInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  return [
    {
      sid: "Read",
      actions: ["inspector2:BatchGetAccountStatus"],
      reason:
        "Knows no resources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoninspector2.html",
      resources: ["*"],
    },
    {
      sid: "Enable",
      when: repairing(inputs),
      actions: ["inspector2:Enable"],
      reason: "Knows no resources; same page.",
      resources: ["*"],
    },
    {
      // The second is for instances without an agent, whose volumes Inspector scans (AmazonInspector2FullAccess_v2).
      ...createServiceLinkedRoles(aws, "inspector2.amazonaws.com", "agentless.inspector2.amazonaws.com"),
      when: repairing(inputs),
    },
  ];
}
