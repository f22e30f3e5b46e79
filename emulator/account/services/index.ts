import type { ServiceBehaviour } from "../service";
import { accessanalyzer } from "./accessanalyzer";
import { account } from "./account";
import { ec2 } from "./ec2";
import { emr } from "./emr";
import { cloudtrail } from "./cloudtrail";
import { guardduty } from "./guardduty";
import { iam } from "./iam";
import { kms } from "./kms";
import { s3 } from "./s3";
import { securityhub } from "./securityhub";
import { s3control } from "./s3control";
import { sns } from "./sns";
import { ssm } from "./ssm";

/** The services that the emulated account has, by Step Functions' word. */
export const behaviours: Readonly<Record<string, ServiceBehaviour>> = Object.fromEntries(
  [accessanalyzer, account, cloudtrail, ec2, emr, guardduty, iam, kms, s3, s3control, securityhub, sns, ssm].map(
    (behaviour) => [behaviour.word, behaviour as unknown as ServiceBehaviour],
  ),
);
