import { serviceInputs, type ServiceInputs } from "./services";

const key = "arn:aws:kms:eu-west-1:444455556666:key/12345678-1234-1234-1234-123456789012";
const topic = "arn:aws:sns:eu-west-1:111122223333:alerts";

/** Inputs of one kind of all services, each value chosen by `pick`. */
function services(kind: "all"): Record<string, unknown>;
function services<T>(kind: "invalid", pick: (entry: readonly [unknown, string]) => T): Record<string, T>;
function services(kind: keyof ServiceInputs, pick: (entry: readonly [unknown, string]) => unknown = (entry) => entry) {
  const entries = serviceInputs.flatMap((service) => Object.entries(service[kind]));
  return Object.fromEntries(entries.map(([name, entry]) => [name, pick(entry as readonly [unknown, string])]));
}

/** Every variable of both stacks with a value that is not its default. */
export const allInputs = {
  logging: {
    region: "eu-central-1",
    default_tags: { Owner: "us" },
    tags: { Team: "security" },
    bucket_prefix: "acme-logs",
    key_alias: "alias/acme/logs",
    existing_bucket_name: "our-logs",
    existing_kms_key_arn: key,
    multi_region_key: false,
    trail_name: "acme-trail",
    transition_days: 90,
    transition_storage_class: "DEEP_ARCHIVE",
    expiration_days: 0,
    noncurrent_version_expiration_days: 30,
    create_access_log_bucket: true,
    access_log_bucket_name: "our-access-logs",
    access_log_prefix: "logs/",
    access_log_expiration_days: 0,
  },
  baseline: {
    region: "eu-central-1",
    default_tags: {},
    name_prefix: "Acme-Security",
    tags: { Team: "security" },
    permissions_boundary_arn: "arn:aws:iam::111122223333:policy/boundary",
    iam_role_path: "/security/",
    kms_key_arn: key,
    key_alias: "alias/acme/logs",
    bucket_prefix: "acme-logs",
    trail_name: "acme-trail",
    logging_bucket_name: "our-logs",
    log_retention_days: 30,
    log_level: "ALL",
    log_execution_data: true,
    xray_tracing: true,
    ...services("all"),
    orchestrator_run_first: ["GuardDuty"],
    schedule_expression: "cron(0 6 * * ? *)",
    schedule_timezone: "Europe/Berlin",
    schedule_flexible_window_minutes: 15,
    schedule_enabled: false,
    schedule_maximum_event_age_seconds: 60,
    schedule_maximum_retry_attempts: 0,
    alerting_existing_topic_arn: topic,
    alerting_email_addresses: ["security@example.com", "ops@example.com"],
    alerting_silence_hours: 24,
  },
};

type Case = [given: Record<string, unknown>, messages: string[]];

const bucket =
  "the name of an S3 bucket: 3 to 63 lower-case letters, digits, dots and hyphens, each dot between letters or digits, neither like an IP address nor with a beginning or end that S3 reserves";
const tagKeys = "each key of 1 to 128 letters, digits, blanks and _.:/=+-@, not beginning with aws:";
const keyArn = "the ARN of a KMS key, arn:<partition>:kms:<region>:<account>:key/<id>";
const region = 'region is "EU"; allowed: a Region such as eu-west-1.';
const bucketPrefix =
  'bucket_prefix is "SSI_logs"; allowed: 3 to 34 lower-case letters, digits and hyphens, beginning and ending with a letter or digit, not beginning with xn--, sthree- or amzn-s3-demo-.';
const trailName =
  'trail_name is "my--trail"; allowed: 3 to 128 letters, digits, dots, underscores and hyphens, each of these signs between letters or digits, not like an IP address.';
const defaultTags = `default_tags is a map with the keys [aws:team]; allowed: ${tagKeys}.`;
const keyAlias = 'key_alias is "SSI"; allowed: alias/<letters, digits, slashes, underscores and hyphens>, but not alias/aws/…, which are AWS\'s own.';

/** Invalid values and what Terraform says of them. Terraform reports all variables of a plan at once. */
export const invalidInputs: { readonly logging: Case[]; readonly baseline: Case[] } = {
  logging: [
    [
      {
        region: "EU",
        default_tags: { "aws:team": "security" },
        tags: { Team: "security", "aws:team": "security" },
        bucket_prefix: "SSI_logs",
        key_alias: "SSI",
        existing_bucket_name: "a..b",
        existing_kms_key_arn: "alias/ours",
        trail_name: "my--trail",
        transition_days: -1,
        transition_storage_class: "COLD",
        expiration_days: 1.5,
        noncurrent_version_expiration_days: 0,
        access_log_bucket_name: "192.168.1.1",
        access_log_prefix: "a b",
        access_log_expiration_days: 0.5,
      },
      [
        region,
        defaultTags,
        `tags is a map with the keys [aws:team]; allowed: ${tagKeys}.`,
        bucketPrefix,
        keyAlias,
        `existing_bucket_name is "a..b"; allowed: ${bucket}.`,
        `existing_kms_key_arn is "alias/ours"; allowed: ${keyArn}.`,
        trailName,
        "transition_days is -1; allowed: a whole number of days from 0 to 36500.",
        'transition_storage_class is "COLD"; allowed: GLACIER_IR, STANDARD_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE.',
        "expiration_days is 1.5; allowed: a whole number of days from 0 to 36500.",
        "noncurrent_version_expiration_days is 0; allowed: a whole number of days from 1 to 36500.",
        `access_log_bucket_name is "192.168.1.1"; allowed: ${bucket}.`,
        'access_log_prefix is "a b"; allowed: a prefix of S3 keys.',
        "access_log_expiration_days is 0.5; allowed: a whole number of days from 0 to 36500.",
      ],
    ],
  ],
  baseline: [
    [
      {
        region: "EU",
        default_tags: { "aws:team": "security" },
        tags: { "Cost Center": "security", Team: "security" },
        name_prefix: "a-name-that-is-much-too-long",
        permissions_boundary_arn: "boundary",
        iam_role_path: "security",
        kms_key_arn: "arn:aws:kms:eu-west-1:111122223333:alias/ours",
        key_alias: "SSI",
        bucket_prefix: "SSI_logs",
        trail_name: "my--trail",
        logging_bucket_name: "s3://logs",
        log_retention_days: 2,
        log_level: "DEBUG",
        ...services("invalid", ([value]) => value),
        orchestrator_run_first: ["guard duty"],
        schedule_expression: "cron(0 25 * * ? *)",
        schedule_timezone: "Europe/Berln",
        schedule_flexible_window_minutes: 1441,
        schedule_maximum_event_age_seconds: 59,
        schedule_maximum_retry_attempts: 186,
        alerting_existing_topic_arn: "alerts",
        alerting_email_addresses: ["me@example.com", "me at example.com"],
        alerting_silence_hours: 169,
      },
      [
        region,
        defaultTags,
        "tags is a map with the keys [Cost Center]; allowed: each key of 1 to 128 of A-Z, a-z, 0-9 and _.:/=+- (GuardDuty and Security Hub refuse blanks, @ and other letters), not beginning with aws:.",
        'name_prefix is "a-name-that-is-much-too-long"; allowed: 2 to 24 letters, digits and hyphens, beginning with a letter and not ending with a hyphen.',
        'permissions_boundary_arn is "boundary"; allowed: the ARN of an IAM policy, arn:<partition>:iam::<account>:policy/<name>.',
        'iam_role_path is "security"; allowed: a path of at most 512 characters that begins and ends with "/".',
        `kms_key_arn is "arn:aws:kms:eu-west-1:111122223333:alias/ours"; allowed: ${keyArn}.`,
        keyAlias,
        bucketPrefix,
        trailName,
        `logging_bucket_name is "s3://logs"; allowed: ${bucket}.`,
        "log_retention_days is 2; allowed: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.",
        'log_level is "DEBUG"; allowed: ALL, ERROR, FATAL, OFF.',
        ...Object.values(services("invalid", ([, message]) => message)),
        "orchestrator_run_first is [guard duty]; allowed: a list of: keys of services, such as Config.",
        'schedule_expression is "cron(0 25 * * ? *)"; allowed: rate(<number> minutes), rate(<number> hours), rate(<number> days) or cron(<minutes> <hours> <day of month> <month> <day of week> <year>), where one of the two days is ? and the other is not.',
        'schedule_timezone is "Europe/Berln"; allowed: a name of the IANA time zone database, such as Europe/Berlin.',
        "schedule_flexible_window_minutes is 1441; allowed: a whole number of minutes from 0 to 1440.",
        "schedule_maximum_event_age_seconds is 59; allowed: a whole number of seconds from 60 to 86400.",
        "schedule_maximum_retry_attempts is 186; allowed: a whole number of attempts from 0 to 185.",
        'alerting_existing_topic_arn is "alerts"; allowed: the ARN of a standard SNS topic, arn:<partition>:sns:<region>:<account>:<name>.',
        "alerting_email_addresses is [me@example.com, me at example.com]; allowed: a list of: e-mail addresses such as security@example.com.",
        "alerting_silence_hours is 169; allowed: a whole number of hours from 1 to 168.",
      ],
    ],
    [
      {
        guardduty_features: ["S3_DATA_EVENTS", "S3_DATA_EVENTS"],
        name_prefix: "-x",
        inspector_scan_types: ["LAMBDA_CODE"],
        config_conformance_pack_template_body: "s3://bucket/pack.yaml",
      },
      [
        "inspector_scan_types is [LAMBDA_CODE]; allowed: LAMBDA_CODE only together with LAMBDA.",
        "config_conformance_pack_template_body is a text that begins with s3://bucket/pack.yaml; allowed: a template in JSON or YAML with at least one resource under Resources, each of a type AWS::Config::…, such as AWS::Config::ConfigRule.",
        "guardduty_features is [S3_DATA_EVENTS, S3_DATA_EVENTS]; allowed: each value once.",
        'name_prefix is "-x"; allowed: 2 to 24 letters, digits and hyphens, beginning with a letter and not ending with a hyphen.',
      ],
    ],
  ],
};
