import { jsonata } from "../../../lib/asl/define";

/** From the result of GetDetector: the features that are not as wanted, how they should be, and whether somebody manages them. */
export const wrongFeatures = jsonata(`[$states.result.Features[$not(Name in $foundations)].(
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
        )]`);

/** From the results of DescribePublishingDestination: the controls, now that features and export are known. */
export const controlsWithExport = jsonata(`$merge([$controls, {
          'Features': $count($wrongFeatures) = 0,
          'PublishingDestination': $count($states.result[
            Status = 'PUBLISHING'
            and DestinationProperties.DestinationArn in [$settings.destinationArn, $replace($settings.destinationArn, /\\/$/, '')]
            and DestinationProperties.KmsKeyArn = $settings.kmsKeyArn
          ]) > 0
        }])`);
