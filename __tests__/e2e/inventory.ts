import type { Aws } from "./aws";
import { awsCli } from "./aws-cli";

const lists = [
  ["resourcegroupstaggingapi", "get-resources", "--query", "ResourceTagMappingList[].ResourceARN"],
  // What the list of tagged resources does not have.
  ["iam", "list-roles", "--query", "Roles[].Arn"],
  ["events", "list-rules", "--query", "Rules[].Arn"],
  ["scheduler", "list-schedules", "--query", "Schedules[].Arn"],
  ["scheduler", "list-schedule-groups", "--query", "ScheduleGroups[?Name!='default'].Arn"],
  ["kms", "list-aliases", "--query", "Aliases[?!starts_with(AliasName, 'alias/aws/')].AliasArn"],
];

/** The ARNs of all that is in the account, and of none of AWS's own. */
export async function readInventory(aws: Aws): Promise<readonly string[]> {
  const found = await Promise.all(lists.map((list) => awsCli<readonly string[]>(aws, ...list)));
  return found.flat().sort();
}
