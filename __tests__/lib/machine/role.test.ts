import { TerraformStack, App } from "cdktf";
import { resolveInputs } from "../../../lib/inputs";
import { namingInputs, roleInputs, serviceRole } from "../../../lib/machine";

function roleCalled(name: string, region = "us-isof-south-1"): string {
  const stack = new TerraformStack(new App(), "stack");
  const inputs = resolveInputs(stack, { ...namingInputs, ...roleInputs }, { namePrefix: "A".repeat(24) });
  serviceRole(stack, { name, inputs, service: "states.amazonaws.com", sourceArn: "*", statements: [] });
  return `${inputs.namePrefix}-${name}-${region}`;
}

describe("the name of a role", () => {
  it("is as long as IAM allows, with the longest prefix and Region name", () => {
    expect(roleCalled("A".repeat(23))).toHaveLength(64);
  });

  it.each(["A".repeat(24), "Guard Duty", ""])("is refused when its own part is %j", (name) => {
    expect(() => roleCalled(name)).toThrow(`The name "${name}" of a state machine or role does not match`);
  });
});
