import { impossibleFault } from "../errors";
import { StatesError } from "../interpreter";
import { canRaise, denialError, throttlingError, type ServiceError } from "../models";

/** Whether a call starts an execution. No model has the errors of that integration, which begin with `StepFunctions.` */
export const startsExecution = (action: string): boolean => action.startsWith("states:");

/** Whether a fault can fail an action: with `throttle`, `deny`, `scp` or an error that the operation can raise. */
export function canFail(action: string, error: string): boolean {
  return ["throttle", "deny", "scp"].includes(error) || startsExecution(action) || canRaise(action, error);
}

/** Error with which a fault fails an action. */
export function faultError(action: string, error: string): ServiceError {
  if (!canFail(action, error)) throw impossibleFault(action, error);
  if (error === "throttle") return throttling(action);
  if (error === "deny") return denial(action, `User is not authorized to perform: ${action}, a fault denies it`);
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
  if (error === "scp") {
    return denial(
      action,
      `User is not authorized to perform: ${action} with an explicit deny in a service control policy`,
    );
  }
  return { Error: error, Cause: `A fault raises ${error}` };
}

/** Error of a call that is throttled. */
function throttling(action: string): ServiceError {
  return startsExecution(action)
    ? { Error: "StepFunctions.ThrottlingException", Cause: "Rate exceeded" }
    : throttlingError(action);
}

/** Error of a call that IAM denies. */
export function denial(action: string, detail: string): ServiceError {
  return startsExecution(action)
    ? { Error: "StepFunctions.AccessDeniedException", Cause: detail }
    : denialError(action, detail);
}

/** Error of a call of a service that AWS does not offer to the account. */
export function unavailable(action: string): ServiceError {
  const [prefix] = throttling(action).Error.split(".");
  const Cause = "Unable to execute HTTP request: the service has no endpoint here";
  return { Error: `${prefix}.SdkClientException`, Cause };
}

/** Fails a call. */
export function raise({ Error, Cause }: ServiceError): never {
  throw new StatesError(Error, Cause);
}
