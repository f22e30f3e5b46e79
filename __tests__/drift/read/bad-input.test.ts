import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlan, readPlan } from "../../../drift/read";
import { planJson, read, real, resource } from "../support";

const folder = mkdtempSync(join(tmpdir(), "ssi-drift-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ask = "terraform show -json plan.bin | node <checkout>/commands/ssi.mjs drift";
const change = (change: unknown) => planJson({ resource_changes: [{ ...resource("a_b.c", {}), change }] });

describe("reading a plan", () => {
  it.each([
    ["an empty file", "", "is empty"],
    ["a file of blanks", ` ${"\n".repeat(100)}`, "is empty"],
    [
      "a binary plan",
      Buffer.from("PK\u0003\u0004\u0014\u0000\b\u0000tfplan"),
      "is a binary plan, not the JSON of a plan; try terraform show -json plan.json | node <checkout>/commands/ssi.mjs drift.",
    ],
    [
      "what was compressed",
      Buffer.from([0x1f, 0x8b, 8, 0, 0]),
      "is compressed, not the JSON of a plan; decompress it first.",
    ],
    [
      "the plan as text",
      "\nTerraform will perform the following actions:\n",
      `is text, not the JSON of a plan; try ${ask}.`,
    ],
    [
      "the plan as coloured text",
      "\u001b[0m\u001b[1mterraform_data.a: Refreshing state...",
      "is text, not the JSON of a plan",
    ],
    [
      "what a wrapper prints",
      '[command]/opt/terraform-bin show -json\n{"format_version":"1.2"}',
      "is the output of a wrapper around Terraform, not the JSON of a plan; with the action hashicorp/setup-terraform, set terraform_wrapper to false.",
    ],
    ["a list", '[{"format_version":"1.2"}]', "is other JSON, not the JSON of a plan"],
    ["an object without a version", '{"hunter2":"hunter2"}', "is other JSON, not the JSON of a plan"],
    ["a state file", real("state-file.json"), `is a state file, not the JSON of a plan; try ${ask}.`],
    [
      "a state that was shown",
      real("state.json"),
      `is a state, not the JSON of a plan; name the plan, too: terraform plan -out plan.bin, then ${ask}.`,
    ],
    [
      "a state in which nothing is",
      '{"format_version":"1.0"}',
      "is a state, not the JSON of a plan; name the plan, too",
    ],
    [
      "the log of a plan",
      real("log.jsonl"),
      `is the log of terraform plan -json, not the JSON of a plan; try terraform plan -out plan.bin, then ${ask}.`,
    ],
    // What Terraform 1.11 prints.
    [
      "the schemas of providers",
      '{"format_version":"1.0","provider_schemas":{}}',
      `is the output of terraform providers schema -json, not the JSON of a plan; try ${ask}.`,
    ],
    [
      "the functions of Terraform",
      '{"format_version":"1.0","function_signatures":{}}',
      "is the output of terraform metadata functions -json, not the JSON of a plan",
    ],
    [
      "a validation",
      '{"format_version":"1.0","valid":true,"error_count":0,"warning_count":0,"diagnostics":[]}',
      "is the output of terraform validate -json, not the JSON of a plan",
    ],
    [
      "the version of Terraform",
      '{"terraform_version":"1.11.4","platform":"linux_amd64","provider_selections":{},"terraform_outdated":false}',
      "is the output of terraform version -json, not the JSON of a plan",
    ],
    [
      "a list of modules",
      '{"format_version":"1.0","modules":null}',
      "is the output of terraform modules -json, not the JSON of a plan",
    ],
    ["an encrypted plan", '{"meta":{},"encrypted_data":"hunter2"}', "is an encrypted plan, not the JSON of a plan"],
    ["a later format", planJson({ format_version: "2.0" }), "has the format version 2.0; ssi drift reads 1.x"],
    ["an earlier format", planJson({ format_version: "0.2" }), "has the format version 0.2; ssi drift reads 1.x"],
    [
      "a version that is none",
      planJson({ format_version: "1.hunter2" }),
      "has no valid format_version; ssi drift reads 1.x",
    ],
    ["a number for a version", planJson({ format_version: 1 }), "has no valid format_version"],
    ["two plans", planJson() + planJson(), "has more text after the plan's JSON"],
    ["a plan that breaks off", real("changed.json").subarray(0, 5000), "ends after 5000 bytes"],
    ["changes that are no list", planJson({ resource_changes: {} }), "resource_changes is not a list"],
    ["a resource that is none", planJson({ resource_changes: ["hunter2"] }), "resource_changes[0] is not an object"],
    [
      "a resource without an address",
      planJson({ resource_drift: [{ hunter2: 1 }] }),
      "resource_drift[0] is not a resource with an address and a type",
    ],
    ["a change that is none", change("hunter2"), "resource_changes[0].change is not an object"],
    [
      "a change without actions",
      change({ before: "hunter2" }),
      "resource_changes[0].change.actions is not a list of words",
    ],
    [
      "actions that are no words",
      change({ actions: [1] }),
      "resource_changes[0].change.actions is not a list of words",
    ],
    ["outputs that are none", planJson({ output_changes: null }), "output_changes is not an object"],
    [
      "an output that is none",
      planJson({ output_changes: { hunter2: 1 } }),
      "output_changes, number 1, is not an object",
    ],
    ["checks that are none", planJson({ checks: [null] }), "checks[0] is not a check with its instances"],
  ])("fails on %s, says what it is, and quotes nothing of it", async (_, input, problem) => {
    const error = await read(input).catch((reason: unknown) => reason as Error);
    expect(String(error)).toContain(
      `Error: plan.json${problem.startsWith("is") || /^(has|ends)/.test(problem) ? " " : ": "}${problem}`,
    );
    expect(String(error)).not.toContain("hunter2");
    expect(String(error)).not.toContain("\n");
  });

  it("does not ask for a file by a name that a shell would take apart", async () => {
    const plan = readPlan("it's mine", openPlan(join(folder, "it's mine")));
    writeFileSync(join(folder, "it's mine"), "PK");
    await expect(plan).rejects.toThrow(`it's mine is a binary plan, not the JSON of a plan; try ${ask}.`);
  });

  it("fails on a file that is not there, and on a folder", async () => {
    const missing = join(folder, "missing.json");
    await expect(readPlan(missing, openPlan(missing))).rejects.toThrow(
      `${missing} cannot be read (ENOENT); name a file`,
    );
    await expect(readPlan(folder, openPlan(folder))).rejects.toThrow(`${folder} is a folder; name a file`);
  });
});
