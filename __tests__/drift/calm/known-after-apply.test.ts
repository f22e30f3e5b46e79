import { resource } from "../support";
import { findingsOf } from "./judged";

const document = (name: string, statement: object, more: object = {}, address = "data.aws_iam_policy_document") => ({
  address: `${address}.${name}`,
  mode: "data",
  type: "aws_iam_policy_document",
  change: {
    actions: ["read"],
    before: null,
    after: { statement: [statement], ...more },
    after_unknown: { json: true, statement: [{ resources: [true] }] },
  },
});
const open = {
  actions: ["s3:GetObject"],
  resources: [null],
  principals: [{ type: "*", identifiers: ["*"] }],
};
const closed = { ...open, principals: [{ type: "AWS", identifiers: ["arn:aws:iam::111122223333:root"] }] };

const created = (type: string, attribute: string, address = `${type}.this`) =>
  resource(address, { actions: ["create"], after: {}, after_unknown: { [attribute]: true } }, { type });

/** A configuration in which an attribute is an expression of references. */
const setting = (type: string, attribute: string, ...references: readonly string[]) => ({
  address: `${type}.this`,
  expressions: { [attribute]: { references } },
});
const root = (...resources: readonly object[]) => ({ root_module: { resources } });
const untold = { severity: "medium", rule: "access-known-after-apply" };

const meaningsOf = async (members: object) =>
  (await findingsOf(members)).map(({ address, meanings: [worst] }) => [address, worst?.severity, worst?.rule]);

describe("a policy that is known only after the apply", () => {
  it.each([
    ["aws_s3_bucket_policy", "policy"],
    ["aws_iam_role", "assume_role_policy"],
    ["aws_iam_role_policy", "policy"],
    ["aws_kms_key", "policy"],
    ["aws_opensearch_domain", "access_policies"],
    ["aws_ssoadmin_permission_set_inline_policy", "inline_policy"],
    ["aws_cloudwatch_log_resource_policy", "policy_document"],
    ["aws_security_group_rule", "cidr_blocks"],
    ["aws_vpc_security_group_ingress_rule", "cidr_ipv4"],
  ])("of a new %s, set by the configuration, cannot be told: %s", async (type, attribute) => {
    const configuration = root(setting(type, attribute, "aws_a.b.c", "aws_a.b"));
    const [finding] = await findingsOf({ resource_changes: [created(type, attribute)], configuration });
    expect(finding?.meanings).toContainEqual({
      ...untold,
      sentence: `It cannot be told who gets access: ${attribute} is known only after the apply.`,
    });
  });

  it.each([
    ["aws_kms_key", "policy", root({ address: "aws_kms_key.this", expressions: {} })],
    ["aws_s3_bucket", "policy", root({ address: "aws_s3_bucket.this", expressions: {} })],
    ["aws_ecr_lifecycle_policy", "policy", root(setting("aws_ecr_lifecycle_policy", "policy", "aws_a.b"))],
    ["aws_subnet", "cidr_block", root(setting("aws_subnet", "cidr_block", "aws_a.b"))],
    [
      "aws_vpc_security_group_egress_rule",
      "cidr_ipv4",
      root(setting("aws_vpc_security_group_egress_rule", "cidr_ipv4", "aws_a.b")),
    ],
  ])("is left out of a new %s where the provider sets it, or it grants nothing: %s", async (type, attribute, c) => {
    const findings = await findingsOf({ resource_changes: [created(type, attribute)], configuration: c });
    expect(JSON.stringify(findings)).not.toContain("cannot be told");
    expect(findings[0]?.apply?.differences).toEqual([]);
  });

  it("cannot be told of a replaced resource, either", async () => {
    const replaced = resource("aws_s3_bucket_policy.this", {
      actions: ["delete", "create"],
      before: { bucket: "a" },
      after: {},
      after_unknown: { policy: true },
    });
    const configuration = root(setting("aws_s3_bucket_policy", "policy", "aws_a.b"));
    expect(await meaningsOf({ resource_changes: [replaced], configuration })).toEqual([
      ["aws_s3_bucket_policy.this", "medium", expect.any(String)],
    ]);
    const [finding] = await findingsOf({ resource_changes: [replaced], configuration });
    expect(finding?.meanings).toContainEqual(expect.objectContaining(untold));
  });
});

describe("statements of a data source in the same plan", () => {
  const type = "aws_s3_bucket_policy";
  const using = (name: string) =>
    setting(type, "policy", `data.aws_iam_policy_document.${name}.json`, `data.aws_iam_policy_document.${name}`);

  it("are judged, those of the document that the configuration names", async () => {
    const documents = [document("open", open), document("closed", closed)];
    const judged = (name: string) =>
      meaningsOf({ resource_changes: [...documents, created(type, "policy")], configuration: root(using(name)) });
    expect(await judged("open")).toEqual([[`${type}.this`, "high", "policy-public"]]);
    expect(await judged("closed")).toEqual([[`${type}.this`, "low", "other-creation"]]);
  });

  it("are those of the same instance, and of the same module", async () => {
    const inModule = "module.m[0].data.aws_iam_policy_document";
    const members = {
      resource_changes: [
        document('p["a"]', open, {}, inModule),
        document('p["b"]', closed, {}, inModule),
        created(type, "policy", 'module.m[0].aws_s3_bucket_policy.this["a"]'),
        created(type, "policy", 'module.m[0].aws_s3_bucket_policy.this["b"]'),
      ],
      configuration: {
        root_module: {
          module_calls: {
            m: {
              module: {
                resources: [setting(type, "policy", "data.aws_iam_policy_document.p", "each.key")],
              },
            },
          },
        },
      },
    };
    expect(await meaningsOf(members)).toEqual([
      ['module.m[0].aws_s3_bucket_policy.this["a"]', "high", "policy-public"],
      ['module.m[0].aws_s3_bucket_policy.this["b"]', "low", "other-creation"],
    ]);
  });

  it("are found through variables and outputs of modules", async () => {
    const configuration = {
      root_module: {
        module_calls: {
          documents: {
            module: {
              outputs: { json: { expression: { references: ["data.aws_iam_policy_document.open.json"] } } },
            },
          },
          bucket: {
            expressions: { policy: { references: ["module.documents.json", "module.documents"] } },
            module: { resources: [setting(type, "policy", "var.policy")] },
          },
        },
      },
    };
    const resource_changes = [
      document("open", open, {}, "module.documents.data.aws_iam_policy_document"),
      created(type, "policy", "module.bucket.aws_s3_bucket_policy.this"),
    ];
    expect(await meaningsOf({ resource_changes, configuration })).toEqual([
      ["module.bucket.aws_s3_bucket_policy.this", "high", "policy-public"],
    ]);
  });

  it.each([
    ["another value may be used instead", ["data.aws_iam_policy_document.closed.json", "local.policy"]],
    [
      "two documents may be used",
      ["data.aws_iam_policy_document.closed.json", "data.aws_iam_policy_document.open.json"],
    ],
    ["only a part of the document is used", ["data.aws_iam_policy_document.closed.statement"]],
  ])("cannot be told if %s", async (_, references) => {
    const configuration = root(setting(type, "policy", ...references));
    const resource_changes = [document("open", open), document("closed", closed), created(type, "policy")];
    expect(await meaningsOf({ resource_changes, configuration })).toEqual([
      [`${type}.this`, "medium", "access-known-after-apply"],
    ]);
  });

  it("are judged together with those of its source documents, of which some may be untold", async () => {
    const merged = (more: object, unknown: object) => ({
      ...document("merged", closed),
      change: {
        ...document("merged", closed).change,
        after: { statement: [closed], ...more },
        after_unknown: { json: true, ...unknown },
      },
    });
    const reading = (reference: string) =>
      root(using("merged"), {
        address: "data.aws_iam_policy_document.merged",
        expressions: { source_policy_documents: { references: [reference] } },
      });
    const judged = (one: object, configuration: object) =>
      meaningsOf({ resource_changes: [document("open", open), one, created(type, "policy")], configuration });

    const unknown = merged({ source_policy_documents: [null] }, { source_policy_documents: [true] });
    expect(await judged(unknown, reading("data.aws_iam_policy_document.open.json"))).toEqual([
      [`${type}.this`, "high", "policy-public"],
    ]);
    expect(await judged(unknown, reading("local.document"))).toEqual([
      [`${type}.this`, "medium", "access-known-after-apply"],
    ]);
    const statement = { Effect: "Allow", Action: "s3:*", Resource: "*", Principal: "*" };
    const known = merged({ source_policy_documents: [JSON.stringify({ Statement: statement })] }, {});
    expect(await judged(known, root(using("merged")))).toEqual([[`${type}.this`, "high", "policy-public"]]);
  });

  it("are hidden if a part of the document is sensitive", async () => {
    const secret = { ...document("open", open), change: { ...document("open", open).change } };
    Object.assign(secret.change, { after_sensitive: { statement: [{ actions: true }] } });
    const members = { resource_changes: [secret, created(type, "policy")], configuration: root(using("open")) };
    expect(await meaningsOf(members)).toEqual([[`${type}.this`, "medium", "access-known-after-apply"]]);
  });

  it.each([
    ["the same", closed, "medium", /^It cannot be told/],
    [
      "wider",
      { ...closed, actions: ["s3:GetObject", "s3:PutObject"] },
      "medium",
      /grants more on resources that it names: s3:PutObject/,
    ],
    ["public", open, "high", /every principal/],
  ])("that are %s as before make an update as severe as they are", async (_, statement, severity, sentence) => {
    const before = {
      Version: "2012-10-17",
      Statement: {
        Effect: "Allow",
        Action: "s3:GetObject",
        Resource: "arn:aws:s3:::a/*",
        Principal: { AWS: "111122223333" },
      },
    };
    const update = resource(`${type}.this`, {
      actions: ["update"],
      before: { policy: JSON.stringify(before) },
      after: {},
      after_unknown: { policy: true },
    });
    const resource_changes = [document("p", statement), update];
    const [finding] = await findingsOf({ resource_changes, configuration: root(using("p")) });
    expect(finding?.meanings[0]).toMatchObject({ severity, sentence: expect.stringMatching(sentence) });
  });
});

it("reads the configuration wherever it stands", async () => {
  const type = "aws_iam_policy";
  const members = {
    configuration: root(setting(type, "policy", "aws_a.b")),
    resource_changes: [created(type, "policy")],
  };
  expect((await findingsOf({ ...members }))[0]?.severity).toBe("medium");
});

it("finds what is open in a list of which a part is known only after the apply", async () => {
  const list = { cidr_blocks: ["0.0.0.0/0", null] };
  const group = resource("aws_security_group.this", {
    actions: ["update"],
    before: { ingress: [{ from_port: 22, cidr_blocks: ["10.0.0.0/8"] }] },
    after: { ingress: [{ from_port: 22, ...list }] },
    after_unknown: { ingress: [{ cidr_blocks: [false, true] }] },
  });
  expect(await findingsOf({ resource_changes: [group] })).toMatchObject([{ severity: "high" }]);
});
