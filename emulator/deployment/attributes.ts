import type { Place } from "../account/account";
import type { Block, Resolve } from "../../hcl";

/** The one key of an emulated account. */
function keyArn({ partition, region, accountId }: Place): string {
  return `arn:${partition}:kms:${region}:${accountId}:key/00000000-0000-4000-8000-000000000000`;
}

/** What only an apply would tell, worked out from names as AWS does. */
export function attributes(place: Place): Resolve {
  const { partition, region, accountId } = place;
  const arn = (service: string, resource: string, at = `${region}:${accountId}`) =>
    `arn:${partition}:${service}:${at}:${resource}`;
  const known: Readonly<Record<string, (name: string, block: Block) => string>> = {
    "aws_caller_identity.account_id": () => accountId,
    "aws_partition.partition": () => partition,
    "aws_region.id": () => region,
    "aws_kms_alias.target_key_arn": () => keyArn(place),
    "aws_kms_key.arn": () => keyArn(place),
    "aws_s3_bucket.id": (_, block) => String(block.argument("bucket")),
    "aws_iam_role.id": (name) => name,
    "aws_iam_role.arn": (name, block) => arn("iam", `role${String(block.argument("path"))}${name}`, `:${accountId}`),
    "aws_cloudwatch_log_group.arn": (name) => arn("logs", `log-group:${name}`),
    "aws_sfn_state_machine.arn": (name) => arn("states", `stateMachine:${name}`),
    "aws_sns_topic.arn": (name) => arn("sns", name),
    "aws_sqs_queue.arn": (name) => arn("sqs", name),
    "aws_sqs_queue.url": (name) => `https://sqs.${region}.amazonaws.com/${accountId}/${name}`,
  };
  return ({ block, attribute }) =>
    block === undefined ? undefined : known[`${block.type}.${attribute}`]?.(String(block.argument("name")), block);
}
