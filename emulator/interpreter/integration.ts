import type { Integration } from "./program";

const form = /^arn:aws[a-z-]*:states:::(aws-sdk:)?([a-z0-9]+:[a-zA-Z0-9]+)(\.sync:2|\.waitForTaskToken|\.sync)?$/;

/** Call that a Task's Resource makes, or the reason why it cannot. */
export function parseIntegration(resource: string): Integration | string {
  const [, sdk, call, pattern = ""] = form.exec(resource) ?? [];
  if (call === undefined) {
    return "must be arn:<partition>:states:::aws-sdk:<service>:<action> or arn:<partition>:states:::<service>:<action>; Lambda functions and activities are not supported";
  }
  const startsExecution = sdk === undefined && call === "states:startExecution";
  if (pattern === ".sync") return `ends in .sync; only states:startExecution.sync:2 is supported`;
  if (pattern === ".sync:2" && !startsExecution) return "ends in .sync:2, which only states:startExecution has";
  return {
    action: startsExecution ? call + pattern : call,
    resource,
    starts: !startsExecution ? "nothing" : pattern === ".sync:2" ? "awaited execution" : "execution",
    waitsForToken: pattern === ".waitForTaskToken",
  };
}
