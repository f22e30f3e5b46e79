import { jsonata } from "../../../lib/asl/define";
import type { Assign, Expression } from "../../../lib/asl/types";
import { compareControls } from "../../../lib/worker";
import type { Control } from "./controls";

/** The features that are not as wanted, how they should be, and whether somebody manages them. */
const wrongFeatures = `[$detector.Features[$exists(Name) and $not(Name in $foundations)].(
  $wanted := Name in $settings.features ? 'ENABLED' : 'DISABLED';
  $agents := [AdditionalConfiguration.{
    'Name': Name,
    'Status': $wanted = 'ENABLED' and Name in $settings.runtimeMonitoringAgents ? 'ENABLED' : 'DISABLED'
  }];
  $differs := Status != $wanted or $string($agents) != $string([AdditionalConfiguration.{ 'Name': Name, 'Status': Status }]);
  $differs ? {
    'Managed': $exists(ManagedBy),
    'Feature': $merge([{ 'Name': Name, 'Status': $wanted }, $count($agents) > 0 ? { 'AdditionalConfiguration': $agents }])
  }
)]`;

/** Whether findings are exported to a bucket that is not ours, and may be. */
const adopted = `($settings.adoptExisting
  and $destination != null
  and $split($destination.DestinationProperties.DestinationArn, '/')[0] != $settings.destinationArn)`;

/** The controls, from `$detector` and `$destination`, null where there is none. */
const controlsNow = compareControls<Control>({
  DetectorEnabled: "$detector.Status = 'ENABLED'",
  FindingPublishingFrequency: "$detector.FindingPublishingFrequency = $settings.findingPublishingFrequency",
  Features: `$detector = null ? $settings.features = [] : $count(${wrongFeatures}) = 0`,
  PublishingDestination: `$destination.Status = 'PUBLISHING' and (${adopted} or (
    $destination.DestinationProperties.DestinationArn in [$settings.destinationArn, $settings.destinationArn & '/']
    and $destination.DestinationProperties.KmsKeyArn = $settings.kmsKeyArn
  ))`,
});

/**
 * Meaning of `$detector` and of a publishing destination.
 * @param destination JSONata, the answer of DescribePublishingDestination, null where there is no destination.
 */
export function comparison(destination: "$states.result" | "null"): Assign {
  const about = (expression: string) => jsonata(`($destination := ${destination}; ${expression})`);
  return {
    wrongFeatures: jsonata(wrongFeatures),
    unavailableFeatures: jsonata("[$settings.features[$exists($) and $not($ in $detector.Features.Name)]]"),
    destination: `{% ${destination} %}`,
    adopted: about(adopted),
    // The export belongs to whom its bucket belongs to.
    reported: about(`${adopted} ? ['PublishingDestination'] : []`),
    pending: about("$destination.Status = 'PENDING_VERIFICATION'"),
    controls: about(controlsNow),
  };
}

/** The controls of an account without a detector. */
export const withoutDetector: Expression = jsonata(controlsNow);
