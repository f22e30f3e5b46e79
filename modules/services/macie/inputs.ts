import { bucketName } from "../../../lib/aws/patterns";
import { choice, flag, text } from "../../../lib/inputs";
import { workerInputs } from "../../../lib/worker";

export const macieInputs = {
  ...workerInputs,
  loggingBucketName: text({ description: "Bucket to which Macie exports the results of discovery.", ...bucketName }),
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
