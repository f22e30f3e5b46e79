import type { ServiceBehaviour } from "../service";
import { config } from "./config";
import { guardduty } from "./guardduty";
import { iam } from "./iam";
import { kms } from "./kms";
import { s3 } from "./s3";
import { sns } from "./sns";

/** The services that the emulated account has, by Step Functions' word. */
export const behaviours: Readonly<Record<string, ServiceBehaviour>> = Object.fromEntries(
  [config, guardduty, iam, kms, s3, sns].map((behaviour) => [behaviour.word, behaviour as unknown as ServiceBehaviour]),
);
