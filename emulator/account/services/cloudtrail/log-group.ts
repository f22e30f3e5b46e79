import type { JsonObject } from "../../account";
import type { CloudWatchLogsState } from "../cloudwatchlogs";
import { isAllowedAs, type RolesState } from "../iam/roles";
import { cloudTrail, type Call, type Trail } from "./trail";

type Delivery = Pick<Trail, "CloudWatchLogsLogGroupArn" | "CloudWatchLogsRoleArn">;

/** The log group and role that a request wants, or has: empty texts take both away, as Terraform's provider does it. */
export function logDelivery(request: JsonObject, trail: Trail): Delivery {
  const { CloudWatchLogsLogGroupArn: group = trail.CloudWatchLogsLogGroupArn } = request;
  const { CloudWatchLogsRoleArn: role = trail.CloudWatchLogsRoleArn } = request;
  return {
    ...(typeof group === "string" && group !== "" ? { CloudWatchLogsLogGroupArn: group } : {}),
    ...(typeof role === "string" && role !== "" ? { CloudWatchLogsRoleArn: role } : {}),
  };
}

/**
 * CloudTrail tries whether it may write as the role. Errors and their words are those that people met:
 * https://github.com/cloudposse/terraform-aws-cloudtrail-cloudwatch-alarms/issues/2, https://github.com/aws/aws-cdk/issues/1963,
 * https://github.com/pulumi/docs/issues/5117. It does not say for which trail it assumes the role:
 * https://github.com/prowler-cloud/prowler/issues/4714. For a log group that does not exist AWS's model has the error, but no words.
 */
export function checkLogDelivery(request: JsonObject, call: Call): void {
  const { CloudWatchLogsLogGroupArn: group = "", CloudWatchLogsRoleArn: role = "" } = request;
  if (typeof group !== "string" || typeof role !== "string" || group + role === "") return;
  const { state, place, other, needs, permits, fail } = call;
  const iam = other("iam") as unknown as RolesState;
  if (role === "") fail("InvalidCloudWatchLogsRoleArnException", "You must specify a role ARN as well as a log group.");
  needs("iam:PassRole", role, { "iam:PassedToService": cloudTrail });
  if (state.deliversToBucketsOnly === true) {
    fail("CloudWatchLogsDeliveryUnavailableException", "Cannot set a CloudWatch Logs delivery for this Region.");
  }
  if (!permits({ owner: role, service: cloudTrail, action: "sts:AssumeRole", resource: role, context: {} })) {
    fail("InvalidCloudWatchLogsRoleArnException", "Access denied. Check the trust relationships for your role.");
  }
  const [, name = ""] = /:log-group:([^:]+):\*$/.exec(group) ?? [];
  const { groups } = other("cloudwatchlogs") as CloudWatchLogsState;
  if (groups[name] === undefined || groups[name].isDeleted === true) {
    fail("InvalidCloudWatchLogsLogGroupArnException", "The log group does not exist.");
  }
  const stream = `${group.slice(0, -1)}log-stream:${place.accountId}_CloudTrail_${place.region}`;
  if (!["logs:CreateLogStream", "logs:PutLogEvents"].every((action) => isAllowedAs(iam, role, action, stream))) {
    fail("InvalidCloudWatchLogsLogGroupArnException", "Access denied. Check the permissions for your role.");
  }
}
