import type { Clock } from "../interpreter";
import type { Json, JsonObject, Place, ServiceState } from "./account";

/** Means of the behaviour of an operation. */
export interface Operating<State extends ServiceState = ServiceState> {
  readonly place: Place;
  /** The service's part of the account; an operation changes it in place. */
  readonly state: State;
  /** The part of another service. */
  readonly other: (service: string) => JsonObject;
  readonly clock: Clock;
  /** A number that is new in this account and the same in every run. */
  readonly serial: () => number;
  /** An ARN in the account's partition, Region and account. */
  readonly arn: (service: string, resource: string, region?: string, account?: string) => string;
  /**
   * Asks the caller's policies for something that the call needs besides its own permission. Fails the call if denied.
   * @param resource None for an action without resource types.
   */
  readonly needs: (action: string, resource?: string, context?: Readonly<Record<string, string>>) => void;
  /** Whether the policy of a bucket, key or topic lets an AWS service do something for a resource of this account. */
  readonly permits: (use: ServiceUse) => boolean;
  /** Fails the call with an error that the operation declares. */
  readonly fail: (errorClass: string, message: string) => never;
}

/** A use of a bucket, key or topic by an AWS service. */
export interface ServiceUse {
  /** Identifies whose policy is asked: an S3 bucket, KMS key or SNS topic by its ARN. */
  readonly owner: string;
  /** For example `guardduty.amazonaws.com`. */
  readonly service: string;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string>>;
}

/** How one operation of a service behaves. */
export interface Operation<State extends ServiceState = ServiceState> {
  /** ARN that IAM compares with the policy. @default none: AWS's reference has no resource types for the action */
  resource?(request: JsonObject, operating: Operating<State>): string;
  /** Condition keys that IAM knows besides, from the request. @default none */
  readonly context?: (request: JsonObject) => Readonly<Record<string, string>>;
  answer(request: JsonObject, operating: Operating<State>): Json;
}

/** How a service behaves. */
export interface ServiceBehaviour<State extends ServiceState = ServiceState> {
  /** Step Functions' word, for example `guardduty`. */
  readonly word: string;
  /** The part of an account in which nobody has used the service. */
  readonly fresh: (place: Place) => State;
  /** The policy of one of its resources, by the ARN. @default its resources have none */
  policyOf?(state: State, arn: string): JsonObject | undefined;
  readonly operations: Readonly<Record<string, Operation<State>>>;
}
