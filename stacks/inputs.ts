import { bucketName, kmsKeyArn } from "../lib/aws/patterns";
import { tagsInput } from "../lib/aws/tags";
import {
  ownInputs,
  shared,
  text,
  variableName,
  wiredVariable,
  type Inputs,
  type OwnInputs,
  type PropsOf,
} from "../lib/inputs";
import { machineInputs } from "../lib/machine";
import { alertingInputs } from "../modules/alerting";
import { bucketNamingInputs, trailNamingInputs } from "../modules/logging-bucket";
import { orchestratorInputs } from "../modules/orchestrator";
import { scheduleInputs } from "../modules/schedule";
import { services } from "../modules/services";

/** Inputs that several modules share: each is one variable. Bucket, key and trail are known by their names, unless given. */
export const sharedInputs = {
  ...machineInputs,
  tags: shared(tagsInput({ findings: true, trail: true })),
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

/** The own inputs of every part of the baseline, by the prefix of their variables. */
export const partInputs = {
  orchestrator: ownInputs(orchestratorInputs),
  schedule: ownInputs(scheduleInputs),
  alerting: ownInputs(alertingInputs),
  ...(Object.fromEntries(Object.entries(services).map(([id, service]) => [id, ownInputs(service.inputs)])) as {
    readonly [K in keyof typeof services]: OwnInputs<(typeof services)[K]["inputs"]>;
  }),
};

/** The typed props of all parts. */
export type PartProps = { readonly [K in keyof typeof partInputs]?: PropsOf<(typeof partInputs)[K]> };

/** The variables of the baseline that give inputs of a part, with their values. */
export function variablesOf<T>(
  { id, inputs }: { readonly id: string; readonly inputs: Inputs },
  values: Readonly<Record<string, T>>,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      wiredVariable(inputs[name]) ?? variableName(name, inputs[name]?.shared === true ? undefined : id),
      value,
    ]),
  );
}
