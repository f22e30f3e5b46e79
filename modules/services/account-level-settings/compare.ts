import { jsonata } from "../../../lib/asl/define";
import type { Assign } from "../../../lib/asl/types";

/** All that was found, each with the mode in which it is treated; what is off is left out. */
export const findings = jsonata(`[$append($append($root, $states.result), $contact).(
  $mode := $lookup($settings.modes, Control);
  $merge([$, { 'Mode': $settings.mode = 'report' and $mode = 'enforce' ? 'report' : $mode }])
)[Mode != 'off']]`);

/** Findings to repair, each once in a run. */
export const toDo = "$findings[Mode = 'enforce' and Is = 'WRONG' and $not(Control in $tried)]";

/** Findings that were repaired and of which AWS does not show it yet. */
export const toWaitFor =
  "$findings[Mode = 'enforce' and Is in ['WRONG', 'PENDING'] and Control in $tried and $not(Control in $refused)]";

/** It takes up to ten minutes: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableImageBlockPublicAccess.html */
const slow = "(Control = 'AmiSharingBlocked' and Control in $tried and $not(Control in $refused))";

/** Findings whose repair did not help, and that neither AWS finishes nor somebody else manages. */
const failed = `$findings[Mode = 'enforce' and (Is = 'BROKEN' or Is = 'WRONG' and $not${slow})]`;

/** Whether each setting is as wanted; null where the call failed. */
export const controlsNow = jsonata("$merge([{}, $findings.{ Control: Is = 'UNREAD' ? null : Is = 'WANTED' }])");

/** The variables of the report. One that AWS does not offer is said as such only where nothing worse is to be said. */
export const conclusions: Assign = {
  controls: controlsNow,
  errors: jsonata(`(
    $broken := $findings[Is = 'BROKEN' and Mode = 'enforce'].{
      'Error': Control,
      'Cause': 'exists but does not work, and only a person may delete it'
    };
    $failures := $append($append($errors, $findings[Is = 'UNREAD'].Errors), $broken);
    $others := $findings[$exists(Is) and $not(Is in ['WANTED', 'UNAVAILABLE'])];
    [$distinct($count($failures) + $count($others) > 0 ? $failures : $findings[Is = 'UNAVAILABLE'].Errors)]
  )`),
  reported: jsonata(
    "[$findings[Is in ['BY_HAND', 'UNAVAILABLE'] or Mode = 'report' and $not(Is in ['WANTED', 'UNREAD'])].Control]",
  ),
  pending: jsonata(`$count(${failed}) = 0 and $count($findings[Mode = 'enforce' and Is in ['WRONG', 'PENDING']]) > 0`),
  managed: jsonata(`$count(${failed}) > 0 ? [] : [$findings[Mode = 'enforce' and Is = 'MANAGED'].Control]`),
};
