import { jsonata } from "../../../lib/asl/define";
import type { Expression } from "../../../lib/asl/types";
import { compareControls } from "../../../lib/worker";
import type { Control } from "./controls";
import { selectedS3Events, selectsManagementEvents } from "./selectors";

/** JSONata that compares what CloudTrail answers with what is wanted. */

/** Names of the controls that do not hold. */
export const wrong = "$keys($controls)[$lookup($controls, $) = false]";

const hasLogGroup = "$exists($trail.CloudWatchLogsLogGroupArn[$ != ''])";
const logsError = "$exists($status.LatestCloudWatchLogsDeliveryError[$ != ''])";
/** Whether the trail delivers to the log group that Terraform creates where it is wanted. */
const hasOurLogGroup =
  "($trail.CloudWatchLogsLogGroupArn = $settings.logGroupArn and $trail.CloudWatchLogsRoleArn = $settings.logsRoleArn)";

/** Whether the trail's log group is to be set, or ours to be taken away since it is no longer wanted. */
export const logGroupDiffers = `$settings.cloudWatchLogs != ${hasOurLogGroup}`;

/** Errors of the latest delivery, of logs, digests and, where there is a log group, to CloudWatch Logs. */
const deliveryErrorsNow = `[$filter(
  [
    $status.LatestDeliveryError,
    $status.LatestDigestDeliveryError,
    ${hasLogGroup} ? $status.LatestCloudWatchLogsDeliveryError
  ],
  function($error) { $error != '' }
)]`;

const whereWanted = (condition: string, controls: { readonly [name in Control]?: string }) =>
  `(${condition}) ? ${compareControls<Control>(controls)} : {}`;

/** Those of S3's events are controls where they are wanted. @param selected JSONata, a list: the kinds that are selected. */
const s3Controls = (selected: string) =>
  [
    whereWanted("'ReadOnly' in $settings.s3DataEvents", { S3ReadEvents: `'ReadOnly' in ${selected}` }),
    whereWanted("'WriteOnly' in $settings.s3DataEvents", { S3WriteEvents: `'WriteOnly' in ${selected}` }),
  ].join(", ");

/** The controls that a trail and its status tell; the event selectors are read next. An adopted trail has another bucket, key and log group, which are not compared. */
const controlsNow = `$merge([
  ${compareControls<Control>({
    TrailExists: "$trail != null",
    MultiRegion: "$trail.IsMultiRegionTrail = $settings.multiRegion or ($adopted and $trail.IsMultiRegionTrail = true)",
    GlobalServiceEvents: "$trail.IncludeGlobalServiceEvents = true",
    LogFileValidation: "$trail.LogFileValidationEnabled = true",
    Logging: "$status.IsLogging = true",
    Delivery: `$count(${deliveryErrorsNow}) = 0`,
  })},
  $adopted ? {} : ${compareControls<Control>({
    Bucket: "$trail.S3BucketName = $settings.bucketName and $not($exists($trail.S3KeyPrefix[$ != '']))",
    EncryptionKey: "$trail.KmsKeyId = $settings.kmsKeyArn",
  })},
  ${compareControls<Control>({ ManagementEvents: "false" })},
  ${whereWanted(`$settings.cloudWatchLogs or $exists($controls.CloudWatchLogs) or ${hasOurLogGroup}`, {
    CloudWatchLogs: `($adopted ? ${hasLogGroup} : $not(${logGroupDiffers})) and $not($settings.cloudWatchLogs and ${logsError})`,
  })}
])`;

/** @param answer JSONata, the answer of GetTrailStatus, null where there is no trail. */
const about = (answer: "$states.result" | "null", expression: string) =>
  jsonata(`($status := ${answer}; ${expression})`);

export const deliveryErrors: Expression = about("$states.result", deliveryErrorsNow);

export const statusControls: Expression = about("$states.result", controlsNow);

/** The controls of an account without a trail. */
export const controlsWithoutTrail: Expression = about("null", `$merge([${controlsNow}, ${s3Controls("[]")}])`);

/** All controls, once the trail's event selectors are known. */
export const selectorControls: Expression = jsonata(`(
  $s3Events := ${selectedS3Events};
  $merge([
    $controls,
    ${compareControls<Control>({ ManagementEvents: selectsManagementEvents })},
    ${s3Controls("$s3Events")}
  ])
)`);

/** All controls of a trail elsewhere, which was taken only because it logs all management events. */
export const controlsElsewhere: Expression = about(
  "$states.result",
  `$merge([${controlsNow}, ${compareControls<Control>({ ManagementEvents: "true" })}, ${s3Controls("$s3Events")}])`,
);

/**
 * The best of the trails that are as good as ours, or null: rather one without event selectors of its own, rather one from
 * here. `Here` says whether its selectors can be read for sure. Those of an organisation's trail cannot in a member account, says
 * https://github.com/cloud-custodian/cloud-custodian/pull/6394; for another Region's sources differ. They are tried by the ARN.
 */
export const bestEquivalent = `(
  $here := function($each) { $each.HomeRegion = $settings.region and $split($each.TrailARN, ':')[4] = $settings.accountId };
  $rank := function($each) { ($each.HasCustomEventSelectors = true ? 0 : 2) + ($here($each) ? 1 : 0) };
  $equivalent := [$states.result.TrailList[
    (IsMultiRegionTrail = true or $not($settings.multiRegion))
    and IncludeGlobalServiceEvents = true
    and LogFileValidationEnabled = true
  ]];
  $best := $sort($equivalent, function($left, $right) { $rank($left) < $rank($right) })[0];
  $count($equivalent) = 0 ? null : $merge([$best, { 'Here': $here($best) }])
)`;
