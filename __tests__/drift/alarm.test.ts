import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../drift/model";
import { ourRules } from "../../drift/rules/rules";
import { verdictOf } from "../../drift/verdict";
import { planJson, read, resource, type RawChange } from "./support";

async function findingsIn(plan: string | Buffer): Promise<readonly Finding[]> {
  const now = new Date("2026-11-25T00:00:00Z");
  return verdictOf({ plans: [await read(plan)], reports: [], rules: ourRules, ignores: [], failOn: "low", now })
    .findings;
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ severity, meanings }) => [severity, ...meanings.map(({ sentence }) => sentence)]);

describe("a plan that once was a false alarm", () => {
  it.each([
    ["group-shown-by-its-rules", []],
    [
      "public-under-a-condition-that-limits-nobody",
      [
        "high",
        "After an apply: policy grants access to every principal in every account: s3:GetObject on * for AWS: * if Bool aws:SecureTransport true.",
        "The resource is in the configuration, but not in AWS.",
      ],
    ],
    [
      "organisation-only",
      [
        "high",
        "After an apply: policy grants more than before: for AWS: *, only if StringEquals aws:PrincipalOrgID o-abc (statement o).",
      ],
    ],
    ["statements-merged", ["low", "After an apply: the policy grants the same in a different form: policy.Statement."]],
    [
      "create-then-forget",
      [
        "medium",
        "Terraform creates a new resource and forgets the old one, which stays in AWS: later plans show no drift of the old one.",
        "No rule covers a planned change of bucket.",
      ],
    ],
    ["description-of-a-rule", ["low", "After an apply: only texts differ: ingress[0].description."]],
  ])("%s is judged by what it means", async (name, expected) => {
    const plan = readFileSync(join(__dirname, "cases", `${name}.json`));

    expect(told(await findingsIn(plan))).toEqual(expected.length === 0 ? [] : [expected]);
  });
});

const policy = (...statements: readonly object[]) => JSON.stringify({ Version: "2012-10-17", Statement: statements });
const get = { Sid: "Get", Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::logs/*" };
const put = { Sid: "Put", Effect: "Allow", Action: "s3:PutObject", Resource: "arn:aws:s3:::logs/*" };
const rule = {
  cidr_blocks: ["10.0.0.0/8", "192.0.2.0/24"],
  from_port: 443,
  to_port: 443,
  protocol: "tcp",
  description: "a",
};

type Attributes = Readonly<Record<string, unknown>>;
type Harmless = readonly [what: string, type: string, before: Attributes, after: Attributes];

const harmless: readonly Harmless[] = [
  ["a tag", "aws_kms_key", { tags: { a: "b" }, tags_all: { a: "b" } }, { tags: { a: "c" }, tags_all: { a: "c" } }],
  ["a first tag", "aws_instance", { tags: null }, { tags: { a: "c" }, tags_all: { a: "c" } }],
  ["a description", "aws_iam_role", { description: "a" }, { description: "b" }],
  ["a description of a rule", "aws_security_group", { ingress: [rule] }, { ingress: [{ ...rule, description: "b" }] }],
  [
    "a description within a block",
    "aws_ec2_managed_prefix_list",
    { entry: [{ cidr: "10.0.0.0/8", description: "a" }] },
    { entry: [{ cidr: "10.0.0.0/8", description: "b" }] },
  ],
  [
    "the order of sources",
    "aws_security_group",
    { ingress: [rule] },
    { ingress: [{ ...rule, cidr_blocks: [...rule.cidr_blocks].reverse() }] },
  ],
  [
    "the order of rules",
    "aws_security_group",
    { egress: [rule, { ...rule, from_port: 80, to_port: 80 }] },
    { egress: [{ ...rule, from_port: 80, to_port: 80 }, rule] },
  ],
  [
    "the order of groups",
    "aws_instance",
    { vpc_security_group_ids: ["sg-1", "sg-2"] },
    { vpc_security_group_ids: ["sg-2", "sg-1"] },
  ],
  ["the order of actions", "aws_cloudwatch_metric_alarm", { alarm_actions: ["a", "b"] }, { alarm_actions: ["b", "a"] }],
  ["the order of policies", "aws_iam_role", { managed_policy_arns: ["a", "b"] }, { managed_policy_arns: ["b", "a"] }],
  ["the order of statements", "aws_iam_policy", { policy: policy(get, put) }, { policy: policy(put, get) }],
  [
    "white space",
    "aws_iam_policy",
    { policy: policy(get) },
    { policy: JSON.stringify(JSON.parse(policy(get)), null, 2) },
  ],
  [
    "statements that are merged",
    "aws_iam_policy",
    { policy: policy(get, put) },
    { policy: policy({ ...get, Action: ["s3:PutObject", "s3:GetObject"] }) },
  ],
  [
    "statements that are split",
    "aws_s3_bucket_policy",
    { policy: policy({ ...get, Action: ["s3:PutObject", "s3:GetObject"] }) },
    { policy: policy(put, get) },
  ],
  ["a Sid", "aws_iam_policy", { policy: policy(get) }, { policy: policy({ ...get, Sid: "Other" }) }],
  [
    "an account as its root",
    "aws_iam_role",
    { assume_role_policy: policy({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: "111122223333" } }) },
    {
      assume_role_policy: policy({
        Effect: "Allow",
        Action: ["sts:AssumeRole"],
        Principal: { AWS: "arn:aws:iam::111122223333:root" },
      }),
    },
  ],
  [
    "the id of a policy",
    "aws_sqs_queue_policy",
    { policy: JSON.stringify({ Id: "a", Statement: [get] }) },
    { policy: JSON.stringify({ Id: "b", Statement: [get] }) },
  ],
  [
    "the order of members",
    "aws_cloudwatch_event_rule",
    { event_pattern: '{"source":["a"],"detail":{}}' },
    { event_pattern: '{ "detail": {}, "source": ["a"] }' },
  ],
  [
    "an action that lists",
    "aws_iam_role_policy",
    { policy: policy(get) },
    { policy: policy(get, { ...put, Action: "s3:ListBucket", Resource: "arn:aws:s3:::logs" }) },
  ],
  [
    "nothing that becomes empty",
    "aws_instance",
    { user_data: null, ipv6_addresses: null, key_name: null },
    { user_data: "", ipv6_addresses: [], key_name: "" },
  ],
  [
    "what a newer provider knows",
    "aws_lambda_function",
    { skip_destroy: null, region: null },
    { skip_destroy: false, region: "eu-west-1" },
  ],
  [
    "a default that the provider fills in",
    "aws_db_instance",
    { network_type: null, engine_lifecycle_support: null },
    { network_type: "IPV4", engine_lifecycle_support: "open-source-rds-extended-support" },
  ],
  [
    "a version of the platform",
    "aws_eks_cluster",
    { platform_version: "eks.1", status: "UPDATING" },
    { platform_version: "eks.2", status: "ACTIVE" },
  ],
  ["times that AWS keeps", "aws_db_instance", { latest_restorable_time: "a" }, { latest_restorable_time: "b" }],
  [
    "counters that AWS keeps",
    "aws_lambda_function",
    { last_modified: "a", source_code_size: 1 },
    { last_modified: "b", source_code_size: 2 },
  ],
  ["capacity under scaling", "aws_autoscaling_group", { desired_capacity: 1 }, { desired_capacity: 3 }],
  ["capacity of a service", "aws_ecs_service", { desired_count: 1 }, { desired_count: 3 }],
  ["object lock that was never on", "aws_s3_bucket", { object_lock_enabled: null }, { object_lock_enabled: false }],
  ["timeouts", "aws_db_instance", { timeouts: null }, { timeouts: { create: "1h" } }],
];

describe("a harmless change", () => {
  const severities = async (type: string, change: RawChange, list: string) =>
    (await findingsIn(planJson({ [list]: [resource(`${type}.it`, change)] }))).map(({ severity }) => severity);

  it.each(harmless)("of %s is at most low: %s", async (_, type, before, after) => {
    for (const list of ["resource_drift", "resource_changes"]) {
      for (const change of [
        { before, after },
        ...(list === "resource_drift" ? [] : [{ before: after, after: before }]),
      ]) {
        expect(await severities(type, change, list)).not.toEqual(
          expect.arrayContaining([expect.stringMatching(/medium|high/)]),
        );
      }
    }
  });

  it("tells harm from what is near", async () => {
    const opened = { ...rule, cidr_blocks: ["0.0.0.0/0", "10.0.0.0/8"] };

    expect(
      await severities(
        "aws_security_group",
        { before: { ingress: [rule] }, after: { ingress: [opened] } },
        "resource_drift",
      ),
    ).toEqual(["medium"]);
  });

  it("tells a description that an event pattern asks for from one that is only read", async () => {
    const pattern = (text: string) => JSON.stringify({ detail: { description: [text] } });
    const change = { before: { event_pattern: pattern("a") }, after: { event_pattern: pattern("b") } };

    expect(await severities("aws_cloudwatch_event_rule", change, "resource_drift")).toEqual(["high"]);
  });
});
