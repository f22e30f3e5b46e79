import { impossibleFault, unknownOperation } from "../errors";
import { iamAction, isAllowed, isAllowedByResourcePolicy, type Policy, type StatementRef } from "../iam";
import { StatesError, type Clock, type TaskCall, type TaskHandler } from "../interpreter";
import { canRaise, checkAnswer, checkRequest, denialError, isWrite, serviceError, throttlingError } from "../models";
import { arnOf, type Account, type JsonObject } from "./account";
import type { Fault } from "./faults";
import { createPast } from "./past";
import type { Operating, ServiceUse } from "./service";
import { behaviours } from "./services";

/** A role as far as calls depend on it. */
export interface Role {
  readonly arn: string;
  readonly policies: readonly Policy[];
  readonly boundaries: readonly Policy[];
}

/** A permission that a call has used. */
export interface Use {
  readonly roleArn: string;
  readonly statement: StatementRef;
  readonly action: string;
}

export interface HandlerProps {
  readonly account: Account;
  /** By ARN. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly clock: () => Clock;
  /** The faults of the next call. @default none */
  readonly faults?: (action: string) => readonly Fault[];
  readonly onUse?: (use: Use) => void;
}

/** Answers the calls of state machines as the emulated account does: model, faults, IAM, behaviour, model again. */
export function createHandler(props: HandlerProps): TaskHandler {
  const { account, roles, onUse } = props;
  const past = createPast(account, () => props.clock().now());
  let last = 0;

  function authorise(call: TaskCall, action: string, resource: string, context: Readonly<Record<string, string>> = {}) {
    const role = roles.get(call.roleArn);
    const decision = isAllowed({ action, resource, context }, role?.policies ?? [], role?.boundaries ?? []);
    if (decision.allowed && decision.by) onUse?.({ roleArn: call.roleArn, statement: decision.by, action });
    if (!decision.allowed) {
      raise(denial(call.action, `User: ${call.roleArn} is not authorized to perform: ${decision.reason}`));
    }
  }

  function operating(call: TaskCall, word: string): Operating {
    return {
      place: account,
      state: isWrite(call.action) ? (account.services[word] ?? {}) : past.seen(word),
      other: (service) => account.services[service] ?? {},
      clock: props.clock(),
      serial: () => (last += 1),
      arn: (...parts) => arnOf(account, ...parts),
      needs: (action, resource, context) => {
        authorise(call, action, resource, context);
      },
      permits: (use) => permits(account, use),
      fail: (errorClass, message) => raise(serviceError(call.action, errorClass, message)),
    };
  }

  return async (call) => {
    const faults = props.faults?.(call.action) ?? [];
    for (const { error, delaySeconds = 0 } of faults) {
      if (delaySeconds > 0) await call.sleep(delaySeconds * 1000);
      if (error !== undefined) raise(faultError(call.action, error));
    }
    if (call.action.startsWith("states:")) {
      startChild(call, (action, resource) => {
        authorise(call, action, resource);
      });
      return null;
    }
    const [word = "", name = ""] = call.action.split(":");
    const operation = behaviours[word]?.operations[name];
    if (operation === undefined) throw unknownOperation(call.action);
    const request = call.arguments as JsonObject;
    checkRequest(call.action, request);
    const context = operating(call, word);
    if (context.state.unavailable === true) {
      raise({
        Error: unavailableError(call.action),
        Cause: "Unable to execute HTTP request: the service has no endpoint here",
      });
    }
    authorise(call, iamAction(call.action), operation.resource(request, context), operation.context?.(request));
    if (isWrite(call.action)) past.keep(word, Math.max(0, ...faults.map(({ eventualSeconds = 0 }) => eventualSeconds)));
    const answer = operation.answer(request, context);
    checkAnswer(call.action, answer);
    return structuredClone(answer);
  };
}

/** What `.sync:2` needs: https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html */
function startChild(call: TaskCall, authorise: (action: string, resource: string) => void): void {
  const machine = String((call.arguments as JsonObject).StateMachineArn);
  const [, partition, , region, account] = machine.split(":");
  authorise("states:StartExecution", machine);
  if (!call.action.includes(".sync")) return;
  const executions = `${machine.replace(":stateMachine:", ":execution:")}:*`;
  const rule = `arn:${partition}:events:${region}:${account}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule`;
  for (const action of ["DescribeExecution", "StopExecution"]) authorise(`states:${action}`, executions);
  for (const action of ["PutTargets", "PutRule", "DescribeRule"]) authorise(`events:${action}`, rule);
}

/** Whether the owner's policy lets a service of AWS do something. */
function permits({ services }: Account, { owner, service, ...request }: ServiceUse): boolean {
  const { buckets } = services.s3 as unknown as { buckets: Record<string, { policy?: object }> };
  const { keys } = services.kms as unknown as { keys: Record<string, { policy: object }> };
  const document = owner.includes(":s3:::") ? buckets[owner.split(":::")[1] ?? ""]?.policy : keys[owner]?.policy;
  if (document === undefined) return false;
  const policy = { name: owner, document } as unknown as Policy;
  return isAllowedByResourcePolicy({ ...request, principal: { service } }, policy).allowed;
}

function denial(action: string, detail: string) {
  return action.startsWith("states:")
    ? { Error: "StepFunctions.AccessDeniedException", Cause: detail }
    : denialError(action, detail);
}

function faultError(action: string, error: string) {
  const isStart = action.startsWith("states:");
  if (error === "throttle") {
    return isStart ? { Error: "StepFunctions.ThrottlingException", Cause: "Rate exceeded" } : throttlingError(action);
  }
  if (error === "deny") return denial(action, `User is not authorized to perform: ${action}, a fault denies it`);
  if (!isStart && !canRaise(action, error)) throw impossibleFault(action, error);
  return { Error: error, Cause: `A fault raises ${error}` };
}

const unavailableError = (action: string) => {
  const [prefix] = throttlingError(action).Error.split(".");
  return `${prefix}.SdkClientException`;
};

function raise({ Error, Cause }: { readonly Error: string; readonly Cause: string }): never {
  throw new StatesError(Error, Cause);
}
