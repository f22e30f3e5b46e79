import type { Account, JsonObject } from "../../../emulator/account/account";
import { createFaults, parseFault } from "../../../emulator/account/faults";
import { createHandler, type Use } from "../../../emulator/account/handler";
import { createWorld, type TaskCall } from "../../../emulator/interpreter";

const place = { accountId: "111122223333", partition: "aws", region: "eu-west-1" };
const roleArn = "arn:aws:iam::111122223333:role/worker";
const bucket = { objects: { "a.json": '{"a":1}' } };

/** Calls an action as a role that may do what the statements say. */
function calling(Action: string | string[], { services = {}, faults = [] as string[] } = {}) {
  const uses: Use[] = [];
  const account = {
    ...place,
    services: { s3: { buckets: { logs: structuredClone(bucket) } }, guardduty: {}, kms: { keys: {} }, ...services },
  } as unknown as Account;
  const rules = createFaults(faults.map(parseFault));
  const world = createWorld({ machines: new Map(), handle: () => null });
  const handle = createHandler({
    account,
    roles: new Map([
      [
        roleArn,
        {
          arn: roleArn,
          policies: [
            {
              name: "permissions",
              document: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource: "*" }] },
            },
          ],
          boundaries: [],
        },
      ],
    ]),
    clock: () => world.clock,
    faults: rules,
    onUse: (use) => uses.push(use),
  });
  const call = async (action: string, request: JsonObject) =>
    handle({ action, arguments: request, roleArn, sleep: () => Promise.resolve() } as unknown as TaskCall);
  return { call, uses, account };
}

const get = { Bucket: "logs", Key: "a.json" };

describe("the emulated account", () => {
  it("answers a call that the role may make, and remembers what permitted it", async () => {
    const { call, uses } = calling("s3:GetObject");
    expect(await call("s3:getObject", get)).toMatchObject({ Body: '{"a":1}' });
    expect(uses).toEqual([
      { roleArn, action: "s3:GetObject", statement: expect.objectContaining({ policy: "permissions", index: 0 }) },
    ]);
  });

  it("fails a call that the role does not allow, with Step Functions' error name", async () => {
    await expect(calling("s3:PutObject").call("s3:getObject", get)).rejects.toMatchObject({
      error: "S3.S3Exception",
      reason: expect.stringContaining("is not authorized to perform: s3:GetObject on arn:aws:s3:::logs/a.json"),
    });
  });

  it("fails a call whose role it does not know", async () => {
    const { call } = calling("s3:*");
    await expect(call("s3:getObject", { ...get, Key: "b" })).rejects.toMatchObject({ error: "S3.NoSuchKeyException" });
  });

  it.each([
    [
      "refuses an export of GuardDuty under a prefix that no object marks",
      {},
      "the S3 prefix in destinationArn does not exist",
    ],
    ["looks at the policies of an export whose prefix an object marks", { "x/": "" }, "does not have permission"],
  ])("%s", async (_, objects, words) => {
    const detector = { DetectorId: "a".repeat(32), Status: "ENABLED", Features: {} };
    const services = { s3: { buckets: { logs: { objects } } }, guardduty: { detector } } as object;
    const { call } = calling(["guardduty:*", "s3:*", "kms:*"], { services });
    const request = {
      DetectorId: detector.DetectorId,
      DestinationType: "S3",
      DestinationProperties: {
        DestinationArn: "arn:aws:s3:::logs/x/",
        KmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-4000-8000-000000000000",
      },
    };
    await expect(call("guardduty:createPublishingDestination", request)).rejects.toMatchObject({
      error: "GuardDuty.BadRequestException",
      reason: expect.stringContaining(words),
    });
  });

  it("fails a request that AWS's API does not know, before anything is asked", async () => {
    await expect(calling("s3:*").call("s3:getObject", { ...get, Keys: "b" })).rejects.toThrow("$.Keys is not a member");
  });

  it("fails a call of a service that is not offered to the account", async () => {
    const { call } = calling("guardduty:*", { services: { guardduty: { unavailable: true } } });
    await expect(call("guardduty:listDetectors", {})).rejects.toMatchObject({ error: "GuardDuty.SdkClientException" });
  });

  it("fails for an action that nobody has taught it", async () => {
    await expect(calling("s3:*").call("s3:headBucket", { Bucket: "logs" })).rejects.toThrow(
      "The emulated account does not know s3:headBucket",
    );
  });

  it("asks for what a call needs besides its own permission", async () => {
    const services = {
      s3: { buckets: { logs: { ...bucket, kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/a" } } },
    };
    await expect(calling("s3:GetObject", { services }).call("s3:getObject", get)).rejects.toMatchObject({
      reason: expect.stringContaining("kms:Decrypt on arn:aws:kms:eu-west-1:111122223333:key/a"),
    });
    expect(await calling(["s3:GetObject", "kms:Decrypt"], { services }).call("s3:getObject", get)).toMatchObject({});
  });

  const start = { StateMachineArn: "arn:aws:states:eu-west-1:111122223333:stateMachine:SSI-GuardDuty" };

  it("permits the start of an execution to a role that may start it", async () => {
    expect(await calling("states:StartExecution").call("states:startExecution", start)).toBeNull();
    await expect(calling("s3:*").call("states:startExecution", start)).rejects.toMatchObject({
      error: "StepFunctions.AccessDeniedException",
      reason: expect.stringContaining(`states:StartExecution on ${start.StateMachineArn}`),
    });
  });

  it("asks for what waiting for an execution needs besides its start", async () => {
    const [wait, rule] = ["states:startExecution.sync:2", "StepFunctionsGetEventsForStepFunctionsExecutionRule"];
    await expect(calling("states:StartExecution").call(wait, start)).rejects.toMatchObject({
      reason: expect.stringContaining(
        "states:DescribeExecution on arn:aws:states:eu-west-1:111122223333:execution:SSI-GuardDuty:*",
      ),
    });
    await expect(calling("states:*").call(wait, start)).rejects.toMatchObject({
      reason: expect.stringContaining(`events:PutTargets on arn:aws:events:eu-west-1:111122223333:rule/${rule}`),
    });
    expect(await calling(["states:*", "events:*"]).call(wait, start)).toBeNull();
  });

  it.each([
    ["s3:getObject=throttle", "S3.S3Exception"],
    ["s3:getObject=deny", "S3.S3Exception"],
    ["s3:getObject=S3.NoSuchBucketException", "S3.NoSuchBucketException"],
  ])("fails as the fault %s says", async (rule, error) => {
    await expect(calling("s3:*", { faults: [rule] }).call("s3:getObject", get)).rejects.toMatchObject({ error });
  });

  it("fails for a fault that the operation cannot have", async () => {
    const { call } = calling("s3:*", { faults: ["s3:getObject=GuardDuty.BadRequestException"] });
    await expect(call("s3:getObject", get)).rejects.toThrow("s3:getObject cannot raise GuardDuty.BadRequestException");
  });
});
