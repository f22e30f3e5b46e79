import { tagsInput } from "../../../lib/aws/tags";
import { flag, shared } from "../../../lib/inputs";
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
};
