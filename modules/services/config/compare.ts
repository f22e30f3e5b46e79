import { jsonata } from "../../../lib/asl/define";
import type { Assign } from "../../../lib/asl/types";
import { compareControls } from "../../../lib/worker";
import type { Control } from "./controls";

/** IAM's types, which `IncludeGlobalResourceTypes` stands for. Where types are excluded it has no effect, says RecordingGroup. */
const globalTypes = "['AWS::IAM::Group', 'AWS::IAM::Policy', 'AWS::IAM::Role', 'AWS::IAM::User']";

/** The recording group that is wanted, as PutConfigurationRecorder takes it. */
const wantedGroup = `$count($settings.excludedResourceTypes) = 0
  ? {
    'AllSupported': true,
    'IncludeGlobalResourceTypes': $settings.recordsGlobalTypes,
    'RecordingStrategy': { 'UseOnly': 'ALL_SUPPORTED_RESOURCE_TYPES' }
  }
  : {
    'AllSupported': false,
    'IncludeGlobalResourceTypes': false,
    'ExclusionByResourceTypes': {
      'ResourceTypes': [$distinct($append($settings.excludedResourceTypes, $settings.recordsGlobalTypes ? [] : ${globalTypes}))]
    },
    'RecordingStrategy': { 'UseOnly': 'EXCLUSION_BY_RESOURCE_TYPES' }
  }`;

/** Errors of deliveries that AWS has tried, in its words; without a repair that could have mended them. */
export const deliveryErrors = jsonata(`$append($errors, $deliveryFailures.{
  'Error': $exists(Code) ? Code : 'Delivery',
  'Cause': $exists(Message) ? Message : 'failed'
})`);

/** Whether the delivery channel goes to a bucket that is not ours, and may stay. */
const adopted = `($settings.adoptExisting
  and $exists($states.result[2].DeliveryChannels[0].S3BucketName)
  and $states.result[2].DeliveryChannels[0].S3BucketName != $settings.bucketName)`;

/** The recording mode that is wanted, as PutConfigurationRecorder takes it: what is overridden has the other frequency. */
export const wantedMode = `$merge([
  { 'RecordingFrequency': $settings.recordingFrequency },
  $count($settings.overriddenResourceTypes) = 0 ? {} : {
    'RecordingModeOverrides': [{
      'ResourceTypes': $settings.overriddenResourceTypes,
      'RecordingFrequency': $settings.recordingFrequency = 'DAILY' ? 'CONTINUOUS' : 'DAILY'
    }]
  }
])`;

/** Of a recording mode: text that is the same where the mode is, in whatever order its resource types stand. */
const modeText = (mode: string) => `$string([
  $exists(${mode}.RecordingFrequency) ? ${mode}.RecordingFrequency : 'CONTINUOUS',
  ${mode}.RecordingModeOverrides.{ 'Types': [$sort([ResourceTypes])], 'Frequency': RecordingFrequency }
])`;

/**
 * From the answers of DescribeConfigurationRecorders, DescribeConfigurationRecorderStatus and DescribeDeliveryChannels: what there
 * is, how the recorder should be, and the controls. With a prefix Config would write where the bucket's policy does not let it.
 */
export const recorderAndChannel: Assign = {
  recorder: jsonata(
    "$count($states.result[0].ConfigurationRecorders) > 0 ? $states.result[0].ConfigurationRecorders[0] : null",
  ),
  recordingGroup: jsonata(wantedGroup),
  // Control Tower's: https://docs.aws.amazon.com/controltower/latest/userguide/shared-account-resources.html
  organisation: "{% $exists($states.result[0].ConfigurationRecorders[$contains(Name, /^aws-controltower-/)]) %}",
  recorderStatus: jsonata(
    "$count($states.result[1].ConfigurationRecordersStatus) > 0 ? $states.result[1].ConfigurationRecordersStatus[0] : null",
  ),
  adopted: jsonata(adopted),
  channel: jsonata("$count($states.result[2].DeliveryChannels) > 0 ? $states.result[2].DeliveryChannels[0] : null"),
  controls: jsonata(`(
    $recorder := $states.result[0].ConfigurationRecorders[0];
    $status := $states.result[1].ConfigurationRecordersStatus[0];
    $channel := $states.result[2].DeliveryChannels[0];
    $group := $recorder.RecordingGroup;
    $wanted := ${wantedGroup};
    $mode := ${wantedMode};
    $types := function($of) { $string($sort([$of.ExclusionByResourceTypes.ResourceTypes])) };
    $merge([$controls, ${compareControls<Control>({
      ServiceLinkedRole: "$recorder.RoleARN = $settings.roleArn",
      RecordingGroup: `$group.AllSupported = $wanted.AllSupported
        and ($wanted.AllSupported
          ? $group.IncludeGlobalResourceTypes = $wanted.IncludeGlobalResourceTypes
          : $group.RecordingStrategy.UseOnly = 'EXCLUSION_BY_RESOURCE_TYPES' and $types($group) = $types($wanted))
        and ${modeText("$recorder.RecordingMode")} = ${modeText("$mode")}`,
      Recording: "$status.Recording = true and $status.LastStatus != 'Failure'",
      DeliveryChannel: `${adopted} or $channel.S3BucketName = $settings.bucketName
        and $channel.S3KmsKeyArn = $settings.kmsKeyArn
        and $not($exists($channel.S3KeyPrefix[$ != '']))`,
      Delivery: "$count($deliveryFailures) = 0",
    })}])
  )`),
};

/** The pages read so far, and this one. */
const allPacks = "$append($packToken = null ? [] : $packs, $states.result.ConformancePackStatusDetails)";

/** States in which a pack judges, and in which AWS has given up; one that ends in _IN_PROGRESS changes by itself. */
const complete = "['CREATE_COMPLETE', 'UPDATE_COMPLETE']";
const failed = "['CREATE_FAILED', 'UPDATE_FAILED', 'DELETE_FAILED']";
const isInProgress = "$contains(State, /_IN_PROGRESS$/)";

/** With `rest`, JSONata about `$all` packs, `$wanted` ones as they are deployed, and `$old` versions of them. */
const aboutPacks = (rest: string) =>
  jsonata(`(
    $all := [${allPacks}];
    $wanted := [$settings.conformancePacks.(
      $name := Name;
      { 'Name': Name, 'State': $append([$all[ConformancePackName = $name].ConformancePackState], 'ABSENT')[0] }
    )];
    $old := [$settings.conformancePacks.(
      $pack := $;
      $all[
        $substring(ConformancePackName, 0, $length($pack.Prefix)) = $pack.Prefix
        and $contains($substring(ConformancePackName, $length($pack.Prefix)), /^[0-9a-f]{8}$/)
        and ConformancePackName != $pack.Name
        and ConformancePackState != 'DELETE_IN_PROGRESS'
      ].ConformancePackName
    )];
    $complete := $count($wanted[$exists(State) and $not(State in ${complete})]) = 0;
    ${rest}
  )`);

/**
 * Which conformance packs are to be deployed and deleted. Put replaces a pack that has failed; where that does not help either, it is
 * deleted, which loses nothing since it never judged anything, and deployed anew. Older versions go when all new ones are complete.
 */
export const conformancePacks: Assign = {
  packs: jsonata(`[${allPacks}]`),
  packToken: jsonata("$exists($states.result.NextToken) ? $states.result.NextToken : null"),
  pages: "{% $packToken = null ? 1 : $pages + 1 %}",
  deployable: aboutPacks(`
    $states := $not('packs' in $tried) ? $append(['ABSENT'], ${failed})
      : 'failed packs' in $tried and $not('packs again' in $tried) ? ['ABSENT'] : [];
    [$wanted[State in $states].Name]
  `),
  deletable: aboutPacks(`
    $complete ? ('old packs' in $tried ? [] : $old)
      : 'packs' in $tried and $not('failed packs' in $tried) ? [$wanted[State in ${failed}].Name] : []
  `),
  // What is asked for becomes a change when it is there.
  asked: aboutPacks(`[$wanted[Name in $asked and $not(State in ${complete})].Name]`),
  changes: aboutPacks(
    `$append($changes, [$wanted[Name in $asked and State in ${complete}].('Deployed the conformance pack ' & Name & '.')])`,
  ),
  deploying: aboutPacks(`$count($wanted[${isInProgress}]) > 0`),
  pending: aboutPacks(`
    $count($wanted[${isInProgress}]) > 0
      or ($count($deliveryFailures) > 0 and 'channel' in $tried)
  `),
  // An adopted recorder belongs to whom its channel belongs to.
  reported: "{% $adopted and $not($organisation) ? ['ServiceLinkedRole', 'RecordingGroup'] : [] %}",
  managed: aboutPacks(
    "$organisation and $count($old) = 0 and ($complete or $not($controls.Recording)) ? ['recorder', 'delivery channel'] : []",
  ),
  controls: aboutPacks(
    `$merge([$controls, ${compareControls<Control>({ ConformancePacks: "$complete", NoOldConformancePacks: "$count($old) = 0" })}])`,
  ),
};
