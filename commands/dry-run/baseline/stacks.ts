import { App } from "cdktf";
import { BaselineStack } from "../../../stacks/baseline";
import { LoggingStack } from "../../../stacks/logging";

/** The Terraform JSON of every stack, synthesised in memory. */
export function synthesise(): readonly unknown[] {
  return [new LoggingStack(new App(), "logging"), new BaselineStack(new App(), "baseline")].map(
    (stack) => stack.toTerraform() as unknown,
  );
}
