import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { declareVariables, type Inputs } from "../../lib/inputs";
import { values } from "../lib/inputs/values";
import { describeTerraform, errorsIn, initialiseFolder, messagesOf, terraform } from "./harness";

const root = mkdtempSync(join(tmpdir(), "ssi-values-"));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A variable for each value, since Terraform reports all invalid variables of a plan at once. */
const cases = Object.entries(values).flatMap(([what, { input, refused, allowed }]) => [
  ...refused.map((value, index) => ({ name: `${what}_refused_${index}`, input, value })),
  ...allowed.map((value, index) => ({ name: `${what}_allowed_${index}`, input, value })),
]);

describeTerraform("Terraform", () => {
  it("refuses each value that AWS would, and no near miss, naming the variable once", () => {
    const stack = new TerraformStack(new App(), "stack");
    const inputs = cases.map(({ name, input }) => [name, { ...input, default: null }] as const);
    declareVariables(stack, Object.fromEntries(inputs) as Inputs);
    writeFileSync(join(root, "main.tf.json"), JSON.stringify(stack.toTerraform()));
    writeFileSync(
      join(root, "terraform.tfvars.json"),
      JSON.stringify(Object.fromEntries(cases.map(({ name, value }) => [name, value]))),
    );
    expect(initialiseFolder(root)).toBeUndefined();
    const errors = errorsIn(messagesOf(terraform(root, "plan", "-json")));
    const named = errors.map((error) => /^Invalid value for variable: (\w+) is [^]+; allowed: /.exec(error)?.[1] ?? error);
    const wanted = cases.map(({ name }) => name).filter((name) => name.includes("_refused_"));
    expect([...new Set(named)].sort()).toEqual(wanted.sort());
  });
});
