import { bucketName, kmsKeyArn } from "../lib/aws/patterns";
import { text, type Inputs, type PropsOf } from "../lib/inputs";
import { stateMachineInputs } from "../lib/state-machine";
import { alertingInputs } from "../modules/alerting";
import { bucketNamingInputs, trailNamingInputs } from "../modules/logging-bucket";
import { orchestratorInputs } from "../modules/orchestrator";
import { scheduleInputs } from "../modules/schedule";
import { services } from "../modules/services";

/** Inputs that several modules share: each is one variable. Bucket, key and trail are known by their names, unless given. */
export const sharedInputs = {
  ...stateMachineInputs,
  ...bucketNamingInputs,
  ...trailNamingInputs,
  loggingBucketName: text({
    description: "Bucket that gets logs, findings and reports; null means the one of the logging stack.",
    default: null,
    ...bucketName,
  }),
  kmsKeyArn: text({
    description:
      "Key that encrypts logs, findings, reports and alerts; null means the one behind key_alias, which must exist then.",
    default: null,
    ...kmsKeyArn,
  }),
};

/** Inputs that the stack itself wires. */
const wiredInputs = [
  "stateMachineArn",
  "stateMachineArns",
  "heartbeatStateMachineArn",
  "deadLetterQueueName",
  "workers",
  "topicArn",
] as const;

type NotOwn = keyof typeof sharedInputs | (typeof wiredInputs)[number];

/** The inputs of a module that are its own, and become variables with its name before them. */
export function ownInputs<I extends Inputs>(inputs: I): Omit<I, NotOwn> {
  const own = Object.entries(inputs).filter(
    ([name]) => !(name in sharedInputs) && !wiredInputs.includes(name as never),
  );
  return Object.fromEntries(own) as Omit<I, NotOwn>;
}

/** Every part of the baseline that has variables of its own, by their prefix. */
export const partInputs = {
  orchestrator: ownInputs(orchestratorInputs),
  schedule: ownInputs(scheduleInputs),
  alerting: ownInputs(alertingInputs),
  ...(Object.fromEntries(Object.entries(services).map(([id, service]) => [id, ownInputs(service.inputs)])) as {
    readonly [K in keyof typeof services]: Omit<(typeof services)[K]["inputs"], NotOwn>;
  }),
};

/** The typed props of all parts. */
export type PartProps = { readonly [K in keyof typeof partInputs]?: PropsOf<(typeof partInputs)[K]> };
