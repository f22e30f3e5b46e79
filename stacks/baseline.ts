import { DataAwsKmsAlias } from "@cdktf/provider-aws/lib/data-aws-kms-alias";
import type { Construct } from "constructs";
import { AwsEnvironment } from "../lib/aws/environment";
import { declareVariables, type Inputs, type PropsOf } from "../lib/inputs";
import { stateMachineArn } from "../lib/state-machine";
import { hclNumber, hclText } from "../lib/terraform/expression";
import { Worker, type Service } from "../lib/worker";
import { Alerting, alertingInputs } from "../modules/alerting";
import { loggingBucketName } from "../modules/logging-bucket";
import { Orchestrator, orchestratorInputs } from "../modules/orchestrator";
import { deadLetterQueueName, Schedule, scheduleInputs } from "../modules/schedule";
import { services } from "../modules/services";
import { partInputs, sharedInputs, type PartProps } from "./inputs";
import { SsiStack, type SsiStackProps } from "./ssi-stack";

/** The defaults of the stack's variables, and where its state is. */
export type BaselineStackProps = SsiStackProps & PropsOf<typeof sharedInputs> & PartProps;

/** The workers, the main state machine, its schedule and its alerts. */
export class BaselineStack extends SsiStack {
  public constructor(scope: Construct, id: string, props: BaselineStackProps = {}) {
    super(scope, id, props);
    const shared = sharedProps(this, props);
    const machine = (name: string) => stateMachineArn(AwsEnvironment.of(this), shared.namePrefix, name);
    const own = <K extends keyof typeof partInputs>(part: K) =>
      declareVariables(this, partInputs[part] as Inputs, { prefix: part, defaults: props[part] }) as PropsOf<
        (typeof partInputs)[K]
      >;

    const workers = Object.values(services).map((service) => {
      const worker = new Worker(this, service.id, service as Service, {
        ...pick(shared, service.inputs),
        ...own(service.id as keyof typeof services),
      });
      return [service.name, worker.stateMachineArn];
    });
    const alerting = new Alerting(this, "alerting", {
      ...pick(shared, alertingInputs),
      ...own("alerting"),
      stateMachineArns: ["Main", ...Object.values(services).map(({ name }) => name)].map(machine),
      heartbeatStateMachineArn: machine("Main"),
      deadLetterQueueName: deadLetterQueueName(shared.namePrefix),
    });
    const orchestrator = new Orchestrator(this, "orchestrator", {
      ...pick(shared, orchestratorInputs),
      ...own("orchestrator"),
      workers: Object.fromEntries(workers) as Readonly<Record<string, string>>,
      topicArn: alerting.topicArn,
    });
    new Schedule(this, "schedule", {
      ...pick(shared, scheduleInputs),
      ...own("schedule"),
      stateMachineArn: orchestrator.stateMachineArn,
    });
  }
}

/** The shared variables, with bucket and key found by their names where they are not given. */
function sharedProps(scope: BaselineStack, props: BaselineStackProps) {
  const defaults = pick(props, sharedInputs) as PropsOf<typeof sharedInputs>;
  const variables = declareVariables(scope, sharedInputs, { defaults }) as Required<PropsOf<typeof sharedInputs>>;
  const aws = AwsEnvironment.of(scope);
  const alias = new DataAwsKmsAlias(scope, "logging", {
    count: hclNumber`${variables.kmsKeyArn} == null ? 1 : 0`,
    name: String(variables.keyAlias),
  });
  return {
    ...variables,
    namePrefix: String(variables.namePrefix),
    loggingBucketName: hclText`coalesce(${variables.loggingBucketName}, ${loggingBucketName(aws, String(variables.bucketPrefix))})`,
    kmsKeyArn: hclText`coalesce(${variables.kmsKeyArn}, one(${alias.fqn}[*].target_key_arn))`,
  };
}

/** What a module takes of what there is. */
function pick<T extends object, I extends Inputs>(from: T, inputs: I): Pick<T, keyof T & keyof I> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name in inputs)) as Pick<T, keyof T & keyof I>;
}
