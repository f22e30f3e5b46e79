import { App } from "cdktf";
import { BaselineStack } from "../../stacks/baseline";
import { LoggingStack } from "../../stacks/logging";

/** The Terraform JSON of both stacks. */
export interface Stacks {
  readonly logging: unknown;
  readonly baseline: unknown;
}

/** Synthesises the stacks in memory. */
export function synthesise(): Stacks {
  return {
    logging: new LoggingStack(new App(), "logging").toTerraform() as unknown,
    baseline: new BaselineStack(new App(), "baseline").toTerraform() as unknown,
  };
}
