import type { JsonObject, Place } from "../account/account";
import type { Role, Use } from "../account/handler";
import { notDeployable } from "../errors";
import type { Policy } from "../iam";
import type { DeployedMachine } from "../interpreter";
import { evaluateStack, type Block, type Json, type Stack } from "../../hcl";
import { attributes } from "./attributes";
import { usesOfStepFunctions, type Observed } from "./creation";

/** What the synthesised Terraform would put into an account, worked out without Terraform. */
export interface Deployment {
  readonly place: Place;
  /** By ARN, with the definition as deployed. */
  readonly machines: ReadonlyMap<string, DeployedMachine>;
  /** By ARN. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Permissions that Step Functions used when it created the machines. */
  readonly uses: readonly Use[];
  /** The buckets, keys and topics, as parts of an account. */
  readonly resources: JsonObject;
  /** When the schedule starts the main state machine. */
  readonly scheduleExpression: string;
  /** In which a cron expression is read. */
  readonly scheduleTimezone: string;
  readonly scheduleEnabled: boolean;
}

export interface DeploymentProps {
  /** The JSON of the two stacks. */
  readonly logging: unknown;
  readonly baseline: unknown;
  readonly place: Place;
  /** Values of variables of either stack. @default their defaults */
  readonly variables?: Readonly<Record<string, Json>>;
}

/** Reads the synthesised stacks as Terraform would. Throws `InvalidVariables` as Terraform's validations do. */
export function deploy(props: DeploymentProps): Deployment {
  const { place } = props;
  const resolve = attributes(place);
  const read = (json: unknown): Stack => {
    const declared = (json as { variable?: object }).variable ?? {};
    const variables = Object.entries(props.variables ?? {}).filter(([name]) => name in declared);
    return evaluateStack(json as Json, { variables: Object.fromEntries(variables), resolve });
  };
  const [logging, baseline] = [read(props.logging), read(props.baseline)];
  const schedule = ofType(baseline, "aws_scheduler_schedule")[0];
  if (schedule === undefined) throw notDeployable("it has no schedule");
  const machines = ofType(baseline, "aws_sfn_state_machine");
  const roles = new Map(ofType(baseline, "aws_iam_role").map((block) => role(block, baseline, place)));
  return {
    place,
    machines: new Map(machines.map((block) => machine(block, place))),
    roles,
    uses: machines.flatMap((block) => {
      const its = roles.get(text(block, "role_arn"));
      return its === undefined ? [] : usesOfStepFunctions(observed(block), its);
    }),
    resources: resources(logging, baseline),
    scheduleExpression: text(schedule, "schedule_expression"),
    scheduleTimezone: text(schedule, "schedule_expression_timezone"),
    scheduleEnabled: text(schedule, "state") === "ENABLED",
  };
}

function machine(block: Block, place: Place): [string, DeployedMachine] {
  const name = text(block, "name");
  const arn = `arn:${place.partition}:states:${place.region}:${place.accountId}:stateMachine:${name}`;
  const definition: unknown = JSON.parse(text(block, "definition"));
  return [arn, { arn, name, roleArn: text(block, "role_arn"), definition, address: block.address }];
}

function observed(block: Block): Observed {
  const { level } = (block.argument("logging_configuration") ?? {}) as { readonly level?: string };
  const { enabled } = (block.argument("tracing_configuration") ?? {}) as { readonly enabled?: boolean };
  return { name: block.address, logLevel: level, traced: enabled };
}

function role(block: Block, stack: Stack, place: Place): [string, Role] {
  const name = text(block, "name");
  const arn = `arn:${place.partition}:iam::${place.accountId}:role${text(block, "path")}${name}`;
  const policies = ofType(stack, "aws_iam_role_policy")
    .filter((policy) => text(policy, "role") === name)
    .map((policy): Policy => ({ name: policy.address, document: JSON.parse(text(policy, "policy")) }));
  // The boundary is the company's: what it says is not known here.
  return [arn, { arn, policies, boundaries: [] }];
}

/** Existing buckets, keys and topics are taken to have the policy that the outputs demand. */
function resources(logging: Stack, baseline: Stack): JsonObject {
  const bucket = String(logging.output("logging_bucket_name"));
  const key = String(logging.output("logging_kms_key_arn"));
  const topic = String(baseline.output("alerting_topic_arn"));
  const policy = (document: Json) => JSON.parse(String(document)) as JsonObject;
  return {
    s3: {
      buckets: { [bucket]: { objects: {}, kmsKeyArn: key, policy: policy(logging.output("logging_bucket_policy")) } },
    },
    kms: { keys: { [key]: { policy: policy(logging.output("logging_key_policy")) } } },
    sns: {
      topics: { [topic]: { messages: [], kmsKeyArn: key, policy: policy(baseline.output("alerting_topic_policy")) } },
    },
  };
}

function ofType(stack: Stack, type: string): readonly Block[] {
  return [...stack.resources.values()].filter((block) => block.type === type);
}

function text(block: Block, argument: string): string {
  const value = block.argument(argument);
  if (typeof value !== "string") throw notDeployable(`${block.address} has no ${argument}`);
  return value;
}
