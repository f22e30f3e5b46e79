import { choice, flag } from "../../../lib/inputs";
import { workerInputs } from "../../../lib/worker";
import { loggingBucketNameInput } from "../../logging-bucket";

export const macieInputs = {
  ...workerInputs,
  loggingBucketName: loggingBucketNameInput("Bucket to which Macie exports the results of discovery."),
  findingPublishingFrequency: choice({
    description: "How often Macie publishes updates of policy findings to EventBridge and Security Hub.",
    default: "FIFTEEN_MINUTES",
    of: ["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"],
  }),
  automatedDiscovery: flag({
    description:
      "Whether Macie samples all buckets for sensitive data, which costs by objects and bytes; where the account administers an organization, the buckets of all its accounts.",
    default: false,
  }),
};
