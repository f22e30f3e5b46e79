import type { ServiceBehaviour } from "../service";
import { accessanalyzer } from "./accessanalyzer";
import { account } from "./account";
import { auditmanager } from "./auditmanager";
import { cloudtrail } from "./cloudtrail";
import { cloudwatchlogs } from "./cloudwatchlogs";
import { config } from "./config";
import { ec2 } from "./ec2";
import { emr } from "./emr";
import { guardduty } from "./guardduty";
import { iam } from "./iam";
import { inspector2 } from "./inspector2";
import { kms } from "./kms";
import { macie2 } from "./macie2";
import { s3 } from "./s3";
import { s3control } from "./s3control";
import { securityhub } from "./securityhub";
import { sns } from "./sns";
import { ssm } from "./ssm";
import { states } from "./states";

const all: readonly ServiceBehaviour[] = [
  accessanalyzer,
  account,
  auditmanager,
  cloudtrail,
  cloudwatchlogs,
  config,
  ec2,
  emr,
  guardduty,
  iam,
  inspector2,
  kms,
  macie2,
  s3,
  s3control,
  securityhub,
  sns,
  ssm,
  states,
];

/** The services that the emulated account has, by Step Functions' word. */
export const behaviours: Readonly<Record<string, ServiceBehaviour>> = Object.fromEntries(
  all.map((behaviour) => [behaviour.word, behaviour]),
);
