import type { ServiceBehaviour } from "../service";
import { auditmanager } from "./auditmanager";
import { guardduty } from "./guardduty";
import { inspector2 } from "./inspector2";
import { kms } from "./kms";
import { macie2 } from "./macie2";
import { s3 } from "./s3";
import { securityhub } from "./securityhub";
import { sns } from "./sns";

/** The services that the emulated account has, by Step Functions' word. */
export const behaviours: Readonly<Record<string, ServiceBehaviour>> = Object.fromEntries(
  [auditmanager, guardduty, inspector2, kms, macie2, s3, securityhub, sns].map((behaviour) => [
    behaviour.word,
    behaviour as unknown as ServiceBehaviour,
  ]),
);
