import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { Construct } from "constructs";
import { AwsEnvironment } from "../aws/environment";
import { fromArn, fromThisAccount, policyDocument, servicePrincipal, type Statement } from "../aws/policy";
import { badMachineName } from "../errors";
import type { ResolvedInputs } from "../inputs";
import { comment } from "../terraform/comment";
import { hclText } from "../terraform/expression";
import type { namingInputs, roleInputs } from "./inputs";

export interface ServiceRoleProps {
  /** Name after the prefix. */
  readonly name: string;
  readonly inputs: ResolvedInputs<typeof namingInputs & typeof roleInputs>;
  /** The one AWS service that may assume it. */
  readonly service: string;
  /** The only resources for which that service may assume it; null where the service does not say for which it acts. */
  readonly sourceArn: string | null;
  readonly statements: readonly Statement[];
  /** 0 where the role is not wanted. @default there is always one */
  readonly count?: number;
}

/**
 * IAM allows a role's name 64 characters, of which the prefix takes up to 24, the Region 15 (us-isof-south-1) and the hyphens 2. State
 * machines (80) and log groups (512) may have longer names: RoleName in IAM's API model, Name of CreateStateMachine in Step Functions'.
 */
const ending = /^[A-Za-z0-9-]{1,23}$/;

/**
 * The role that an AWS service assumes for one resource of this account.
 * @returns The role and its policy; what uses the role must depend on the policy, or the first apply fails by race.
 */
export function serviceRole(scope: Construct, props: ServiceRoleProps): { role: IamRole; policy: IamRolePolicy } {
  const { inputs, name, sourceArn, count } = props;
  if (!ending.test(name)) throw badMachineName(name, ending.source);
  const aws = AwsEnvironment.of(scope);
  const role = new IamRole(scope, "iam_role", {
    count,
    name: `${inputs.namePrefix}-${name}-${aws.region}`,
    path: inputs.iamRolePath,
    permissionsBoundary: inputs.permissionsBoundaryArn ?? undefined,
    assumeRolePolicy: policyDocument(scope, "trust", [
      {
        actions: ["sts:AssumeRole"],
        principals: [servicePrincipal(props.service)],
        condition: sourceArn === null ? undefined : [fromThisAccount(aws), fromArn(sourceArn)],
      },
    ]),
    tags: { ...inputs.tags },
  });
  comment(role, "IAM is global: the Region in its name keeps the roles of two Regions apart.");
  const policy = new IamRolePolicy(scope, "iam_role_policy", {
    count,
    name: "permissions",
    role: count === undefined ? role.id : hclText`${role.fqn}[0].id`,
    policy: policyDocument(scope, "iam_policy_document", props.statements),
  });
  return { role, policy };
}
