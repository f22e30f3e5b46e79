import type { Aws } from "../aws";
import { awsCli } from "../aws-cli";
import { succeed } from "../process";

/** Something that somebody changes behind Terraform's back. */
export interface BehindTheBack {
  /** Name of the fixture's folder. */
  readonly name: string;
  /** Description of the change, in a sentence. */
  readonly title: string;
  readonly change: (aws: Aws) => Promise<void>;
  /** Takes back what an apply leaves alone. */
  readonly undo?: (aws: Aws) => Promise<void>;
}

const bucket = ({ place }: Aws) => `ssi-logging-${place.accountId}-${place.region}`;
const arn = ({ place }: Aws, service: string, resource: string) =>
  `arn:${place.partition}:${service}:${place.region}:${place.accountId}:${resource}`;

interface Policy {
  readonly Statement: readonly object[];
}

/** Changes that a review of drift must find, each alone; the names are the fixtures'. */
export const behindTheBack: readonly BehindTheBack[] = [
  {
    name: "bucket-policy",
    title: "Everybody may read the logs.",
    change: async (aws) => {
      const { Policy } = await awsCli<{ Policy: string }>(aws, "s3api", "get-bucket-policy", "--bucket", bucket(aws));
      const policy = JSON.parse(Policy) as Policy;
      const open = {
        Sid: "Audit",
        Effect: "Allow",
        Principal: "*",
        Action: "s3:GetObject",
        Resource: `arn:aws:s3:::${bucket(aws)}/*`,
      };
      await put(
        aws,
        "s3api",
        "put-bucket-policy",
        "--bucket",
        bucket(aws),
        "--policy",
        JSON.stringify({ ...policy, Statement: [...policy.Statement, open] }),
      );
    },
  },
  {
    name: "public-access-block",
    title: "The bucket may become public.",
    change: (aws) =>
      put(
        aws,
        "s3api",
        "put-public-access-block",
        "--bucket",
        bucket(aws),
        "--public-access-block-configuration",
        "BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=false,RestrictPublicBuckets=false",
      ),
  },
  {
    name: "key-rotation",
    title: "The key is no longer rotated.",
    change: async (aws) => {
      await put(aws, "kms", "disable-key-rotation", "--key-id", await loggingKey(aws));
    },
  },
  {
    name: "schedule",
    title: "The schedule is off.",
    change: async (aws) => {
      const { Schedules } = await awsCli<{ Schedules: { Name: string; GroupName: string }[] }>(
        aws,
        "scheduler",
        "list-schedules",
      );
      for (const { Name, GroupName } of Schedules) {
        const schedule = await awsCli<Record<string, unknown>>(
          aws,
          "scheduler",
          "get-schedule",
          "--name",
          Name,
          "--group-name",
          GroupName,
        );
        await put(
          aws,
          "scheduler",
          "update-schedule",
          "--cli-input-json",
          JSON.stringify({ ...without(schedule, "Arn", "CreationDate", "LastModificationDate"), State: "DISABLED" }),
        );
      }
    },
  },
  {
    name: "definition",
    title: "GuardDuty's state machine no longer sets features.",
    change: async (aws) => {
      const machine = arn(aws, "states", "stateMachine:SSI-GuardDuty");
      const { definition } = await awsCli<{ definition: string }>(
        aws,
        "stepfunctions",
        "describe-state-machine",
        "--state-machine-arn",
        machine,
      );
      const { States } = JSON.parse(definition) as { States: Record<string, object> };
      const edited = JSON.stringify({
        ...(JSON.parse(definition) as object),
        States: without(States, "Set features"),
      }).replaceAll('"Next":"Set features"', '"Next":"Report"');
      await put(aws, "stepfunctions", "update-state-machine", "--state-machine-arn", machine, "--definition", edited);
    },
  },
  {
    name: "role-policy",
    title: "GuardDuty's role may do everything in IAM.",
    change: async (aws) => {
      const RoleName = `SSI-GuardDuty-${aws.place.region}`;
      const { PolicyNames } = await awsCli<{ PolicyNames: string[] }>(
        aws,
        "iam",
        "list-role-policies",
        "--role-name",
        RoleName,
      );
      const names = ["--role-name", RoleName, "--policy-name", PolicyNames[0] ?? ""];
      const { PolicyDocument } = await awsCli<{ PolicyDocument: Policy }>(aws, "iam", "get-role-policy", ...names);
      const wide = { Effect: "Allow", Action: "iam:*", Resource: "*" };
      await put(
        aws,
        "iam",
        "put-role-policy",
        ...names,
        "--policy-document",
        JSON.stringify({ ...PolicyDocument, Statement: [...PolicyDocument.Statement, wide] }),
      );
    },
  },
  {
    name: "foreign-role-policy",
    title: "A policy that nobody manages makes Macie's role an administrator.",
    change: (aws) =>
      put(
        aws,
        "iam",
        "put-role-policy",
        "--role-name",
        `SSI-Macie-${aws.place.region}`,
        "--policy-name",
        "helpdesk",
        "--policy-document",
        JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] }),
      ),
    undo: (aws) =>
      put(
        aws,
        "iam",
        "delete-role-policy",
        "--role-name",
        `SSI-Macie-${aws.place.region}`,
        "--policy-name",
        "helpdesk",
      ),
  },
  {
    name: "subscription",
    title: "Nobody gets the mails any more.",
    change: async (aws) => {
      const { Subscriptions } = await awsCli<{ Subscriptions: { SubscriptionArn: string }[] }>(
        aws,
        "sns",
        "list-subscriptions",
      );
      for (const { SubscriptionArn } of Subscriptions)
        await put(aws, "sns", "unsubscribe", "--subscription-arn", SubscriptionArn);
    },
  },
  {
    name: "log-retention",
    title: "A log group keeps its events for a week only.",
    change: async (aws) => {
      const { logGroups } = await awsCli<{ logGroups: { logGroupName: string }[] }>(aws, "logs", "describe-log-groups");
      const group = logGroups.find(({ logGroupName }) => logGroupName.includes("CloudTrail"));
      await put(
        aws,
        "logs",
        "put-retention-policy",
        "--log-group-name",
        group?.logGroupName ?? "",
        "--retention-in-days",
        "7",
      );
    },
  },
  {
    name: "tags",
    title: "The state machine of Macie has got a tag.",
    change: (aws) =>
      put(
        aws,
        "stepfunctions",
        "tag-resource",
        "--resource-arn",
        arn(aws, "states", "stateMachine:SSI-Macie"),
        "--tags",
        "key=CostCentre,value=4711",
      ),
  },
];

/** Changes that no apply reverts: the provider waits for the new key for ever. */
export const keyDeletion: BehindTheBack = {
  name: "key-deletion",
  title: "The key is to be deleted.",
  change: async (aws) => {
    await put(aws, "kms", "schedule-key-deletion", "--key-id", await loggingKey(aws), "--pending-window-in-days", "7");
  },
};

async function loggingKey(aws: Aws): Promise<string> {
  const { Aliases } = await awsCli<{ Aliases: { AliasName: string; TargetKeyId: string }[] }>(
    aws,
    "kms",
    "list-aliases",
  );
  return Aliases.find(({ AliasName }) => AliasName === "alias/SSI-Logging-Key")?.TargetKeyId ?? "";
}

const without = (from: object, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)));

/** Calls that answer nothing. */
async function put({ environment }: Aws, ...parameters: readonly string[]): Promise<void> {
  await succeed("aws", parameters, { cwd: ".", env: environment });
}
