import { jsonata } from "../../../lib/asl/define";
import type { ChoiceRule } from "../../../lib/asl/types";
import { everyControlHolds } from "../../../lib/worker";
import { logGroupDiffers, wrong } from "./compare";

/** The rules by which the worker goes on: each repair once in a run, then what there is to say of what it did not mend. */
export const whatIsLeft = [
  { Condition: everyControlHolds, Next: "Report" },
  { Condition: "{% $settings.mode = 'report' %}", Next: "Report" },
  {
    Comment: "An organisation looks after its trail itself",
    Condition: "{% $adopted and $trail.IsOrganizationTrail %}",
    Assign: { managed: ["trail"] },
    Next: "Report",
  },
  {
    Condition: "{% $adopted %}",
    Assign: {
      errors: jsonata(
        "[{ 'Error': $trail.TrailARN, 'Cause': 'is adopted, which means that somebody else has to repair it' }]",
      ),
    },
    Next: "Report",
  },
  {
    Condition: jsonata(`$not('trail' in $tried) and false in [
      $controls.MultiRegion, $controls.GlobalServiceEvents, $controls.LogFileValidation, $controls.Bucket, $controls.EncryptionKey
    ]`),
    Next: "Update trail",
  },
  { Condition: "{% $not('logging' in $tried or $controls.Logging) %}", Next: "Start logging" },
  {
    Condition: jsonata(
      "$not('selectors' in $tried) and false in [$controls.ManagementEvents, $controls.S3ReadEvents, $controls.S3WriteEvents]",
    ),
    Next: "Select events",
  },
  { Condition: jsonata(`$not('logs' in $tried) and ${logGroupDiffers}`), Next: "Set log group" },
  { Condition: "{% $count($changes) > 0 and $laps = 0 %}", Next: "Wait for CloudTrail" },
  {
    Comment: "The error stays until the next delivery, which comes within minutes",
    Condition: jsonata(
      `$count($changes) > 0 and $count([${wrong}][$exists($) and $not($ in ['Delivery', 'CloudWatchLogs'])]) = 0`,
    ),
    Assign: { pending: true },
    Next: "Report",
  },
  {
    Condition: "{% $count($errors) = 0 and $count($deliveryErrors) > 0 %}",
    Assign: {
      errors: jsonata(`$append($errors, [{
        'Error': 'CloudTrail could not deliver its logs,',
        'Cause': 'since it got ' & $join($distinct($deliveryErrors), ', ') & ': look at the policies of bucket, key and role'
      }])`),
    },
    Next: "Report",
  },
] as const satisfies readonly ChoiceRule<string>[];
