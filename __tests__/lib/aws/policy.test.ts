import { App, TerraformStack, TerraformVariable } from "cdktf";
import { conditionOf, policyData, type Statement } from "../../../lib/aws/policy";
import { hcl, type Term } from "../../../lib/terraform/expression";

interface Document {
  readonly source_policy_documents?: string;
  readonly statement: readonly { readonly sid: string }[];
}

/** The documents by their names, of statements with these conditions on the variable `mode`. */
function documents(statements: (mode: Term) => readonly Statement[]) {
  const stack = new TerraformStack(new App(), "stack");
  const mode = new TerraformVariable(stack, "mode", { type: "string" });
  const data = policyData(stack, "policy", statements(mode.stringValue));
  const json = stack.toTerraform() as { data: { aws_iam_policy_document: Record<string, Document> } };
  return { data, stack, json: json.data.aws_iam_policy_document };
}

const statement = (sid: string, when?: Statement["when"]): Statement => ({
  sid,
  when,
  actions: ["s3:GetObject"],
  resources: ["*"],
});

describe("a policy document", () => {
  it("takes in statements with a condition only where the condition holds", () => {
    const { json } = documents((mode) => {
      const when = { name: "write", condition: hcl`${mode} == "enforce"` };
      return [statement("Always"), statement("Put", when), statement("Delete", { ...when })];
    });
    expect(json.policy?.statement.map(({ sid }) => sid)).toEqual(["Always"]);
    expect(json.write?.statement.map(({ sid }) => sid)).toEqual(["Put", "Delete"]);
    expect(json.policy?.source_policy_documents).toBe(
      '${compact([((var.mode == "enforce") ? data.aws_iam_policy_document.write.json : "")])}',
    );
  });

  it("is one data source where no statement has a condition", () => {
    const { json, data } = documents(() => [statement("Always")]);
    expect(Object.keys(json)).toEqual(["policy"]);
    expect(json.policy).not.toHaveProperty("source_policy_documents");
    expect(conditionOf(data)).toBeUndefined();
  });
});
