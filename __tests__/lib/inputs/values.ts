import type { Input } from "../../../lib/inputs";
import { loggingBucketInputs } from "../../../modules/logging-bucket";
import { scheduleInputs } from "../../../modules/schedule";
import { services } from "../../../modules/services";
import { sharedInputs } from "../../../stacks/inputs";
import { stackInputs } from "../../../stacks/ssi-stack";

/** Values of an input that AWS would refuse, and near misses that it takes. */
export interface Values {
  readonly input: Input<unknown>;
  readonly refused: readonly unknown[];
  readonly allowed: readonly unknown[];
}

const tags = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`Key${index}`, "v"]));
const cron = (...expressions: readonly string[]) => expressions.map((fields) => `cron(${fields})`);

const refusedTags = [
  { "aws:team": "a" },
  { "AWS:Team": "a" },
  { "": "a" },
  { "50%": "a" },
  { ["k".repeat(129)]: "a" },
  { Team: "aws:a" },
  { Team: 'se"cur' },
  { Team: "v".repeat(257) },
  { Team: "a", team: "b" },
  tags(51),
];
const allowedTags = [
  {},
  tags(50),
  { aws: "aws" },
  { "my-aws:team": "x aws:y" },
  { "a_b.c:d/e=f+g-h": "ä @ 1" },
  { ["k".repeat(128)]: "v".repeat(256) },
];
/** Keys that only GuardDuty and Security Hub refuse. */
const blankKeys = [{ "Cost Center": "a" }, { "a@b": "a" }, { Größe: "a" }];

const bucket: Omit<Values, "input"> = {
  refused: [
    ...["a..b", "192.168.1.1", "ab", "a".repeat(64), "Logs", "my_logs", "-logs", "logs-", ".logs", "logs."],
    ...["a-.b", "a.-b", "xn--logs", "sthree-logs", "amzn-s3-demo-logs"],
    ...["logs-s3alias", "logs--ol-s3", "logs.mrap", "logs--x-s3", "logs--table-s3"],
  ],
  allowed: [
    ...["a.b", "abc", "a".repeat(63), "a--b", "192.168.1", "192.168.1.1.logs", "1logs", "my.own-logs.2"],
    ...["xn-logs", "logs-xn--a", "logs-s3", "s3alias", "logs-111122223333-eu-west-1-an"],
  ],
};

/** By what the values are. */
export const values: Readonly<Record<string, Values>> = {
  tags: { input: loggingBucketInputs.tags, refused: refusedTags, allowed: [...allowedTags, ...blankKeys, { A: "" }] },
  tags_of_the_provider: {
    input: stackInputs.defaultTags,
    refused: refusedTags,
    allowed: [...allowedTags, ...blankKeys],
  },
  tags_of_the_baseline: {
    input: sharedInputs.tags,
    refused: [...refusedTags, ...blankKeys, { A: "" }],
    allowed: allowedTags,
  },
  tags_of_guardduty: {
    input: services.guardduty.inputs.tags,
    refused: [...refusedTags, ...blankKeys],
    allowed: [...allowedTags, { A: "" }],
  },
  tags_of_securityhub: {
    input: services.securityhub.inputs.tags,
    refused: [...refusedTags, ...blankKeys],
    allowed: [...allowedTags, { A: "" }],
  },
  tags_of_cloudtrail: {
    input: services.cloudtrail.inputs.tags,
    refused: [...refusedTags, { A: "" }],
    allowed: [...allowedTags, ...blankKeys],
  },
  trail: {
    input: loggingBucketInputs.trailName,
    refused: [
      ...["my--trail", "my-_trail", "my..trail", "192.168.5.4", "ab", "a".repeat(129), "-trail", "trail-", "my trail"],
    ],
    allowed: ["my-trail", "my-own_trail.1", "abc", "a".repeat(128), "192.168.5", "192.168.5.4.a"],
  },
  bucket: { input: loggingBucketInputs.existingBucketName, ...bucket },
  bucket_for_access_logs: { input: loggingBucketInputs.accessLogBucketName, ...bucket },
  bucket_of_the_baseline: { input: sharedInputs.loggingBucketName, ...bucket },
  bucket_prefix: {
    input: loggingBucketInputs.bucketPrefix,
    refused: ["xn--logs", "sthree-logs", "amzn-s3-demo-logs", "a.b", "logs-"],
    allowed: ["xn-logs", "a--b", "logs-sthree-a"],
  },
  key_alias: {
    input: loggingBucketInputs.keyAlias,
    refused: ["alias/aws/s3", "alias/", "logs"],
    allowed: ["alias/awslogs", "alias/logs/aws/s3"],
  },
  role_path: {
    input: sharedInputs.iamRolePath,
    refused: ["security", "/security", `/${"a".repeat(511)}/`],
    allowed: ["/", "/a/b/", `/${"a".repeat(510)}/`],
  },
  schedule: {
    input: scheduleInputs.expression,
    refused: [
      ...cron("60 6 * * ? *", "0 24 * * ? *", "0 6 32 * ? *", "0 6 0 * ? *", "0 6 ? 13 * *", "0 6 ? * 8 *"),
      ...cron("0 6 ? * 0 *", "0 6 * * ? 1969", "0 6 * * ? 2200", "*/0 * * * ? *", "0/60 * * * ? *", "0 6 ? * MO *"),
      ...cron("0 6 * * * *", "0 6 ? * ? *", "0 6 1 * 2 *", "0 6 * *", "0 6 * * ?", "0 0 6 * * ? *", "0 6 ? * 3#6 *"),
      ...cron("0 6 ? * 3#1,6#3 *", "? 6 * * ? *", "0 L * * ? *", "0 6 ? * 2W *", "0 6 MON * ? *", "0, 6 * * ? *", ""),
      ...["rate(0 minutes)", "rate(1.5 hours)", "rate(1 week)", "rate(5)", "RATE(1 hour)", "Cron(0 6 * * ? *)"],
      ...["at(2030-01-01T00:00:00)", "every hour", "", `rate(${"1".repeat(250)} days)`],
    ],
    allowed: [
      ...cron("0 6 * * ? *", "0 6 ? * * *", "0 6 ? * MON-FRI *", "15 10 ? * 6L 2022-2023", "0/15 8-17/2 1,15 * ? *"),
      ...cron("0 6 L * ? *", "0 6 3W * ? *", "0 6 LW JAN,JUL ? *", "0 6 ? * 3#2 *", "0 6 ? * FRI#2 *", "0 6 ? * L *"),
      ...cron("59 23 31 12 ? 2199", "0 0 1 1 ? 1970", "00 06 01 01 ? *", "*/5 * ? * 1-7 *", "0 6 ? jan mon 2027/2"),
      ...["rate(1 minute)", "rate(1 hours)", "rate(60 minutes)", "rate(7 days)"],
    ],
  },
  time_zone: {
    input: scheduleInputs.timezone,
    refused: ["Europe/Berln", "UTC +1", "UTC+1", "GMT+01:00", "europe/berlin", "Berlin", "CEST", "Factory", ""],
    allowed: ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+1", "Asia/Calcutta", "US/Eastern"],
  },
  scan_types: {
    input: services.inspector.inputs.scanTypes,
    refused: [["LAMBDA_CODE"], ["EC2", "LAMBDA_CODE"]],
    allowed: [[], ["LAMBDA"], ["LAMBDA_CODE", "EC2", "LAMBDA"]],
  },
  disabled_controls: {
    input: services.securityhub.inputs.disabledControls,
    refused: [
      { "IAM-6": "x" },
      { IAM: "x" },
      { "IAM.06": "x" },
      { "IAM.6 ": "x" },
      { "CIS.1.2": "x" },
      { "IAM.6": " " },
    ],
    allowed: [{}, { "IAM.6": "x", "Account.1": "A reason, with blanks." }, { "EC2.172": "x" }],
  },
  home_region: {
    input: services.config.inputs.homeRegion,
    refused: ["EU", "eu-west-9", "xx-nowhere-1", "eu-central-2", "eu-west-1a", ""],
    allowed: [null, "eu-west-1", "us-gov-west-1", "cn-north-1", "ap-southeast-3"],
  },
  conformance_pack: {
    input: services.config.inputs.conformancePackTemplateBody,
    refused: [
      ...["", "x", "{}", "[]", "not a template", '{"Resources":{}}', '{"Resources":[]}', '{"Resources":{"A":"b"}}'],
      ...['{"Resources":{"A":{"Type":"AWS::S3::Bucket"}}}', '{"Resources":{"A":{"Type":"AWS::Config::ConfigRule"}}'],
      ...["Resources:\n  A:\n    Type: AWS::S3::Bucket\n", "Rules:\n  A:\n    Type: AWS::Config::ConfigRule\n"],
      ...["  Resources:\n  A:\n    Type: AWS::Config::ConfigRule\n", "s3://bucket/AWS::Config::ConfigRule.yaml"],
    ],
    allowed: [
      null,
      '{"Resources":{"A":{"Type":"AWS::Config::ConfigRule"}}}',
      ' {\n"Parameters": {}, "Resources": { "A": { "Type": "AWS::Config::RemediationConfiguration" } } }',
      "Resources:\n  A:\n    Type: AWS::Config::ConfigRule\n",
      "# Ours\r\n---\r\nParameters: {}\r\n\"Resources\" :\r\n  A:\r\n    Type: 'AWS::Config::ConfigRule'\r\n    Name: !Ref B\r\n",
    ],
  },
};
