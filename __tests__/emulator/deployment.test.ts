import { deploy } from "../../emulator/deployment/deployment";
import { emulate } from "../../emulator/run";
import { synthBaseline, synthLogging, synthWorker } from "../modules/synth";

const stacks = [synthLogging(), synthBaseline()];
const place = { accountId: "111122223333", partition: "aws", region: "eu-west-1" };
const at = (partition: string, region: string, variables = {}) =>
  deploy({ stacks, place: { ...place, partition, region }, variables });

describe("a deployment worked out without Terraform", () => {
  it("has every machine with its role, and the schedule", () => {
    const { machines, roles, schedule } = at("aws", "eu-west-1");
    const main = machines.get("arn:aws:states:eu-west-1:111122223333:stateMachine:SSI-Main");
    expect(main?.address).toBe("aws_sfn_state_machine.orchestrator");
    expect(main?.roleArn).toBe("arn:aws:iam::111122223333:role/SSI-Main-eu-west-1");
    expect(roles.get(main?.roleArn ?? "")?.policies).toHaveLength(1);
    expect(schedule).toEqual({ expression: "rate(60 minutes)", timezone: "UTC", enabled: true });
  });

  it("takes the same variables as Terraform, and refuses them with the same words", () => {
    expect([...at("aws", "eu-west-1", { name_prefix: "Acme" }).machines.keys()][0]).toContain(":stateMachine:Acme-");
    expect(() => at("aws", "eu-west-1", { log_level: "DEBUG" })).toThrow(
      'log_level is "DEBUG"; allowed: ALL, ERROR, FATAL, OFF.',
    );
  });

  it.each([
    ["aws", "me-south-1", true],
    ["aws", "eu-west-1", false],
    ["aws", "ap-northeast-3", false],
    ["aws-us-gov", "us-gov-west-1", false],
    ["aws-cn", "cn-north-1", false],
  ])("in %s %s lets the Region's own principals deliver: %s", (partition, region, isRegional) => {
    const policies = JSON.stringify(at(partition, region).resources);
    for (const service of ["guardduty", "macie"]) {
      expect(policies).toContain(`"${service}.amazonaws.com"`);
      expect(policies.includes(`${service}.${region}.amazonaws.com`)).toBe(isRegional);
    }
  });

  it("gives an existing bucket, key and topic the policies that outputs demand", () => {
    const key = "arn:aws:kms:eu-west-1:111122223333:key/11111111-1111-4111-8111-111111111111";
    const topic = "arn:aws:sns:eu-west-1:111122223333:ours";
    const policy = { Version: "2012-10-17", Statement: expect.any(Array) };
    const variables = {
      existing_bucket_name: "our-logs",
      existing_kms_key_arn: key,
      kms_key_arn: key,
      alerting_existing_topic_arn: topic,
    };
    const { s3, kms, sns } = at("aws", "eu-west-1", variables).resources;
    expect({ s3, kms, sns }).toEqual({
      s3: { buckets: { "our-logs": { objects: {}, kmsKeyArn: key, policy } } },
      kms: { keys: { [key]: { policy } } },
      sns: { topics: { [topic]: { messages: [], kmsKeyArn: key, policy } } },
    });
  });

  it("names nothing of another partition", () => {
    const { machines, roles, resources } = at("aws-us-gov", "us-gov-west-1");
    const everything = JSON.stringify([[...machines], [...roles], resources]);
    expect(everything).toContain("arn:aws-us-gov:");
    expect(everything).not.toMatch(/arn:aws:/);
  });
});

describe("a deployment of any stacks", () => {
  it("takes a worker alone, which then works with the account's own bucket and key", async () => {
    const key = "arn:aws:kms:eu-west-1:111122223333:key/11111111-1111-4111-8111-111111111111";
    const variables = { logging_bucket_name: "our-logs", kms_key_arn: key };
    const deployment = deploy({ stacks: [synthWorker("guardduty")], place, variables });
    expect([...deployment.machines.values()].map(({ name }) => name)).toEqual(["SSI-GuardDuty"]);
    expect(deployment.schedule).toBeUndefined();

    const Statement = [{ Effect: "Allow", Principal: "*", Action: ["s3:*", "kms:*"], Resource: "*" }];
    const policy = { Version: "2012-10-17", Statement };
    const account = {
      s3: { buckets: { "our-logs": { objects: {}, kmsKeyArn: key, policy } } },
      kms: { keys: { [key]: { policy } } },
    };
    const { output } = await emulate({ deployment, account }).run("SSI-GuardDuty");
    expect(output).toMatchObject({ Service: "GuardDuty", Status: "REMEDIATED" });
  });

  it("takes three stacks, each with the variables that it declares", () => {
    const third = {
      variable: { name_prefix: { type: "string" }, topic_name: { type: "string" } },
      resource: { aws_sns_topic: { third: { name: "${var.name_prefix}-${var.topic_name}" } } },
    };
    const variables = { name_prefix: "Acme", topic_name: "Third", trail_name: "Ours" };
    const { machines, resources } = deploy({ stacks: [...stacks, third], place, variables });
    expect(machines.size).toBe(at("aws", "eu-west-1").machines.size);
    const { topics } = (resources as { readonly sns: { readonly topics: object } }).sns;
    expect(Object.keys(topics)).toEqual(
      ["Alerts", "Third"].map((name) => `arn:aws:sns:eu-west-1:111122223333:Acme-${name}`),
    );
  });

  it.each([
    [
      "a resource of an unknown type",
      { aws_lambda_function: { ours: {} } },
      "emulator/deployment/resources does not know aws_lambda_function.ours; add a file for its type",
    ],
    ["a resource without a name", { aws_sns_topic: { ours: {} } }, "aws_sns_topic.ours has no name"],
    [
      "a policy of a role that it does not have",
      { aws_iam_role_policy: { ours: { role: "theirs", policy: "{}" } } },
      "aws_iam_role_policy.ours is a policy of the role theirs, which no stack has",
    ],
    [
      "a second key",
      { aws_kms_key: { first: { policy: "{}" }, second: { policy: "{}" } } },
      "aws_kms_key.second is a second aws_kms_key, but an account can have only one; remove one of them",
    ],
  ])("fails for %s", (_, resource, problem) => {
    expect(() => deploy({ stacks: [{ resource }], place })).toThrow(
      `The synthesised Terraform cannot be put into the emulated account: ${problem}`,
    );
  });
});
