import { planJson, read, resource } from "../support";

const noOp = (address: string, attributes: object) =>
  resource(address, { actions: ["no-op"], before: attributes, after: attributes });

const inline = (name: string) => ({
  name,
  policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] }),
});

/** The paths that differ in what was changed outside, by address. */
async function outside(drift: object[], configured: object[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const { subjects } = await read(planJson({ resource_drift: drift, resource_changes: configured }));
  return Object.fromEntries(
    subjects.map(({ address, outside: change }) => [address, change?.differences.map(({ path }) => path) ?? []]),
  );
}

const roleThatGets = (...names: string[]) =>
  resource("aws_iam_role.worker", {
    before: { name: "Worker", inline_policy: [], managed_policy_arns: [] },
    after: { name: "Worker", inline_policy: names.map(inline), managed_policy_arns: [] },
  });

describe("what a resource shows of another", () => {
  it("is no change where the other is in the plan, as after every first apply", async () => {
    const configured = [
      noOp("aws_iam_role_policy.worker", { role: "Worker", name: "permissions", policy: "{}" }),
      noOp("aws_s3_bucket_policy.logs", { bucket: "logs", policy: "{}" }),
      noOp("aws_sqs_queue_policy.letters", { queue_url: "https://sqs/letters", policy: "{}" }),
      noOp("aws_sns_topic_policy.alerts", { arn: "arn:aws:sns:eu-west-1:1:alerts", policy: "{}" }),
    ];
    const drift = [
      roleThatGets("permissions"),
      resource("aws_s3_bucket.logs", {
        before: { bucket: "logs", policy: "" },
        after: { bucket: "logs", policy: "{}" },
      }),
      resource("aws_sqs_queue.letters", {
        before: { url: "https://sqs/letters", policy: "" },
        after: { url: "https://sqs/letters", policy: "{}" },
      }),
      resource("aws_sns_topic.alerts", {
        before: { arn: "arn:aws:sns:eu-west-1:1:alerts", policy: '{"Id":"default"}' },
        after: { arn: "arn:aws:sns:eu-west-1:1:alerts", policy: "{}" },
      }),
    ];
    expect(await outside(drift, configured)).toEqual({});
  });

  it("is a change where nothing in the plan manages it", async () => {
    const configured = [
      noOp("aws_iam_role_policy.worker", { role: "Worker", name: "permissions", policy: "{}" }),
      noOp("aws_iam_role_policy.other", { role: "Other", name: "helpdesk", policy: "{}" }),
    ];
    expect(await outside([roleThatGets("permissions", "helpdesk")], configured)).toEqual({
      "aws_iam_role.worker": ["inline_policy[0].name", "inline_policy[0].policy"],
    });
    const opened = resource("aws_s3_bucket.logs", {
      before: { bucket: "logs", policy: "" },
      after: { bucket: "logs", policy: "{}" },
    });
    expect(await outside([opened], [noOp("aws_s3_bucket_policy.other", { bucket: "other", policy: "{}" })])).toEqual({
      "aws_s3_bucket.logs": ["policy"],
    });
  });

  it("is no change where an attached policy is a resource, and one where it is not", async () => {
    const attached = (arns: string[]) =>
      resource("aws_iam_role.worker", {
        before: { name: "Worker", managed_policy_arns: [] },
        after: { name: "Worker", managed_policy_arns: arns },
      });
    const configured = [
      noOp("aws_iam_role_policy_attachment.read", {
        role: "Worker",
        policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess",
      }),
    ];
    expect(await outside([attached(["arn:aws:iam::aws:policy/ReadOnlyAccess"])], configured)).toEqual({});
    expect(await outside([attached(["arn:aws:iam::aws:policy/AdministratorAccess"])], configured)).toEqual({
      "aws_iam_role.worker": ["managed_policy_arns"],
    });
  });

  it("hides nothing else of the resource", async () => {
    const drift = [
      resource("aws_s3_bucket.logs", {
        before: { bucket: "logs", policy: "", force_destroy: false },
        after: { bucket: "logs", policy: "{}", force_destroy: true },
      }),
    ];
    const configured = [noOp("aws_s3_bucket_policy.logs", { bucket: "logs", policy: "{}" })];
    expect(await outside(drift, configured)).toEqual({ "aws_s3_bucket.logs": ["force_destroy"] });
  });
});
