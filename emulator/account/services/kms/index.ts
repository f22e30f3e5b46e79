import type { JsonObject, ServiceState } from "../../account";
import type { ServiceBehaviour } from "../../service";

/** KMS's part of an account; no state machine calls KMS, but services ask the policies of its keys. */
export type KmsState = ServiceState & {
  /** Key policies by ARN. */
  keys: Record<string, { policy: JsonObject }>;
};

/** AWS KMS. */
export const kms: ServiceBehaviour<KmsState> = {
  word: "kms",
  fresh: () => ({ keys: {} }),
  policyOf: ({ keys }, arn) => keys[arn]?.policy,
  operations: {},
};
