import { GetAccountAuthorizationDetailsCommand, IAMClient, type RoleDetail } from "@aws-sdk/client-iam";
import { DescribeStateMachineCommand, ListStateMachinesCommand, SFNClient } from "@aws-sdk/client-sfn";
import type { Role } from "../../emulator/account/handler";
import { usesOfStepFunctions } from "../../emulator/deployment/creation";
import type { Deployment } from "../../emulator/deployment/deployment";
import type { Aws } from "./aws";
import { awsCli } from "./aws-cli";
import { readResources } from "./deployed-resources";

/** Machines as AWS returns them, with all that the emulated account needs to execute them. */
export async function readDeployment(aws: Aws): Promise<Deployment> {
  const [described, roles, resources, schedule] = await Promise.all([
    readMachines(aws),
    readRoles(aws),
    readResources(aws),
    readSchedule(aws),
  ]);
  const machines = described.map(({ stateMachineArn, name, roleArn, definition }) => {
    const arn = String(stateMachineArn);
    return { arn, name: String(name), roleArn: String(roleArn), definition: JSON.parse(String(definition)) as unknown };
  });
  return {
    place: aws.place,
    machines: new Map(machines.map((machine) => [machine.arn, machine])),
    roles: new Map(roles.map((role) => [role.arn, role])),
    uses: described.flatMap(({ name, roleArn, loggingConfiguration, tracingConfiguration }) =>
      roles
        .filter(({ arn }) => arn === roleArn)
        .flatMap((role) => {
          const [logLevel, traced] = [loggingConfiguration?.level, tracingConfiguration?.enabled];
          return usesOfStepFunctions({ name: String(name), logLevel, traced }, role);
        }),
    ),
    resources,
    schedule: {
      expression: schedule.ScheduleExpression,
      timezone: schedule.ScheduleExpressionTimezone,
      enabled: schedule.State === "ENABLED",
    },
  };
}

/** The state machines as `DescribeStateMachine` has them. */
export async function readMachines({ client }: Aws) {
  const sfn = new SFNClient(client);
  const { stateMachines = [] } = await sfn.send(new ListStateMachinesCommand({}));
  return Promise.all(
    stateMachines.map(({ stateMachineArn }) => sfn.send(new DescribeStateMachineCommand({ stateMachineArn }))),
  );
}

/** The roles with their policies, all of which are inline ones. */
export async function readRoles({ client }: Aws): Promise<readonly Role[]> {
  const command = new GetAccountAuthorizationDetailsCommand({ Filter: ["Role"] });
  const { RoleDetailList = [] } = await new IAMClient(client).send(command);
  return RoleDetailList.map(role);
}

function role({ Arn, RolePolicyList = [], AttachedManagedPolicies = [] }: RoleDetail): Role {
  if (AttachedManagedPolicies.length > 0)
    throw new Error(`${String(Arn)} has managed policies, which nobody reads here`);
  const policies = RolePolicyList.map(({ PolicyName, PolicyDocument }) => ({
    name: String(PolicyName),
    document: JSON.parse(decodeURIComponent(String(PolicyDocument))) as unknown,
  }));
  return { arn: String(Arn), policies, boundaries: [] };
}

interface Schedule {
  readonly ScheduleExpression: string;
  readonly ScheduleExpressionTimezone: string;
  readonly State: string;
}

async function readSchedule(aws: Aws): Promise<Schedule> {
  const listed = ["scheduler", "list-schedules", "--query", "Schedules[0]"];
  const { Name, GroupName } = await awsCli<{ readonly Name: string; readonly GroupName: string }>(aws, ...listed);
  return awsCli<Schedule>(aws, "scheduler", "get-schedule", "--name", Name, "--group-name", GroupName);
}
