import type { Subject } from "../../../drift/model";
import { planJson, read, resource, type RawChange } from "../support";

const tags = (team: string) => ({ tags: { team } });
const from = tags("a");
const to = tags("b");

async function subjectsOf(members: object): Promise<readonly Subject[]> {
  return (await read(planJson(members))).subjects;
}

const one = async (change: RawChange, more: object = {}) =>
  (await subjectsOf({ resource_changes: [resource("aws_thing.this", change, more)] }))[0];

describe("a plan", () => {
  it("joins a change outside and what an apply does about it to one subject", async () => {
    const subjects = await subjectsOf({
      resource_drift: [resource("aws_thing.this", { before: from, after: to })],
      resource_changes: [
        resource("aws_thing.other", { before: from, after: to }),
        resource("aws_thing.this", { before: to, after: from }),
      ],
    });
    expect(subjects).toMatchObject([
      {
        plan: "plan.json",
        kind: "resource",
        address: "aws_thing.this",
        type: "aws_thing",
        outside: { action: "update", differences: [{ before: { value: "a" }, after: { value: "b" } }] },
        apply: { action: "update", differences: [{ before: { value: "b" }, after: { value: "a" } }] },
      },
      { address: "aws_thing.other", apply: { action: "update" } },
    ]);
    expect(subjects[1]).not.toHaveProperty("outside");
  });

  it("says that something was deleted outside, and is created again", async () => {
    expect(
      await subjectsOf({
        resource_drift: [resource("aws_thing.this", { actions: ["delete"], before: from })],
        resource_changes: [resource("aws_thing.this", { actions: ["create"], after: from })],
      }),
    ).toMatchObject([{ outside: { action: "delete" }, apply: { action: "create" } }]);
  });

  it.each([
    [["create"], "create"],
    [["update"], "update"],
    [["delete"], "delete"],
    [["delete", "create"], "replace"],
    [["create", "delete"], "replace"],
    [["create", "forget"], "create-then-forget"],
    [["forget"], "forget"],
    [["something later"], "update"],
  ])("calls %p %p", async (actions, action) => {
    expect((await one({ actions, before: from, after: to }))?.apply?.action).toBe(action);
  });

  it.each([
    ["a resource that stays as it is", {}, {}],
    ["a data source", { actions: ["read"] }, { mode: "data" }],
    ["a data source that an apply would update", { actions: ["update"] }, { mode: "data" }],
    ["a resource that is only moved", {}, { previous_address: "aws_thing.old" }],
    ["a resource that is only imported", { importing: { id: "x" } }, {}],
  ])("says nothing of %s", async (_, change, more) => {
    expect(await one({ actions: ["no-op"], before: from, after: to, ...change }, more)).toBeUndefined();
  });

  it("says from where a resource was moved that changes, too", async () => {
    expect(await one({ before: from, after: to }, { previous_address: "aws_thing.old" })).toMatchObject({
      address: "aws_thing.this",
      previousAddress: "aws_thing.old",
    });
  });

  it("says what of an imported resource would be changed", async () => {
    expect(await one({ before: from, after: to, importing: { id: "x" } })).toMatchObject({
      apply: { action: "update" },
    });
  });

  it("tells the left-over of a replacement from the resource", async () => {
    expect(
      await subjectsOf({
        resource_changes: [
          resource("aws_thing.this", { before: from, after: to }),
          resource("aws_thing.this", { actions: ["delete"], before: from }, { deposed: "00000001" }),
        ],
      }),
    ).toMatchObject([{ apply: { action: "update" } }, { deposed: "00000001", apply: { action: "delete" } }]);
  });

  it("keeps addresses with keys and modules as Terraform writes them", async () => {
    const addresses = [
      'module.a["x.y"].module.b[0].aws_thing.this["quo\\"te"]',
      'module.a["x.y"].module.b[0].aws_thing.this["[0]"]',
      "aws_thing.this[12]",
    ];
    const subjects = await subjectsOf({
      resource_changes: addresses.map((address) => resource(address, { before: from, after: to })),
    });
    expect(subjects.map(({ address }) => address)).toEqual(addresses);
  });

  it("has outputs as subjects of their own", async () => {
    expect(
      await subjectsOf({
        output_changes: {
          uri: { actions: ["update"], before: "a", after: "b" },
          same: { actions: ["no-op"], before: "a", after: "a" },
          map: { actions: ["create"], before: null, after: { key: [1] }, after_unknown: false },
          later: { actions: ["update"], before: "a", after_unknown: true },
          constructor: { actions: ["delete"], before: "a", after: null },
        },
      }),
    ).toMatchObject([
      {
        kind: "output",
        address: "output.uri",
        apply: { differences: [{ path: "value", before: { value: "a" }, after: { value: "b" } }] },
      },
      {
        address: "output.map",
        apply: { action: "create", differences: [{ path: "value.key", after: { value: [1] } }] },
      },
      { address: "output.later", apply: { differences: [{ path: "value", after: { kind: "unknown" } }] } },
      { address: "output.constructor", apply: { action: "delete", differences: [] } },
    ]);
  });

  it("says by what it was made, whether it is whole, and how many resources it holds", async () => {
    const resources = [
      resource("aws_thing.a", { actions: ["no-op"] }),
      resource("aws_thing.b", { actions: ["create"], after: from }),
      resource("data.aws_thing.c", { actions: ["read"] }, { mode: "data" }),
      resource("aws_thing.b", { actions: ["delete"] }, { deposed: "1" }),
    ];
    expect(
      await read(planJson({ terraform_version: "1.9.0", errored: true, resource_changes: resources })),
    ).toMatchObject({ name: "plan.json", terraformVersion: "1.9.0", errored: true, resources: 2 });
    expect(await read(planJson({ terraform_version: undefined, errored: undefined }))).toEqual({
      name: "plan.json",
      terraformVersion: "unknown",
      errored: false,
      complete: true,
      warnings: [],
      resources: 0,
      subjects: [],
      checks: [],
    });
  });

  it("counts resources that only its state holds, and not what looks like one", async () => {
    const state = {
      values: { resources: [{ mode: "managed" }, { mode: "data" }, { mode: "managed", text: '"mode":"managed"' }] },
    };
    const resource_drift = [resource("aws_thing.a", { before: from, after: to })];
    expect(await read(planJson({ resource_drift, prior_state: state }))).toMatchObject({ resources: 2 });
    expect(await read(planJson({ resource_changes: [], prior_state: state }))).toMatchObject({ resources: 0 });
  });

  it("may be of a later minor version, with members that nobody knows yet", async () => {
    const plan = planJson({ format_version: "1.99", constructor: [1], later: { resource_changes: [1] } });
    expect((await read(plan)).subjects).toEqual([]);
  });

  it("has each instance whose check does not hold, and checks without instances", async () => {
    const address = (to_display: string) => ({ to_display });
    const { checks } = await read(
      planJson({
        checks: [
          {
            address: address("check.good"),
            status: "pass",
            instances: [{ address: address("check.good"), status: "pass" }],
          },
          {
            address: address("aws_thing.this"),
            status: "fail",
            instances: [
              { address: address("aws_thing.this[0]"), status: "pass" },
              {
                address: address("aws_thing.this[1]"),
                status: "fail",
                problems: [{ message: "One." }, { message: "Two." }],
              },
              { address: address("aws_thing.this[2]"), status: "unknown" },
            ],
          },
          { address: address("check.broken"), status: "error" },
          { address: address("check.new"), status: "something later", instances: [] },
        ],
      }),
    );
    expect(checks).toEqual([
      { address: "aws_thing.this[1]", status: "fail", problems: ["One.", "Two."] },
      { address: "aws_thing.this[2]", status: "unknown", problems: [] },
      { address: "check.broken", status: "error", problems: [] },
      { address: "check.new", status: "unknown", problems: [] },
    ]);
  });
});
