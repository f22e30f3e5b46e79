import type { Finding } from "../../../drift/model";
import { consequence } from "../../../drift/formats/words/consequence";
import { resource } from "../support";
import { findingsOf } from "./judged";

const said = async (change: object, more: object = {}) => {
  const [finding] = await findingsOf({ resource_changes: [resource("aws_a.b", change, more)] });
  return consequence(finding as Finding);
};
const replaced = { actions: ["delete", "create"], before: { a: 1 }, after: { a: 2 } };

describe("Terraform's reason", () => {
  it.each([
    ["replace_because_tainted", replaced, "replace the resource: delete it and create a new one, as it is tainted."],
    [
      "delete_because_each_key",
      { actions: ["delete"], before: {} },
      "delete the resource, as its key is no longer in for_each.",
    ],
    ["delete_because_the_moon", { actions: ["delete"], before: {} }, "delete the resource."],
  ])("is told in a few words: %s", async (action_reason, change, sentence) => {
    expect(await said(change, { action_reason })).toBe(`An apply would ${sentence}`);
  });

  it("names the attributes that force a replacement", async () => {
    const change = { ...replaced, replace_paths: [["a"], ["block", 0, "name"]] };
    expect(await said(change, { action_reason: "replace_because_cannot_update" })).toBe(
      "An apply would replace the resource: delete it and create a new one, as a, block[0].name cannot be changed in place.",
    );
  });

  it("names an import", async () => {
    expect(await said({ before: { a: 1 }, after: { a: 2 }, importing: { id: "i" } })).toBe(
      "An apply would import the resource and change it.",
    );
  });
});
