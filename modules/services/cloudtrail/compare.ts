import { compareControls } from "../../../lib/worker";
import type { Control } from "./controls";

/** JSONata that compares what CloudTrail answers with what is wanted. */

/** Errors of the latest delivery, of logs, digests and, where somebody has set that up, to CloudWatch Logs. */
export const deliveryErrors = `[$filter(
  [
    $states.result.LatestDeliveryError,
    $states.result.LatestDigestDeliveryError,
    $states.result.LatestCloudWatchLogsDeliveryError
  ],
  function($error) { $error != '' }
)]`;

/** The controls that a trail and its status tell. An adopted trail has another bucket and key, which are not compared. */
export const statusControls = `$merge([
  ${compareControls<Control>({
    TrailExists: "true",
    MultiRegion: "$trail.IsMultiRegionTrail = $settings.multiRegion or ($adopted and $trail.IsMultiRegionTrail = true)",
    GlobalServiceEvents: "$trail.IncludeGlobalServiceEvents = true",
    LogFileValidation: "$trail.LogFileValidationEnabled = true",
    Logging: "$states.result.IsLogging = true",
    Delivery: `$count(${deliveryErrors}) = 0`,
  })},
  $adopted ? {} : ${compareControls<Control>({
    Bucket: "$trail.S3BucketName = $settings.bucketName and $not($exists($trail.S3KeyPrefix[$ != '']))",
    EncryptionKey: "$trail.KmsKeyId = $settings.kmsKeyArn",
  })}
])`;

/** Whether all management events are selected, in the old form of selectors or in the advanced one. */
export const selectsManagementEvents = `(
  $count($states.result.EventSelectors[
    IncludeManagementEvents = true and ReadWriteType = 'All' and $count(ExcludeManagementEventSources) = 0
  ]) > 0
  or $count($states.result.AdvancedEventSelectors[
    $count(FieldSelectors) = 1 and FieldSelectors[0].Field = 'eventCategory' and 'Management' in FieldSelectors[0].EqualsValue
  ]) > 0
)`;

/** All management events, and what else somebody has selected, in the form in which it is: one call replaces everything. */
export const withManagementEvents = `$count($selectors.Advanced) > 0
  ? {
    'TrailName': $trail.TrailARN,
    'AdvancedEventSelectors': $append(
      [{ 'Name': 'Management events', 'FieldSelectors': [{ 'Field': 'eventCategory', 'EqualsValue': ['Management'] }] }],
      $selectors.Advanced[$exists(FieldSelectors) and $not('Management' in FieldSelectors[Field = 'eventCategory'].EqualsValue)]
    )
  }
  : {
    'TrailName': $trail.TrailARN,
    'EventSelectors': $append(
      [{ 'ReadWriteType': 'All', 'IncludeManagementEvents': true, 'DataResources': [] }],
      [$selectors.Basic[$count(DataResources) > 0].$merge([
        $,
        { 'IncludeManagementEvents': false, 'ExcludeManagementEventSources': [] }
      ])]
    )
  }`;

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
