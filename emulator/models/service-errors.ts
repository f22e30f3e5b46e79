import { undeclaredError } from "./errors";
import { findCall, servicePrefix, type Call } from "./model";
import { exceptionName } from "./names";

/** A failed call as a state machine sees it. */
export interface ServiceError {
  readonly Error: string;
  readonly Cause: string;
}

/** The name of an error in Step Functions: `errorName("cloudtrail", "CloudTrailARNInvalidException")`. */
export function errorName(service: string, errorClass: string): string {
  return `${servicePrefix(service)}.${exceptionName(errorClass)}`;
}

/** Whether an operation can raise an error, given as `GuardDuty.BadRequestException`. */
export function canRaise(action: string, error: string): boolean {
  const { prefix, operation } = findCall(action);
  const dot = error.indexOf(".");
  if (error.slice(0, dot) !== prefix) return false;
  const errorClass = error.slice(dot + 1);
  return [...operation.errors, `${prefix}Exception`, "SdkClientException"].includes(errorClass);
}

/** An error that the operation declares, by its class: `serviceError(action, "BadRequestException", "The request …")`. */
export function serviceError(action: string, errorClass: string, message: string): ServiceError {
  const { service, prefix, operation, model } = findCall(action);
  const name = exceptionName(errorClass);
  if (!operation.errors.includes(name)) throw undeclaredError(action, errorName(service, errorClass), operation.errors);
  return { Error: `${prefix}.${name}`, Cause: cause(message, prefix, model.errors[name] ?? 400) };
}

/** Error of a throttled call. */
export function throttlingError(action: string): ServiceError {
  const call = findCall(action);
  const declared = firstDeclared(call, THROTTLING);
  if (declared !== undefined) return serviceError(action, declared, "Rate exceeded");
  return undeclared(call, "Rate exceeded", "ThrottlingException", 429);
}

/**
 * Error of a call that IAM denies.
 * @param detail What was denied to whom. @default names the action only
 */
export function denialError(action: string, detail = `User is not authorized to perform: ${action}`): ServiceError {
  const call = findCall(action);
  const declared = firstDeclared(call, DENIAL);
  if (declared !== undefined) return serviceError(action, declared, detail);
  return undeclared(call, detail, "AccessDeniedException", 403);
}

const THROTTLING = ["ThrottlingException", "TooManyRequestsException", "LimitExceededException"];
const DENIAL = ["AccessDeniedException", "AuthorizationErrorException"];

/** `LimitExceededException` is throttling where it comes with status 429 (Security Hub); elsewhere it is a quota. */
function firstDeclared({ operation, model }: Call, candidates: readonly string[]): string | undefined {
  return candidates.find(
    (error) => operation.errors.includes(error) && (error !== "LimitExceededException" || model.errors[error] === 429),
  );
}

/**
 * Errors that the model does not declare all have one name; the code stands in the Cause.
 *
 * Source: executions recorded on AWS, such as `DynamoDb.DynamoDbException` in LocalStack's snapshots.
 */
function undeclared({ prefix }: Call, message: string, code: string, status: number): ServiceError {
  return { Error: `${prefix}.${prefix}Exception`, Cause: cause(`${code}: ${message}`, prefix, status) };
}

/** The message of an exception of the AWS SDK for Java 2. */
function cause(message: string, prefix: string, status: number): string {
  return `${message} (Service: ${prefix}, Status Code: ${status}, Request ID: ${REQUEST_ID})`;
}

const REQUEST_ID = "00000000-0000-0000-0000-000000000000";
