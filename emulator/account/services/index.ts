import type { ServiceBehaviour } from "../service";
import { guardduty } from "./guardduty";
import { kms } from "./kms";
import { s3 } from "./s3";
import { securityhub } from "./securityhub";
import { sns } from "./sns";

/** The services that the emulated account has, by Step Functions' word. */
export const behaviours: Readonly<Record<string, ServiceBehaviour>> = Object.fromEntries(
  [guardduty, kms, s3, securityhub, sns].map((behaviour) => [behaviour.word, behaviour as unknown as ServiceBehaviour]),
);
