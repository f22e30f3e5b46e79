import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { App } from "cdktf";
import { Construct } from "constructs";
import { snakeCase } from "../../../lib/terraform/names";
import { SsiStack } from "../../../stacks/ssi-stack";

const roles = (make: (stack: SsiStack) => void) => {
  const stack = new SsiStack(new App(), "stack", {});
  make(stack);
  return Object.keys((stack.toTerraform() as { resource: { aws_iam_role: object } }).resource.aws_iam_role);
};
const role = (scope: Construct, id: string) => new IamRole(scope, id, { assumeRolePolicy: "{}" });

describe("the name in an address", () => {
  it("is that of the module for the one resource of its kind", () => {
    expect(roles((stack) => role(new Construct(stack, "guardduty"), "iam_role"))).toEqual(["guardduty"]);
  });

  it("is this in a module of its own", () => {
    expect(roles((stack) => role(stack, "iam_role"))).toEqual(["this"]);
  });

  it("is module and purpose for any other", () => {
    expect(roles((stack) => role(new Construct(stack, "alerting"), "e-mail"))).toEqual(["alerting_e_mail"]);
  });

  it("fails when it would be that of another resource", () => {
    expect(() =>
      roles((stack) => {
        role(new Construct(stack, "a"), "b");
        role(stack, "a_b");
      }),
    ).toThrow("stack/a_b: its Terraform address aws_iam_role.a_b is already that of stack/a/b; give one of them a different id.");
  });
});

describe("snakeCase", () => {
  it("writes a prop as Terraform does", () => {
    expect(snakeCase("logRetentionDays")).toBe("log_retention_days");
  });
});
