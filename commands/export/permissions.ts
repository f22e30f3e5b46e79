import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { conditionOf } from "../../lib/aws/policy";
import { commentsOf } from "../../lib/terraform/comment";
import { resolve, valuesOf } from "./elements";
import { table } from "./markdown";
import type { ModuleStack } from "./module-stack";

/** A statement of a policy as Terraform's JSON has it. */
interface Statement {
  readonly sid?: string;
  readonly actions: readonly string[];
  readonly resources: string | readonly string[];
  readonly principals?: readonly { readonly identifiers: string | readonly string[] }[];
}

/** Sections of a README: what the module's roles may do, and who may use what it creates. */
export function permissionsOf(stack: ModuleStack): readonly string[] {
  const documents = stack.node.findAll().filter((node) => node instanceof DataAwsIamPolicyDocument);
  const statements = documents.flatMap((document) => statementsOf(stack, document));
  return [
    ...section("Permissions of its roles", false, statements),
    ...section("Who may use what it creates", true, statements),
  ];
}

interface Granted extends Statement {
  /** Part of the module that the policy belongs to, if the module has several. */
  readonly part: string | undefined;
  readonly reason: string;
  /** Condition over the module's inputs under which the role has it; undefined where it always has it. */
  readonly condition: string | undefined;
}

function statementsOf(stack: ModuleStack, document: DataAwsIamPolicyDocument): readonly Granted[] {
  const { nested } = commentsOf(document);
  const [part] = document.node.scopes.slice(document.node.scopes.indexOf(stack) + 1).map(({ node }) => node.id);
  const { statement } = valuesOf(document) as { readonly statement: readonly Statement[] };
  return statement.map((item) => ({
    ...item,
    part: part === stack.node.id ? undefined : part,
    reason: nested[item.sid ?? ""] ?? "",
    condition: conditionText(document),
  }));
}

function conditionText(document: DataAwsIamPolicyDocument): string | undefined {
  const condition = conditionOf(document);
  if (condition === undefined) return undefined;
  return String(resolve(document, condition))
    .replace(/^\$\{(.*)\}$/s, "$1")
    .replace(/\bvar\./g, "");
}

/** Trust policies have no `sid`, and say nothing that the title does not. */
function section(title: string, isPolicyOfResource: boolean, all: readonly Granted[]): readonly string[] {
  const statements = all.filter(
    ({ sid, principals }) => sid !== undefined && (principals !== undefined) === isPolicyOfResource,
  );
  const parts = [...new Set(statements.map(({ part }) => part))];
  const tables = parts.flatMap((part) => [
    ...(part === undefined ? [] : [`### ${part}`]),
    tableOf(
      isPolicyOfResource,
      statements.filter((item) => item.part === part),
    ),
  ]);
  return tables.length === 0 ? [] : [`## ${title}`, ...tables];
}

function tableOf(isPolicyOfResource: boolean, statements: readonly Granted[]): string {
  const isConditional = statements.some(({ condition }) => condition !== undefined);
  const head = [
    "statement",
    ...(isPolicyOfResource ? ["who"] : []),
    ...(isConditional ? ["when"] : []),
    "actions",
    "on",
    "why",
  ];
  const rows = statements.map(({ sid = "", principals = [], actions, resources, reason, condition }) => [
    sid,
    ...(isPolicyOfResource ? [codes(principals.flatMap(({ identifiers }) => identifiers))] : []),
    ...(isConditional ? [condition === undefined ? "always" : `\`${condition}\``] : []),
    codes(actions),
    codes([resources].flat()),
    reason,
  ]);
  return table(head, rows);
}

const codes = (texts: readonly string[]) => texts.map((text) => `\`${readable(text)}\``).join(" ");

/** References to values as people write them in ARNs. */
const readable = (text: string) =>
  text.replaceAll("${local.account_id}", "<account>").replace(/\$\{(?:local|var)\.(\w+)\}/g, "<$1>");
