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
  adoptExisting: flag({
    description:
      "Whether an export of results to another bucket, such as that of a landing zone, is adopted: reported and left alone. false points it to the logging bucket.",
    default: true,
  }),
  automatedDiscovery: flag({
    description:
      "Whether Macie samples all buckets for sensitive data, billed by objects and bytes; in an administrator account, the buckets of all member accounts.",
    default: false,
  }),
};
