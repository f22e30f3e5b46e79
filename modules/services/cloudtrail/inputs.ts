import { flag } from "../../../lib/inputs";
import { workerInputs } from "../../../lib/worker";
import { loggingBucketNameInput, trailNamingInputs } from "../../logging-bucket";

export const cloudTrailInputs = {
  ...workerInputs,
  ...trailNamingInputs,
  loggingBucketName: loggingBucketNameInput("Bucket to which the trail delivers, without a prefix."),
  multiRegion: flag({
    description: "Whether the trail logs the events of every Region, or those of its own only.",
    default: true,
  }),
  adoptExisting: flag({
    description:
      "Whether a trail of another name will do where ours is absent, so that nobody pays for a second copy of all events. It must log every wanted Region, global events, and validate its files. It is verified and reported, but never changed: it keeps its bucket and key. A trail of the organisation, or of another Region, will do only if it has no event selectors of its own, since they cannot be read from here.",
    default: false,
  }),
};
