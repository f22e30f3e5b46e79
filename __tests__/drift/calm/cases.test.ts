import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formats } from "../../../drift/formats";
import { ourRules } from "../../../drift/rules/rules";
import { judge, outline } from "./judged";

const context = { locate: () => undefined, rules: ourRules, version: "0.1.0", colours: false, width: 80 };
const caseOf = (name: string) => readFileSync(join(__dirname, `${name}.json`));

describe("a plan that was judged as if nothing were wrong", () => {
  it.each([
    [
      "action-invoked",
      [
        [
          "action.aws_lambda_invoke.go",
          "medium",
          "The apply invokes an action, which does its work outside all resources of the plan.",
        ],
      ],
    ],
    [
      "deferred-deletion",
      [
        [
          "aws_cloudtrail.t",
          "high",
          "After a later apply: what the resource detects or records ends, at least until the resource is created again.",
        ],
        ["plan.json", "medium", expect.stringMatching(/^The plan is incomplete, because of -target/)],
      ],
    ],
    [
      "policy-known-after-apply",
      [
        [
          "aws_s3_bucket_policy.p",
          "high",
          "After an apply: policy grants access to every principal in every account: s3:GetObject, s3:PutObject on (known after apply) for AWS: *.",
        ],
      ],
    ],
    [
      "public-policy-deleted",
      [
        [
          "aws_s3_bucket_policy.p",
          "low",
          "For the better: access is no longer public: policy allows less: no longer s3:GetObject on * for AWS: *.",
        ],
      ],
    ],
    [
      "mfa-deny-deleted",
      [
        [
          "aws_iam_group_policy.mfa",
          "high",
          "After an apply: policy grants more than before: no longer denied: * on * if BoolIfExists aws:MultiFactorAuthPresent false.",
        ],
      ],
    ],
  ])("is told: %s", async (name, findings) => {
    expect(outline((await judge(caseOf(name))).findings)).toEqual(findings);
  });

  it.each(Object.keys(formats))("holds no secret within other text, as %s", async (format) => {
    const output = formats[format as keyof typeof formats](await judge(caseOf("secret-within-text")), context);
    expect(output).toContain("url");
    expect(output).not.toContain("S3cret");
  });

  it.each(Object.keys(formats))("says that the plan is incomplete, as %s", async (format) => {
    const output = formats[format as keyof typeof formats](await judge(caseOf("deferred-deletion")), context);
    expect(output).toMatch(format === "json" ? /"complete": false/ : /incomplete/);
    expect(output).not.toContain("No drift");
  });
});
