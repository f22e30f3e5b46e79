import { services } from "../models/operations";
import { unknownServiceWord } from "./errors";

/**
 * IAM prefixes of the services of Step Functions, where they differ from Step Functions' word, or the emulator has no model of the service.
 *
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const PREFIXES: { readonly [service: string]: string } = {
  ...Object.fromEntries(Object.keys(services).map((word) => [word, word])),
  accessanalyzer: "access-analyzer",
  cloudwatchlogs: "logs",
  emr: "elasticmapreduce",
  eventbridge: "events",
  kms: "kms",
  organizations: "organizations",
  s3control: "s3",
  scheduler: "scheduler",
  sfn: "states",
  states: "states",
};

/** Actions whose permission has another name than the operation, with where AWS says so. */
const EXCEPTIONS: { readonly [action: string]: { readonly action: string; readonly source: string } } = {
  "s3:headBucket": {
    action: "s3:ListBucket",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html",
  },
  "s3:headObject": {
    action: "s3:GetObject",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html",
  },
  "s3control:deletePublicAccessBlock": {
    action: "s3:PutAccountPublicAccessBlock",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_DeletePublicAccessBlock.html",
  },
  "s3control:getPublicAccessBlock": {
    action: "s3:GetAccountPublicAccessBlock",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html",
  },
  "s3control:putPublicAccessBlock": {
    action: "s3:PutAccountPublicAccessBlock",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_PutPublicAccessBlock.html",
  },
};

/** The IAM action of a call: `states:startExecution.sync:2` needs `states:StartExecution`. */
export function iamAction(action: string): string {
  if (Object.hasOwn(EXCEPTIONS, action)) return EXCEPTIONS[action]?.action ?? "";
  const [service = "", operation = ""] = action.split(/[:.]/);
  const prefix = Object.hasOwn(PREFIXES, service) ? PREFIXES[service] : undefined;
  if (prefix === undefined) throw unknownServiceWord(service, Object.keys(PREFIXES));
  return `${prefix}:${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;
}
