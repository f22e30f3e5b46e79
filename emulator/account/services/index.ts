import type { ServiceBehaviour } from "../service";
import { cloudtrail } from "./cloudtrail";
import { guardduty } from "./guardduty";
import { kms } from "./kms";
import { s3 } from "./s3";
import { sns } from "./sns";

/** The services that the emulated account has, by Step Functions' word. */
export const behaviours: Readonly<Record<string, ServiceBehaviour>> = Object.fromEntries(
  [cloudtrail, guardduty, kms, s3, sns].map((behaviour) => [behaviour.word, behaviour as unknown as ServiceBehaviour]),
);
