import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { SfnStateMachine } from "@cdktf/provider-aws/lib/sfn-state-machine";
import type { Construct } from "constructs";
import { definitionTemplate, eitherTemplate, type ChosenBranches } from "../asl/template";
import type { StateMachine } from "../asl/types";
import { AwsEnvironment } from "../aws/environment";
import { appliesWhen, policyData, type Statement } from "../aws/policy";
import type { ResolvedInputs } from "../inputs";
import { comment, suppress } from "../terraform/comment";
import { documentPrefix } from "../terraform/names";
import { hcl, hclNumber, hclTemplate, type Term } from "../terraform/expression";
import type { machineInputs } from "./inputs";
import type { Precondition } from "../terraform/precondition";
import { serviceRole } from "./role";

export interface StateMachineProps {
  /** Name after the prefix, for example `GuardDuty`. */
  readonly name: string;
  readonly inputs: ResolvedInputs<typeof machineInputs>;
  readonly definition: StateMachine;
  /** Branches of a Parallel state of which only those of these names are deployed. @default every branch is */
  readonly chosen?: ChosenBranches & { readonly names: Term };
  /** The definition that is deployed where the condition holds. @default always the other */
  readonly unless?: { readonly condition: Term; readonly definition: StateMachine };
  /** Values of `${settings}` and the like in the definition: plain data from Terraform. */
  readonly values: { readonly [name: string]: Term };
  readonly statements: readonly Statement[];
  /** @default none */
  readonly preconditions?: readonly Precondition[];
}

/** The ARN of one of our state machines, known before it exists. */
export function stateMachineArn(aws: AwsEnvironment, namePrefix: string, name: string): string {
  return aws.arn("states", `stateMachine:${namePrefix}-${name}`);
}

/** A Standard workflow with its log group and a role of its own. */
export function deployStateMachine(scope: Construct, props: StateMachineProps): SfnStateMachine {
  const { inputs, name, preconditions = [] } = props;
  const aws = AwsEnvironment.of(scope);
  const { role, policy } = serviceRole(scope, {
    name,
    inputs,
    service: "states.amazonaws.com",
    sourceArn: stateMachineArn(aws, inputs.namePrefix, name),
    statements: [...props.statements, deliverLogs],
  });
  const tracing = new IamRolePolicy(scope, "tracing", {
    count: hclNumber`${inputs.xrayTracing} ? 1 : 0`,
    name: "tracing",
    role: role.id,
    policy: appliesWhen(policyData(scope, `${documentPrefix}tracing`, [sendTraces]), inputs.xrayTracing).json,
  });
  const logGroup = new CloudwatchLogGroup(scope, "cloudwatch_log_group", {
    name: `/aws/vendedlogs/states/${inputs.namePrefix}-${name}`,
    retentionInDays: inputs.logRetentionDays,
    kmsKeyId: inputs.kmsKeyArn,
    tags: { ...inputs.tags },
  });
  comment(logGroup, "Groups under this path need no resource policy, of which an account may have only ten.");
  const stateMachine = new SfnStateMachine(scope, "sfn_state_machine", {
    name: `${inputs.namePrefix}-${name}`,
    roleArn: role.arn,
    definition: definitionOf(props, aws),
    loggingConfiguration: {
      logDestination: `${logGroup.arn}:*`,
      level: inputs.logLevel,
      includeExecutionData: inputs.logExecutionData,
    },
    tracingConfiguration: { enabled: inputs.xrayTracing },
    tags: { ...inputs.tags },
    dependsOn: [policy, tracing],
    lifecycle: preconditions.length === 0 ? undefined : { precondition: [...preconditions] },
  });
  suppress(stateMachine, {
    CKV_AWS_284: "tracing costs, and is an input",
    CKV_AWS_285: "errors are logged; more, and the data of executions, by log_level and log_execution_data",
  });
  return comment(
    stateMachine,
    "The role alone is not enough: without its policies the first apply fails.",
    "depends_on",
  );
}

function definitionOf({ definition, chosen, unless, values }: StateMachineProps, aws: AwsEnvironment): string {
  const names = Object.keys(values);
  const usual = definitionTemplate(definition, names, chosen);
  const template =
    unless === undefined ? usual : eitherTemplate("off", definitionTemplate(unless.definition, names), usual);
  const json = Object.entries(values).map(([name, value]): [string, Term] => [name, hcl`jsonencode(${value})`]);
  return hclTemplate(template, {
    off: unless?.condition,
    branches: chosen?.names,
    partition: aws.partition,
    ...Object.fromEntries(json),
  });
}

const deliverLogs: Statement = {
  // AWS's page adds CreateLogStream and PutLogEvents; deliveries write as the service, and AWS CDK grants neither.
  reason:
    "Log deliveries are no resources of IAM's: https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html#cloudwatch-iam-policy",
  sid: "DeliverLogs",
  actions: [
    "logs:CreateLogDelivery",
    "logs:GetLogDelivery",
    "logs:UpdateLogDelivery",
    "logs:DeleteLogDelivery",
    "logs:ListLogDeliveries",
    "logs:PutResourcePolicy",
    "logs:DescribeResourcePolicies",
    "logs:DescribeLogGroups",
  ],
  resources: ["*"],
};

const sendTraces: Statement = {
  reason:
    "X-Ray has no resources for these: https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html",
  sid: "SendTraces",
  actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets"],
  resources: ["*"],
};
