import { tagsInput } from "../../../lib/aws/tags";
import { choices, flag, integerOf, shared } from "../../../lib/inputs";
import { retentionDays } from "../../../lib/machine";
import { workerInputs } from "../../../lib/worker";
import { loggingBucketNameInput, trailNamingInputs } from "../../logging-bucket";

export const cloudTrailInputs = {
  ...workerInputs,
  tags: shared(tagsInput({ trail: true })),
  ...trailNamingInputs,
  loggingBucketName: loggingBucketNameInput("Bucket to which the trail delivers, without a prefix."),
  multiRegion: flag({
    description: "Whether the trail logs the events of all Regions, or only of its own Region.",
    default: true,
  }),
  adoptExisting: flag({
    description:
      "Whether an existing trail of a different name is accepted if ours does not exist, to avoid paying for a second copy of all events. The existing trail must log every wanted Region and global events, and validate its log files. It is verified and reported, but never changed: it keeps its bucket and key. A trail of the organisation, or of another Region, is accepted only if it has no event selectors of its own, or if they can be read from here and select all management events.",
    default: false,
  }),
  cloudWatchLogs: flag({
    description:
      "Whether the trail also delivers to a log group of its own, /aws/cloudtrail/<trail_name>, in CloudWatch Logs (control CloudTrail.5). CloudWatch charges for each gigabyte that is ingested and for what is stored, in many accounts more than for all other logs together. false leaves a log group alone that somebody else has set.",
    default: false,
  }),
  cloudWatchLogsRetentionDays: integerOf({
    description: "Days for which CloudWatch keeps the trail's events.",
    default: 365,
    of: retentionDays,
  }),
  s3DataEvents: choices({
    description:
      "Kinds of events on the objects of all S3 buckets, of today and of later, that the trail logs (controls S3.22 and S3.23, which also want multi_region). CloudTrail charges for each event, and a busy bucket has millions a day. Each log file that CloudTrail writes to the logging bucket is such an event, too, and is logged by the next one, unless the trail's RecursiveLogging is false, which the worker leaves as it is. Data events that are not in the list are left alone.",
    default: [],
    of: ["ReadOnly", "WriteOnly"],
    example: "WriteOnly",
  }),
};
