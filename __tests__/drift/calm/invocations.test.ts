import { planJson, read, resource } from "../support";
import { findingsOf, outline } from "./judged";

/** As Terraform 1.14 writes it: internal/command/jsonplan/action_invocations.go. */
const invocation = (more: object = {}) => ({
  address: "action.aws_lambda_invoke.go",
  type: "aws_lambda_invoke",
  name: "go",
  config_values: { function_name: "wipe", payload: '{"key":"hunter2hunter2"}', password: "hunter2hunter2" },
  config_sensitive: { password: true },
  config_unknown: { qualifier: true },
  provider_name: "registry.terraform.io/hashicorp/aws",
  ...more,
});

const onEvent = (event: string, address: string) => ({
  lifecycle_action_trigger: {
    triggering_resource_address: address,
    action_trigger_event: event,
    action_trigger_block_index: 0,
    actions_list_index: 0,
    on_failure: "ActionOnFailureHalt",
  },
});

describe("an action that an apply invokes", () => {
  it("is one finding, with its configuration and its events", async () => {
    const { subjects } = await read(
      planJson({
        action_invocations: [
          invocation(onEvent("AfterCreate", "aws_instance.a")),
          invocation(onEvent("BeforeUpdate", 'aws_instance.b["x"]')),
        ],
      }),
    );
    expect(subjects).toMatchObject([
      {
        kind: "action",
        address: "action.aws_lambda_invoke.go",
        type: "aws_lambda_invoke",
        apply: {
          action: "invoke",
          triggers: ["after_create of aws_instance.a", 'before_update of aws_instance.b["x"]'],
          differences: [
            { path: "function_name", after: { kind: "value", value: "wipe" } },
            { path: "payload", after: { kind: "sensitive" } },
            { path: "password", after: { kind: "sensitive" } },
            { path: "qualifier", after: { kind: "unknown" } },
          ],
        },
      },
    ]);
    expect(JSON.stringify(subjects)).not.toContain("hunter2");
  });

  it("is a finding for each action", async () => {
    const findings = await findingsOf({
      action_invocations: [
        invocation({ invoke_action_trigger: {} }),
        invocation({ address: "action.aws_lambda_invoke.other", invoke_action_trigger: {} }),
      ],
    });
    expect(findings).toMatchObject([
      { kind: "action", severity: "medium", meanings: [{ rule: "action-invoked" }] },
      { kind: "action", severity: "medium", meanings: [{ rule: "action-invoked" }] },
    ]);
  });

  it("is a finding if it is deferred", async () => {
    const findings = await findingsOf({
      deferred_action_invocations: [{ reason: "deferred_prereq", action_invocation: invocation() }],
    });
    expect(findings).toMatchObject([
      { severity: "medium", meanings: [{ rule: "action-invoked" }, { rule: "change-deferred" }] },
    ]);
  });

  it.each([
    [{ action_invocations: [3] }, "action_invocations[0] is not an object"],
    [{ action_invocations: [{}] }, "action_invocations[0] is not an action with an address and a type"],
    [{ deferred_changes: [{}] }, "deferred_changes[0].resource_change is not an object"],
  ])("fails on what Terraform would not write: %j", async (members, message) => {
    await expect(read(planJson(members))).rejects.toThrow(message);
  });
});

describe("a deferred change", () => {
  const deferred = (change: object, reason = "resource_config_unknown") => ({
    deferred_changes: [{ reason, resource_change: resource("aws_glue_trigger.a", change) }],
  });

  it("is a finding, whatever it is, that a later apply makes", async () => {
    expect(outline(await findingsOf(deferred({ actions: ["create"], after: { name: "a" } })))).toEqual([
      [
        "aws_glue_trigger.a",
        "medium",
        "A later plan will make the change, and this plan may not tell all of it: its configuration is known only after this apply.",
      ],
    ]);
    expect(await findingsOf(deferred({ actions: ["no-op"] }))).toMatchObject([{ severity: "medium" }]);
    expect(await findingsOf(deferred({ actions: ["update"] }, "tomorrow"))).toMatchObject([
      { meanings: [{ sentence: expect.stringMatching(/Terraform does not say why\.$/) }] },
    ]);
  });
});

describe("an incomplete plan", () => {
  it("is a finding without anything else in it", async () => {
    expect(await findingsOf({ complete: false })).toMatchObject([
      { kind: "plan", address: "plan.json", severity: "medium", meanings: [{ rule: "plan-incomplete" }] },
    ]);
  });

  it("is none if it is complete, or if Terraform does not say", async () => {
    expect(await findingsOf({ complete: true })).toEqual([]);
    expect(await findingsOf({})).toEqual([]);
  });

  it("is told as one that failed if it failed", async () => {
    expect(await findingsOf({ complete: false, errored: true })).toEqual([]);
  });
});
