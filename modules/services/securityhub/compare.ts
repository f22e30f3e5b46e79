import { asJsonata, jsonata } from "../../../lib/asl/define";
import type { Expression } from "../../../lib/asl/types";
import { compareControls, notCompared } from "../../../lib/worker";
import { controlsOf, pairs } from "./control-associations";
import { controls, type Control } from "./controls";

/**
 * Standards that are enabled (`$found`) or wanted, a row for each: `Standard` (as in the inputs), `Arn`, `SubscriptionArn`, `Wanted`,
 * `Removable`, `Status`, `Reason`, `Controls`. `Status` is AWS's, or `MISSING`, or `UNAVAILABLE` where the catalogue, once read, has not got it.
 * AWS's own standards only are removable: not those of other clouds, and not those that a service manages, as Control Tower
 * does: https://docs.aws.amazon.com/securityhub/latest/userguide/service-managed-standard-aws-control-tower.html
 */
const rows = `
  $reason := function($subscription) {
    $exists($subscription.StandardsStatusReason) ? $subscription.StandardsStatusReason.StatusReasonCode : ''
  };
  $wanted := $settings.standards.(
    $arn := $lookup($settings.standardArns, $);
    $subscription := $found[StandardsArn = $arn];
    {
      'Standard': $,
      'Arn': $arn,
      'Wanted': true,
      'Removable': false,
      'Status': $exists($subscription) ? $subscription.StandardsStatus
        : $offered = null or $arn in $offered ? 'MISSING' : 'UNAVAILABLE',
      'Reason': $reason($subscription),
      'Controls': ${controlsOf("$subscription")}
    }
  );
  $others := $found[$exists(StandardsArn) and $not(StandardsArn in $wanted.Arn)].(
    $isOfAws := $not($exists(Provider) and Provider != 'AWS') and $not($contains(StandardsArn, '/service-managed-'));
    $isRemovable := $settings.disableOtherStandards and $isOfAws;
    {
      'Standard': $replace(StandardsArn, /^.*:(standards|ruleset)\\//, ''),
      'Arn': StandardsArn,
      'SubscriptionArn': StandardsSubscriptionArn,
      'Wanted': false,
      'Removable': $isRemovable,
      'Status': StandardsStatus,
      'Reason': $reason($),
      'Controls': $isOfAws and $not($isRemovable) ? ${controlsOf("$")} : 'FIXED'
    }
  );
  $rows := [$wanted, $others];`;

/** Whether the hub is to be told to consolidate control findings. */
export const setsGenerator = "$not($controls.ConsolidatedControlFindings or 'ControlFindingGenerator' in $managed)";

const ofRows = (expression: string): Expression =>
  jsonata(`($found := $states.result.StandardsSubscriptions; ${rows} ${expression})`);

/** Controls that `$hub` tells, the answer of DescribeHub, null where Security Hub is not enabled. */
const ofHub = compareControls<Control>({
  HubEnabled: "$hub != null",
  ConsolidatedControlFindings: "$hub.ControlFindingGenerator = 'SECURITY_CONTROL'",
  AutoEnableControls: "$hub.AutoEnableControls = true",
});

/** Controls that `$rows` tell. */
const ofStandards = compareControls<Control>({
  StandardsEnabled: "$count($rows[Wanted and Status in ['MISSING', 'DELETING']]) = 0",
  StandardsReady: "$count($rows[Wanted and $not(Status in ['READY', 'UNAVAILABLE'])]) = 0",
  OtherStandards: "$count($rows[Removable]) = 0",
  ControlsDisabled: "$settings.disabledControls = {} or $count($rows[Controls != 'FIXED']) = 0",
});

/** Controls of the hub itself; the standards are read next. */
export const controlsOfHub: Expression = jsonata(
  `($hub := $states.result; $merge([${asJsonata(notCompared(controls))}, ${ofHub}]))`,
);

/** The controls of an account in which Security Hub is not enabled, and so no standard is. */
export const controlsWithoutHub: Expression = jsonata(
  `($hub := null; $found := []; ${rows} $merge([${ofHub}, ${ofStandards}]))`,
);

/** Which of those that AWS was asked for again, are still not as wanted. */
const stillWrong = "$rows[$exists(Arn) and $not(Wanted and Status = 'READY')].Arn";

/** Assignments of the state that reads which standards are enabled. */
export const compareStandards = {
  standards: ofRows("$rows"),
  controls: ofRows(`$merge([$controls, ${ofStandards}])`),
  // An update of the hub shows up to a minute later: the Terraform provider waits that long for AutoEnableControls.
  pending: ofRows(`$count($rows[(Wanted or Removable) and Status in ['PENDING', 'DELETING']]) > 0
    or ($settings.disabledControls != {} and 'LATER' in $rows.Controls)
    or ('hub' in $tried and $count($errors) = 0 and (${setsGenerator} or $not($controls.AutoEnableControls)))`),
  // That AWS has mended what it was asked for again is known, and said, only now.
  changes: ofRows(`$append($changes, [$again[$exists($) and $not($ in ${stillWrong})].(
    'Repaired the standard ' & $replace($, /^.*:(standards|ruleset)\\//, '') & '.'
  )])`),
  again: ofRows(`[$again[$ in ${stillWrong}]]`),
  associations: [],
  unread: ofRows(`[${pairs("$rows[Controls = 'OPEN']")}]`),
};

/** Wanted standards that AWS has to be asked for, of `$standards`. */
export const toEnable =
  "$standards[Wanted and $not(Status in ['READY', 'PENDING', 'DELETING', 'UNAVAILABLE']) and $not(Arn in $asked)]";

/** Standards that AWS has to be asked to take away, of `$standards`. One that it is still setting up makes it refuse all. */
export const toDisable = "$standards[Removable and $not(Status in ['PENDING', 'DELETING']) and $not(Arn in $asked)]";
