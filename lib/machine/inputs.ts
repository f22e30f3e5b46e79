import { iamPolicyArn, kmsKeyArn } from "../aws/patterns";
import { tagsInput } from "../aws/tags";
import { allShared, choice, flag, integerOf, text, wired } from "../inputs";

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
export const retentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** Names and tags of everything that is created. */
export const namingInputs = allShared({
  namePrefix: text({
    description: "Prefix of the name of every resource.",
    default: "SSI",
    // The longest name is that of a role, <prefix>-AccountLevelSettings-<region>, and may have 64 characters.
    pattern: /^[A-Za-z][A-Za-z0-9-]{0,22}[A-Za-z0-9]$/,
    allowed: "2 to 24 letters, digits and hyphens, beginning with a letter and not ending with a hyphen",
    example: "Acme-Security",
  }),
  tags: tagsInput(),
});

/** Properties of every role. */
export const roleInputs = allShared({
  permissionsBoundaryArn: text({
    description: "Permissions boundary of every role.",
    default: null,
    ...iamPolicyArn,
  }),
  iamRolePath: text({
    description: "Path of every role.",
    default: "/",
    pattern: /^\/([A-Za-z0-9+=,.@_-]+\/)*$/,
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
    also: [/^.{1,512}$/],
    allowed: 'a path of at most 512 characters that begins and ends with "/"',
    example: "/security/",
  }),
});

/** The inputs that every state machine takes. */
export const machineInputs = {
  ...namingInputs,
  ...roleInputs,
  ...allShared({
    kmsKeyArn: wired(
      "module.logging_bucket.kms_key_arn",
      text({ description: "KMS key that encrypts logs, findings, reports and alerts.", ...kmsKeyArn }),
    ),
    logRetentionDays: integerOf({
      description: "Days for which CloudWatch keeps the state machines' logs.",
      default: 365,
      of: retentionDays,
    }),
    logLevel: choice({
      description: "Which events of an execution are logged.",
      default: "ERROR",
      of: ["ALL", "ERROR", "FATAL", "OFF"],
    }),
    logExecutionData: flag({
      description: "Whether the logs hold the input and output of states.",
      default: false,
    }),
    xrayTracing: flag({ description: "Whether executions are traced with AWS X-Ray.", default: false }),
  }),
};
