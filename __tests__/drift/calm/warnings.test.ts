import { formats } from "../../../drift/formats";
import { ourRules } from "../../../drift/rules/rules";
import { planJson, read, resource } from "../support";
import { findingsOf, judge } from "./judged";

const warningsOf = async (members: object, size?: number) => (await read(planJson(members), size)).warnings;
const unread = (member: string) => `The plan's member "${member}" is unknown to this version of ssi, and was not read.`;

describe("a part of a plan that is not known", () => {
  it.each([[{ a: 1 }], [[1]], ["text"], [true], [1]])("is a warning if it is a member with %j", async (value) => {
    expect(await warningsOf({ surprises: value })).toEqual([unread("surprises")]);
    expect(await warningsOf({ surprises: value }, 1)).toEqual([unread("surprises")]);
  });

  it.each([[{}], [[]], [""], [null], [false]])("is none if the member says nothing: %j", async (value) => {
    expect(await warningsOf({ surprises: value })).toEqual([]);
    const spaced = planJson({ surprises: value }).replace(/(?<="surprises":[[{])(?=[\]}])/, " \n ");
    expect((await read(spaced, 1)).warnings).toEqual([]);
  });

  it("is none for the members of Terraform 0.12 to 1.15 and of OpenTofu", async () => {
    const known = ["proposed_unknown", "relevant_attributes", "timestamp", "applyable", "variables", "prior_state"];
    expect(await warningsOf(Object.fromEntries(known.map((name) => [name, { a: 1 }])))).toEqual([]);
  });

  it("is a warning if it is an action of a resource, which is judged nevertheless", async () => {
    const changed = (actions: readonly string[]) =>
      resource("aws_glue_job.a", { actions, before: { a: 1 }, after: { a: 2 } });
    const members = { resource_changes: [changed(["migrate"]), changed(["migrate"]), changed(["update"])] };
    expect(await warningsOf(members)).toEqual([
      'The action "migrate" of aws_glue_job.a and 1 more is unknown to this version of ssi, and was read as a change.',
    ]);
    expect(await findingsOf({ resource_changes: [changed(["migrate"])] })).toMatchObject([{ severity: "low" }]);
    expect(await warningsOf({ resource_changes: [changed(["create", "forget"]), changed(["read"])] })).toEqual([]);
  });

  it("is a warning if it is a mode, which is judged as that of a resource", async () => {
    const members = {
      resource_changes: [resource("list.aws_glue_job.a", { actions: ["create"], after: {} }, { mode: "list" })],
    };
    expect(await warningsOf(members)).toEqual([
      'The mode "list" of list.aws_glue_job.a is unknown to this version of ssi, and was read as that of a resource.',
    ]);
    expect(await findingsOf(members)).toHaveLength(1);
  });

  it.each(Object.keys(formats))("is in the format %s, and the plan is not as configured", async (format) => {
    const context = { locate: () => undefined, rules: ourRules, version: "0.1.0", colours: false, width: 80 };
    const verdict = await judge(planJson({ surprises: [1] }));
    const output = formats[format as keyof typeof formats](verdict, context);
    expect(output.replace(/\\"|&quot;|\\/g, '"').replace(/\s+/g, " ")).toContain('member "surprises" is unknown');
    expect(output).not.toContain("are as configured");
  });
});
