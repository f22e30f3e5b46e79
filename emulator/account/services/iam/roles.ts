import { accessRequest, isAllowed } from "../../../iam";
import type { JsonObject, ServiceState } from "../../account";
import type { Operating, Operation } from "../../service";

/** A role that an AWS service may assume. */
export type Role = {
  /** Policy that says who may assume it. */
  trust: JsonObject;
  /** Documents of its policies, by name. */
  policies?: Record<string, JsonObject>;
};

/** The roles of IAM's part of an account. */
export interface RolesState extends ServiceState {
  /** Those that Terraform creates, by ARN. */
  roles: Record<string, Role>;
  /** Names of the service-linked roles, by the service that they are linked to. */
  serviceLinkedRoles: Record<string, string>;
}

/** https://docs.aws.amazon.com/config/latest/developerguide/using-service-linked-roles.html */
const roleNames: Readonly<Record<string, string>> = {
  "config.amazonaws.com": "AWSServiceRoleForConfig",
};

const arnOf = (request: JsonObject, { arn }: Operating<RolesState>) => {
  const service = String(request.AwsServiceName);
  return arn("iam", `role/aws-service-role/${service}/${roleNames[service] ?? "AWSServiceRole"}`, "");
};

/** The trust policy of a role as a policy of the role, which is the resource that it does not name. */
export function trustPolicy({ roles }: RolesState, arn: string): JsonObject | undefined {
  const trust = roles[arn]?.trust;
  if (trust === undefined) return undefined;
  const statements = [trust.Statement ?? []].flat() as JsonObject[];
  return { ...trust, Statement: statements.map((statement) => ({ ...statement, Resource: arn })) };
}

/** Whether the policies of a role allow an action to whoever has assumed it. */
export function isAllowedAs({ roles }: RolesState, arn: string, action: string, resource: string): boolean {
  const policies = Object.entries(roles[arn]?.policies ?? {}).map(([name, document]) => ({ name, document }));
  return isAllowed(accessRequest(action, resource), policies).allowed;
}

/** Creates the role of a service that works with one of its own. */
export const createServiceLinkedRole: Operation<RolesState> = {
  resource: arnOf,
  context: (request) => ({ "iam:AWSServiceName": String(request.AwsServiceName) }),
  answer: (request, call) => {
    const service = String(request.AwsServiceName);
    const RoleName = roleNames[service] ?? call.fail("InvalidInputException", `Service ${service} is not valid.`);
    if (service in call.state.serviceLinkedRoles) {
      // The words that public projects match.
      call.fail(
        "InvalidInputException",
        `Service role name ${RoleName} has been taken in this account, please try a different suffix.`,
      );
    }
    call.state.serviceLinkedRoles[service] = RoleName;
    const Path = `/aws-service-role/${service}/`;
    const CreateDate = new Date(call.clock.now()).toISOString();
    return { Role: { Path, RoleName, RoleId: "AROA00000000000000000", Arn: arnOf(request, call), CreateDate } };
  },
};
