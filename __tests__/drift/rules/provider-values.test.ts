import type { Subject } from "../../../drift/model";
import { isReported, loadProviderValues } from "../../../drift/rules/provider-values";
import { judge } from "../../../drift/rules/judge";
import { compileRules } from "../../../drift/rules/rule-book";
import { ourRules } from "../../../drift/rules/rules";
import { attribute, changed, outside } from "./builders";

const book = compileRules(ourRules);
const meaningsOf = (subject: Subject) => judge(subject, book)?.meanings.map(({ rule, severity }) => [rule, severity]);

// The schema of the AWS provider: computed, and not optional.
describe("attributes that nobody can set", () => {
  it("are low, in one sentence for all", () => {
    const subject = outside(
      "aws_lambda_function",
      attribute("last_modified", "a", "b"),
      attribute("source_code_size", 1, 2),
      attribute("vpc_config[0].vpc_id", "a", "b"),
    );

    expect(judge(subject, book)?.meanings).toStrictEqual([
      {
        rule: "reported-by-aws",
        severity: "low",
        sentence:
          "Only values that AWS reports, and nobody can set, differ: last_modified, source_code_size, vpc_config[0].vpc_id.",
      },
    ]);
  });

  it.each([
    ["aws_eks_cluster", "platform_version"],
    ["aws_db_instance", "latest_restorable_time"],
    ["aws_eks_cluster", "certificate_authority[0].data"],
    ["aws_s3_bucket", "region"],
    ["aws_vpc", "main_route_table_id"],
  ])("of %s: %s", (type, path) => {
    expect(isReported(type, path)).toBe(true);
  });

  it.each([
    ["aws_lambda_function", "runtime"],
    ["aws_lambda_function", "role"],
    ["aws_db_instance", "endpoint_of_ours"],
    ["random_pet", "id"],
  ])("are none of %s: %s", (type, path) => {
    expect(isReported(type, path)).toBe(false);
  });
});

describe("a value where none was set", () => {
  it.each([
    ["region", changed("aws_sns_topic", "region", undefined, "eu-west-1")],
    ["a default of a newer provider", changed("aws_lambda_function", "publish", undefined, false)],
    ["one that the schema says the provider fills in", changed("aws_db_instance", "network_type", undefined, "IPV4")],
  ])("is low if the provider filled it in: %s", (_, subject) => {
    expect(meaningsOf(subject)).toStrictEqual([["filled-in-by-provider", "low"]]);
  });

  it.each([
    ["it may open something", changed("aws_instance", "iam_instance_profile", undefined, "admin")],
    ["the provider fills in nothing", changed("aws_lambda_function", "layers", undefined, ["a"])],
    ["another was set", changed("aws_db_instance", "network_type", "DUAL", "IPV4")],
    ["it is no resource of AWS", changed("random_pet", "length", undefined, 0)],
  ])("is medium if %s", (_, subject) => {
    expect(meaningsOf(subject)).toStrictEqual([["other-change-outside", "medium"]]);
  });
});

it("the committed values are of a provider that the modules allow", () => {
  expect(loadProviderValues().provider).toBe("5.100.0");
});
