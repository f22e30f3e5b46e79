import { jsonata } from "../../../lib/asl/define";
import type { Assign, Catcher } from "../../../lib/asl/types";

/** Meaning of some refusals, as AWS's own words leave open what to do. */
export const explanations = {
  "CloudTrail.CloudWatchLogsDeliveryUnavailableException":
    "means that no trail of this Region can deliver to CloudWatch Logs: set cloud_watch_logs to false",
  "CloudTrail.InvalidHomeRegionException":
    "means that another Region is the home of the trail, which can be changed only there",
  "CloudTrail.MaximumNumberOfTrailsExceededException":
    "means that this Region has five trails, which is AWS's limit: delete one, or set adopt_existing",
  "CloudTrail.TrailAlreadyExistsException":
    "means that another Region or the organisation has a trail of this name: set adopt_existing, or another trail_name",
} as const;

/** Remembers the refusal of a repair, in words where there are some, and goes on. */
export function refused<Name extends string>(next: Name, assign: Assign): { readonly Catch: readonly Catcher<Name>[] } {
  const errors = jsonata(`$append($errors, [$states.errorOutput.{
    'Error': Error,
    'Cause': $exists($lookup($explanations, Error)) ? $lookup($explanations, Error) : Cause
  }])`);
  return { Catch: [{ ErrorEquals: ["States.ALL"], Assign: { errors, ...assign }, Next: next }] };
}

/** Refusals of a bucket's or key's policy are retried: it may be on its way. */
export const noBucketOrKey = [
  "CloudTrail.S3BucketDoesNotExistException",
  "CloudTrail.KmsKeyNotFoundException",
  "CloudTrail.KmsKeyDisabledException",
];

/** Errors of a trail whose event selectors only its owner, or its home Region, can read. */
export const notReadable = [
  "CloudTrail.TrailNotFoundException",
  "CloudTrail.UnsupportedOperationException",
  "CloudTrail.OperationNotPermittedException",
];
