import { deploy } from "../../emulator/deployment/deployment";
import { synthBaseline, synthLogging } from "../modules/synth";

const stacks = { logging: synthLogging(), baseline: synthBaseline() };
const at = (partition: string, region: string, variables = {}) =>
  deploy({ ...stacks, place: { accountId: "111122223333", partition, region }, variables });

describe("a deployment worked out without Terraform", () => {
  it("has every machine with its role, and the schedule", () => {
    const { machines, roles, scheduleExpression } = at("aws", "eu-west-1");
    const main = machines.get("arn:aws:states:eu-west-1:111122223333:stateMachine:SSI-Main");
    expect(main?.address).toBe("aws_sfn_state_machine.orchestrator");
    expect(main?.roleArn).toBe("arn:aws:iam::111122223333:role/SSI-Main-eu-west-1");
    expect(roles.get(main?.roleArn ?? "")?.policies).toHaveLength(1);
    expect(scheduleExpression).toBe("rate(60 minutes)");
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
    expect(at("aws", "eu-west-1", variables).resources).toEqual({
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
