import type { Stack } from "../../hcl";
import type { JsonObject } from "../account/account";
import type { Draft } from "./draft";

/**
 * Bucket, key and topic that exist already are no resources of the stacks, and only their owners know their policies. They are
 * taken to have those which the outputs tell the owners to give them: the one place where names of outputs matter.
 */
const outputs = {
  key: { id: "logging_kms_key_arn", policy: "logging_key_policy" },
  bucket: { id: "logging_bucket_name", policy: "logging_bucket_policy" },
  topic: { id: "alerting_topic_arn", policy: "alerting_topic_policy" },
} as const;

/** Puts what the stacks name, but do not create, into the account. */
export function adopt(stacks: readonly Stack[], { resources: { s3, kms, sns } }: Draft): void {
  const named = (kind: keyof typeof outputs, put: (id: string, policy: JsonObject) => void): void => {
    const { id, policy } = outputs[kind];
    const stack = stacks.find(({ outputNames }) => outputNames.includes(id) && outputNames.includes(policy));
    if (stack !== undefined) put(String(stack.output(id)), JSON.parse(String(stack.output(policy))) as JsonObject);
  };
  named("key", (arn, policy) => (kms.keys[arn] ??= { policy }));
  const [kmsKeyArn] = Object.keys(kms.keys);
  named("bucket", (name, policy) => (s3.buckets[name] ??= { objects: {}, kmsKeyArn, policy }));
  named("topic", (arn, policy) => (sns.topics[arn] ??= { messages: [], kmsKeyArn, policy }));
}
