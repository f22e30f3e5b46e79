import {
  DataAwsIamPolicyDocument,
  type DataAwsIamPolicyDocumentStatement,
} from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import type { Construct } from "constructs";
import { comment } from "../terraform/comment";
import { hcl, hclList, type Term } from "../terraform/expression";
import type { AwsEnvironment } from "./environment";

/** One statement of an IAM policy, as `data "aws_iam_policy_document"` has it. */
export type Statement = DataAwsIamPolicyDocumentStatement & {
  /** Why it is needed, or why it is as wide as it is; exported modules say it beside the statement. @default it goes without saying */
  readonly reason?: string;
  /** @default always */
  readonly when?: When;
};

/** Condition over inputs under which a policy has statements. Those of one name are a document of their own. */
export interface When {
  /** Name of the document, after that of the policy's owner. */
  readonly name: string;
  readonly condition: Term;
}

type Condition = { readonly test: string; readonly variable: string; readonly values: string[] };

/** A policy document. @returns Its JSON. */
export function policyDocument(scope: Construct, id: string, statements: readonly Statement[]): string {
  return policyData(scope, id, statements).json;
}

/**
 * A policy document as the data source that it is. It takes in the statements that have conditions from documents of their own:
 * so one policy, which is changed in place, follows the inputs.
 */
export function policyData(scope: Construct, id: string, statements: readonly Statement[]): DataAwsIamPolicyDocument {
  const conditions = new Map(statements.flatMap(({ when }) => (when === undefined ? [] : [[when.name, when]])));
  const sources = [...conditions.values()].map((when): Term => {
    const own = statements.filter((statement) => statement.when?.name === when.name);
    const { json } = appliesWhen(documentOf(scope, when.name, own), when.condition);
    return hcl`${when.condition} ? ${json} : ""`;
  });
  const always = statements.filter(({ when }) => when === undefined);
  return documentOf(scope, id, always, sources.length === 0 ? undefined : hclList`compact(${sources})`);
}

function documentOf(
  scope: Construct,
  id: string,
  statements: readonly Statement[],
  sourcePolicyDocuments?: string[],
): DataAwsIamPolicyDocument {
  const document = new DataAwsIamPolicyDocument(scope, id, {
    sourcePolicyDocuments,
    statement: statements.map((statement) => ({ ...statement, reason: undefined, when: undefined })),
  });
  for (const { sid, reason } of statements) {
    if (reason !== undefined) comment(document, reason, sid);
  }
  return document;
}

const whenKey = "ssi:when";

/** Records the condition under which a policy has the statements of a document. */
export function appliesWhen(document: DataAwsIamPolicyDocument, condition: Term): DataAwsIamPolicyDocument {
  document.node.addMetadata(whenKey, condition);
  return document;
}

/** Condition that {@link appliesWhen} has recorded; undefined where the statements always apply. */
export function conditionOf(document: DataAwsIamPolicyDocument): Term {
  return document.node.metadata.find(({ type }) => type === whenKey)?.data as Term;
}

/** The caller acts for this account: what every trust and resource policy of ours asks of an AWS service. */
export function fromThisAccount(aws: AwsEnvironment): Condition {
  return { test: "StringEquals", variable: "aws:SourceAccount", values: [aws.accountId] };
}

/** The caller acts for a resource whose ARN is like one of these. */
export function fromArn(...arns: readonly string[]): Condition {
  return { test: "ArnLike", variable: "aws:SourceArn", values: [...arns] };
}

/** An AWS service as principal. */
export function servicePrincipal(...identifiers: string[]): { readonly type: string; readonly identifiers: string[] } {
  return { type: "Service", identifiers };
}

/**
 * Lets a role create the service-linked roles of these services, and no others. The form is that of AWS's own managed
 * policies.
 */
export function createServiceLinkedRoles(aws: AwsEnvironment, ...services: readonly string[]): Statement {
  return {
    sid: "CreateServiceLinkedRole",
    actions: ["iam:CreateServiceLinkedRole"],
    reason: "The role's name is AWS's: only the path is known.",
    resources: services.map((service) => aws.arn("iam", `role/aws-service-role/${service}/*`, "")),
    condition: [{ test: "StringEquals", variable: "iam:AWSServiceName", values: [...services] }],
  };
}

/** Refuses every request that does not come over TLS. */
export function denyPlainHttp(action: string, ...resources: readonly string[]): Statement {
  return {
    sid: "DenyPlainHttp",
    reason: "Every request must come over TLS.",
    effect: "Deny",
    principals: [{ type: "*", identifiers: ["*"] }],
    actions: [action],
    resources: [...resources],
    condition: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
  };
}
