import type { Subject } from "../../../drift/model";
import { read, real } from "../support";

/** Address, what happens, and what differs. */
const outline = (subjects: readonly Subject[]) =>
  subjects.map(({ address, apply, previousAddress }) => [
    previousAddress ?? address,
    apply?.action,
    ...(apply?.differences ?? []).map(({ path }) => path),
  ]);

describe("a plan by real Terraform", () => {
  it("says nothing where nothing differs", async () => {
    expect(await read(real("nothing.json"))).toMatchObject({
      terraformVersion: "1.11.4",
      errored: false,
      resources: 10,
      subjects: [],
      checks: [],
    });
  });

  it("says what an apply would do, with keys, modules, moves, imports and secrets", async () => {
    const plan = await read(real("changed.json"), 1000);
    expect(plan).toMatchObject({ errored: false, resources: 12 });
    expect(outline(plan.subjects)).toEqual([
      ["terraform_data.created", "create", "input"],
      ["terraform_data.deleted", "delete"],
      ['terraform_data.each["[0]"]', "update", "input.numbers", "input.team", "output"],
      ['terraform_data.each["a.b"]', "update", "input.numbers", "input.team", "output"],
      ['terraform_data.each["quo\\"te"]', "update", "input.numbers", "input.team", "output"],
      ["terraform_data.forgotten", "forget"],
      ["terraform_data.policy", "update", "input", "output"],
      ["terraform_data.replaced", "replace", "triggers_replace"],
      ['module.inner["x.y"].terraform_data.this[0]', "update", "input", "output"],
      ['module.inner["x.y"].terraform_data.this[1]', "update", "input", "output"],
      ["output.id", "update", "value"],
      ["output.secret", "update", "value"],
    ]);
    expect(plan.checks).toEqual([{ address: "check.first_step", status: "fail", problems: ["This is step 2."] }]);
    expect(JSON.stringify(plan)).not.toContain("hunter2");
  });

  it("says what it has where Terraform could not finish it", async () => {
    const plan = await read(real("errored.json"));
    expect(plan).toMatchObject({ errored: true });
    expect(plan.checks).toContainEqual({
      address: "terraform_data.created",
      status: "fail",
      problems: ["This is step 3, and there are two."],
    });
    expect(plan.subjects.length).toBeGreaterThan(5);
  });

  it("may only refresh", async () => {
    for (const size of [1, 5, 1000]) expect((await read(real("refresh-only.json"), size)).resources).toBe(10);
    const plan = await read(real("refresh-only.json"));
    expect(outline(plan.subjects)).toEqual([["output.secret", "update", "value"]]);
  });
});
