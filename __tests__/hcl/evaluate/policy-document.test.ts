import { evaluateStack, policyDocument, type Json } from "../../../hcl";

/** Results of the AWS provider 5.100 for the same blocks. */
const one = {
  sid: "One",
  actions: ["s3:GetObject", "s3:PutObject", "a:b", "s3:GetObject"],
  resources: ["arn:aws:s3:::b/*"],
  principals: [
    { type: "AWS", identifiers: ["x", "z", "y"] },
    { type: "Service", identifiers: ["b.amazonaws.com"] },
    { type: "AWS", identifiers: ["q"] },
  ],
  condition: [
    { test: "StringEquals", variable: "aws:SourceAccount", values: ["1"] },
    { test: "StringEquals", variable: "aws:Foo", values: ["b", "a", "c"] },
    { test: "ArnLike", variable: "aws:SourceArn", values: ["&{aws:username}<x>"] },
  ],
};

const printedOne = {
  Sid: "One",
  Effect: "Allow",
  Action: ["s3:PutObject", "s3:GetObject", "a:b"],
  Resource: "arn:aws:s3:::b/*",
  Principal: { AWS: ["z", "y", "x", "q"], Service: "b.amazonaws.com" },
  Condition: {
    ArnLike: { "aws:SourceArn": "${aws:username}<x>" },
    StringEquals: { "aws:Foo": ["b", "a", "c"], "aws:SourceAccount": "1" },
  },
};

const text = (json: Json) => JSON.stringify(json);

describe("a policy document", () => {
  test("is printed as the provider prints it, members in its order", () => {
    const deny = {
      effect: "Deny",
      not_actions: ["*"],
      not_resources: ["a", "b"],
      not_principals: { type: "*", identifiers: ["*"] },
      condition: { test: "Bool", variable: "aws:Empty", values: [] },
    };
    expect(text(policyDocument({ policy_id: "pid", statement: [one, deny] }) as unknown as Json)).toBe(
      text({
        Version: "2012-10-17",
        Id: "pid",
        Statement: [
          printedOne,
          {
            Effect: "Deny",
            NotAction: "*",
            NotResource: ["b", "a"],
            NotPrincipal: "*",
            Condition: { Bool: { "aws:Empty": [] } },
          },
        ],
      }),
    );
  });

  test("has no statements where none are given", () => {
    expect(policyDocument({})).toEqual({ Version: "2012-10-17" });
  });

  test("merges source documents; override documents replace statements by Sid", () => {
    const document = policyDocument({
      source_policy_documents: [
        text({ Version: "2012-10-17", Id: "pid", Statement: [printedOne] }),
        text({ Statement: [{ Effect: "Allow", Principal: { AWS: ["b"] }, Resource: ["b", "a"], Action: ["q:r"] }] }),
        "",
      ],
      override_policy_documents: [
        text({
          Version: "2008-10-17",
          Id: "over",
          Statement: [{ Sid: "One", Effect: "Deny", Action: ["q:s"], Resource: "*" }],
        }),
        text({
          Statement: [{ Sid: "New", Effect: "Deny", Condition: { StringLike: { b: ["1", "2"], a: ["true"] } } }],
        }),
      ],
      statement: [{ sid: "Two", actions: ["k:l"], resources: ["*"] }],
    });
    expect(text(document as unknown as Json)).toBe(
      text({
        Version: "2012-10-17",
        Id: "over",
        Statement: [
          { Sid: "One", Effect: "Deny", Action: ["q:s"], Resource: "*" },
          { Effect: "Allow", Action: ["q:r"], Resource: ["b", "a"], Principal: { AWS: ["b"] } },
          { Sid: "Two", Effect: "Allow", Action: "k:l", Resource: "*" },
          { Sid: "New", Effect: "Deny", Condition: { StringLike: { a: "true", b: ["1", "2"] } } },
        ],
      }),
    );
  });

  test("is the json of its data source inside other resources", () => {
    const stack = evaluateStack({
      data: { aws_iam_policy_document: { p: { statement: [{ actions: ["a:${local.b}"], resources: ["<*>"] }] } } },
      locals: { b: "c" },
      resource: { aws_iam_policy: { x: { policy: "${data.aws_iam_policy_document.p.json}" } } },
    });
    expect(stack.resources.get("aws_iam_policy.x")?.argument("policy")).toBe(
      `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "a:c",
      "Resource": "\\u003c*\\u003e"
    }
  ]
}`,
    );
    expect(stack.evaluate("data.aws_iam_policy_document.p.minified_json")).toBe(
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"a:c","Resource":"\\u003c*\\u003e"}]}',
    );
  });

  test("fails where a source document is not a policy or a Sid occurs twice", () => {
    expect(() => policyDocument({ source_policy_documents: ["x"] })).toThrow(
      '"source_policy_documents" does not hold an IAM policy',
    );
    expect(() => policyDocument({ source_policy_documents: ['{"Statement":{}}'] })).toThrow(
      "its Statement must be a list.",
    );
    expect(() => policyDocument({ statement: [{ sid: "A" }, { sid: "A" }] })).toThrow(
      'two statements have the Sid "A".',
    );
  });
});
