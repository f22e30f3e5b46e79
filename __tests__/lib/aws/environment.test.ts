import { App, TerraformOutput, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { AwsEnvironment } from "../../../lib/aws/environment";

interface Synthesised {
  readonly data?: Readonly<Record<string, object>>;
  readonly locals?: object;
}

function synthesise(use: (aws: AwsEnvironment, scope: Construct) => string): Synthesised {
  const stack = new TerraformStack(new App(), "stack");
  new TerraformOutput(stack, "it", { value: use(AwsEnvironment.of(stack), stack) });
  return stack.toTerraform() as Synthesised;
}

describe("the environment of a stack", () => {
  it("reads nothing that nobody asks for", () => {
    expect(synthesise(() => "x")).not.toHaveProperty("data");
    expect(Object.keys(synthesise((aws) => aws.arn("s3", "bucket", "", "")).data ?? {})).toEqual(["aws_partition"]);
  });

  it("reads account, partition and Region once, however many ask", () => {
    const { data = {}, locals } = synthesise((aws, scope) =>
      [aws, AwsEnvironment.of(new Construct(scope, "part"))].map((one) => one.arn("iam", "x") + one.region).join(),
    );
    expect(Object.values(data).map((blocks) => Object.keys(blocks).length)).toEqual([1, 1, 1]);
    expect(Object.keys(locals ?? {})).toHaveLength(3);
  });
});
