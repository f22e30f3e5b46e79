import {
  DataAwsIamPolicyDocument,
  type DataAwsIamPolicyDocumentStatement,
} from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import type { Construct } from "constructs";
import { comment } from "../terraform/comment";
import type { AwsEnvironment } from "./environment";

/** One statement of an IAM policy, as `data "aws_iam_policy_document"` has it. */
export type Statement = DataAwsIamPolicyDocumentStatement & {
  /** Why it is needed, or why it is as wide as it is; exported modules say it beside the statement. @default it goes without saying */
  readonly reason?: string;
};
type Condition = { readonly test: string; readonly variable: string; readonly values: string[] };

/** A policy document. @returns Its JSON. */
export function policyDocument(scope: Construct, id: string, statements: readonly Statement[]): string {
  return policyData(scope, id, statements).json;
}

/** A policy document as the data source that it is. */
export function policyData(scope: Construct, id: string, statements: readonly Statement[]): DataAwsIamPolicyDocument {
  const document = new DataAwsIamPolicyDocument(scope, id, {
    statement: statements.map((statement) => ({ ...statement, reason: undefined })),
  });
  for (const { sid, reason } of statements) {
    if (reason !== undefined) comment(document, reason, sid);
  }
  return document;
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
