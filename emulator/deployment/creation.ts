import type { Role, Use } from "../account/handler";
import { notDeployable } from "../errors";
import { accessRequest, isAllowed } from "../iam";

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

/** Settings of a state machine by which Step Functions itself uses its role. */
export interface Observed {
  /** As a person finds it again. */
  readonly name: string;
  /** @default OFF */
  readonly logLevel?: string;
  /** @default false */
  readonly traced?: boolean;
}

/** Uses of a machine's role by Step Functions itself, when it logs and traces. Fails where the role does not allow one. */
export function usesOfStepFunctions({ name, logLevel = "OFF", traced = false }: Observed, role: Role): readonly Use[] {
  const actions = [...(logLevel === "OFF" ? [] : logging), ...(traced ? tracing : [])];
  return actions.map((action) => {
    const { by, reason } = isAllowed(accessRequest(action), role.policies, role.boundaries);
    if (by === undefined) throw notDeployable(`Step Functions refuses ${name}, since ${reason}`);
    return { roleArn: role.arn, statement: by, action };
  });
}
