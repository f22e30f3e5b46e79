import type { Role, Use } from "../account/handler";
import { notDeployable } from "../errors";
import { isAllowed } from "../iam";
import type { Block } from "../terraform";

/** https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html#cloudwatch-iam-policy, less what AWS CDK shows to be needless. */
const logging = [
  "CreateLogDelivery",
  "GetLogDelivery",
  "UpdateLogDelivery",
  "DeleteLogDelivery",
  "ListLogDeliveries",
  "PutResourcePolicy",
  "DescribeResourcePolicies",
  "DescribeLogGroups",
].map((action) => `logs:${action}`);

/** https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html */
const tracing = ["PutTraceSegments", "PutTelemetryRecords", "GetSamplingRules", "GetSamplingTargets"].map(
  (action) => `xray:${action}`,
);

/** What Step Functions itself does with a machine's role, when it logs and traces. Fails where the role does not allow it. */
export function usesOfStepFunctions(machine: Block, role: Role): readonly Use[] {
  const { level } = (machine.argument("logging_configuration") ?? {}) as { readonly level?: string };
  const { enabled } = (machine.argument("tracing_configuration") ?? {}) as { readonly enabled?: boolean };
  const actions = [...(level === undefined || level === "OFF" ? [] : logging), ...(enabled === true ? tracing : [])];
  return actions.map((action) => {
    const { by, reason } = isAllowed({ action, resource: "*" }, role.policies, role.boundaries);
    if (by === undefined) throw notDeployable(`Step Functions refuses ${machine.address}, since ${reason}`);
    return { roleArn: role.arn, statement: by, action };
  });
}
