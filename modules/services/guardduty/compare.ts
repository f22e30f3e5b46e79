import { jsonata } from "../../../lib/asl/define";
import type { Assign } from "../../../lib/asl/types";
import { compareControls } from "../../../lib/worker";
import type { Control } from "./controls";

/** The features that are not as wanted, how they should be, and whether somebody manages them. */
const wrongFeatures = `[$states.result[0].Features[$exists(Name) and $not(Name in $foundations)].(
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
  and $states.result[1] != null
  and $split($states.result[1].DestinationProperties.DestinationArn, '/')[0] != $settings.destinationArn)`;

/** Meaning of the answers of GetDetector and of DescribePublishingDestination, null where there is no destination. */
export const comparison: Assign = {
  wrongFeatures: jsonata(wrongFeatures),
  unavailableFeatures: jsonata("[$settings.features[$exists($) and $not($ in $states.result[0].Features.Name)]]"),
  destination: "{% $states.result[1] %}",
  adopted: jsonata(adopted),
  // The export belongs to whom its bucket belongs to.
  reported: jsonata(`${adopted} ? ['PublishingDestination'] : []`),
  pending: "{% $states.result[1].Status = 'PENDING_VERIFICATION' %}",
  controls: jsonata(`(
    $detector := $states.result[0];
    $destination := $states.result[1];
    ${compareControls<Control>({
      DetectorEnabled: "$detector.Status = 'ENABLED'",
      FindingPublishingFrequency: "$detector.FindingPublishingFrequency = $settings.findingPublishingFrequency",
      Features: `$count(${wrongFeatures}) = 0`,
      PublishingDestination: `$destination.Status = 'PUBLISHING' and (${adopted} or (
        $destination.DestinationProperties.DestinationArn in [$settings.destinationArn, $settings.destinationArn & '/']
        and $destination.DestinationProperties.KmsKeyArn = $settings.kmsKeyArn
      ))`,
    })}
  )`),
};
