import { unknownOperation } from "../errors";
import { accessRequest, iamAction, isAllowed, isAllowedByResourcePolicy, type Policy, type StatementRef } from "../iam";
import type { Clock, TaskCall, TaskHandler } from "../interpreter";
import { checkAnswer, checkRequest, isWrite, serviceError, withoutEmpty } from "../models";
import { arnOf, type Account, type Json, type JsonObject, type ServiceState } from "./account";
import { denial, faultError, raise, startsExecution, unavailable } from "./failures";
import type { Fault } from "./faults";
import { createPast } from "./past";
import type { Operating, Operation, ServiceUse } from "./service";
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
  /** Whether answers come without empty members that AWS may leave out. @default false */
  readonly isSparse?: boolean;
  /** The faults of the next call. @default none */
  readonly faults?: (action: string) => readonly Fault[];
  readonly onUse?: (use: Use) => void;
}

/** Answers the calls of state machines as the emulated account does, in the steps of the function at its end. */
export function createHandler(props: HandlerProps): TaskHandler {
  const { account, roles, onUse } = props;
  const past = createPast(account, () => props.clock().now());
  let last = 0;

  /** @returns Seconds until reads show what the call changes. */
  async function meetFaults({ action, sleep }: TaskCall): Promise<number> {
    const faults = props.faults?.(action) ?? [];
    for (const { error, delaySeconds = 0 } of faults) {
      if (delaySeconds > 0) await sleep(delaySeconds * 1000);
      if (error !== undefined) raise(faultError(action, error));
    }
    return Math.max(0, ...faults.map(({ eventualSeconds = 0 }) => eventualSeconds));
  }

  /** The interpreter starts executions: the account only permits it. */
  function permitStart(call: TaskCall, operation: Operation, request: JsonObject): Json {
    const operating = operatingOf(call, {});
    authorise(call, iamAction(call.action), operation.resource?.(request, operating));
    return operation.answer(request, operating);
  }

  function operateIfOffered(call: TaskCall, word: string): Operating {
    const state = isWrite(call.action) ? (account.services[word] ?? {}) : past.seen(word);
    if (state.unavailable === true) raise(unavailable(call.action));
    return operatingOf(call, state);
  }

  function authorise(call: TaskCall, action: string, resource?: string, context?: Readonly<Record<string, string>>) {
    const role = roles.get(call.roleArn);
    const decision = isAllowed(accessRequest(action, resource, context), role?.policies ?? [], role?.boundaries ?? []);
    if (decision.allowed && decision.by) onUse?.({ roleArn: call.roleArn, statement: decision.by, action });
    if (!decision.allowed) {
      raise(denial(call.action, `User: ${call.roleArn} is not authorized to perform: ${decision.reason}`));
    }
  }

  function operatingOf(call: TaskCall, state: ServiceState): Operating {
    return {
      place: account,
      state,
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
    const { action } = call;
    const request = call.arguments as JsonObject;
    const eventualSeconds = await meetFaults(call);
    const [word, operation] = operationOf(action);
    if (startsExecution(action)) return permitStart(call, operation, request);
    checkRequest(action, request);
    const operating = operateIfOffered(call, word);
    authorise(call, iamAction(action), operation.resource?.(request, operating), operation.context?.(request));
    if (isWrite(action)) past.keep(word, eventualSeconds);
    const answer = operation.answer(request, operating);
    checkAnswer(action, answer);
    return structuredClone(props.isSparse === true ? withoutEmpty(action, answer) : answer);
  };
}

/** The service of an action by its word, and how the operation behaves: `startExecution.sync:2` is one. */
function operationOf(action: string): readonly [word: string, operation: Operation] {
  const [word = "", ...name] = action.split(":");
  const operation = behaviours[word]?.operations[name.join(":")];
  if (operation === undefined) throw unknownOperation(action);
  return [word, operation];
}

/** Whether the owner's policy lets a service of AWS do something. */
function permits({ services }: Account, { owner, service, action, resource, context }: ServiceUse): boolean {
  const [, , word = ""] = owner.split(":");
  const document = behaviours[word]?.policyOf?.(services[word] ?? {}, owner);
  if (document === undefined) return false;
  const request = { ...accessRequest(action, resource, context), principal: { service } };
  return isAllowedByResourcePolicy(request, { name: owner, document }).allowed;
}
