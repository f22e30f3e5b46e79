import { jsonata } from "../../../lib/asl/define";

/**
 * Whether the controls of a standard can be read and disabled: `OPEN`, `LATER`, or `FIXED` where it is not enabled. AWS answers for no
 * standard that is not ready for updates.
 * @see https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_StandardsSubscription.html
 * @param subscription JSONata, one of GetEnabledStandards.
 */
export const controlsOf = (subscription: string): string => `(
  $not($exists(${subscription}.StandardsStatus)) ? 'FIXED'
    : ${subscription}.StandardsStatus = 'PENDING' or ${subscription}.StandardsControlsUpdatable = 'NOT_READY_FOR_UPDATES' ? 'LATER'
    : ${subscription}.StandardsStatus in ['READY', 'INCOMPLETE'] ? 'OPEN' : 'FIXED'
)`;

/** JSONata: each control that is to be disabled with each of `standards`, as AWS wants to be asked. */
export const pairs = (standards: string): string => `$keys($settings.disabledControls).(
  $id := $;
  ${standards}.{ 'SecurityControlId': $id, 'StandardsArn': Arn }
)`;

/** Pairs of one request. AWS's model has no limit; each of its other batches of controls has this one. */
const batch = 100;

const keyOf = "(SecurityControlId & ' ' & StandardsArn)";

const firstOf = (list: string) => `$filter(${list}, function($_, $index) { $index < ${batch} })`;

/** A standard does not have the control, or not in this Region. AWS does not say by which of its codes. */
const isElsewhere = "ErrorCode in ['NOT_FOUND', 'RESOURCE_NOT_FOUND', 'INVALID_INPUT']";

const failures = (list: string, pair: string) => `${list}.{
  'Error': ErrorCode,
  'Cause': ${pair}.SecurityControlId & ' of ' & ${pair}.StandardsArn & ($exists(ErrorReason) ? ': ' & ErrorReason : '')
}`;

const unreadable = `$states.result.UnprocessedAssociations[$exists(ErrorCode) and $not(${isElsewhere})]`;

/** JSONata, in the state that reads: all associations so far. */
const read = `$append($append($associations, [$states.result.StandardsControlAssociationDetails.{
  'SecurityControlId': SecurityControlId,
  'StandardsArn': StandardsArn,
  'Status': AssociationStatus
}]), [${unreadable}.StandardsControlAssociationId.{
  'SecurityControlId': SecurityControlId,
  'StandardsArn': StandardsArn,
  'Status': 'UNREADABLE'
}])`;

const rest = `[$filter($unread, function($_, $index) { $index >= ${batch} })]`;

/** Arguments and assignments of the state that reads the first of `$unread`. */
export const readControls = {
  Arguments: { StandardsControlAssociationIds: jsonata(`[${firstOf("$unread")}]`) },
  Assign: {
    associations: jsonata(read),
    unread: jsonata(rest),
    errors: jsonata(`$append($errors, [${failures(unreadable, "StandardsControlAssociationId")}])`),
    controls: jsonata(`$merge([$controls, { 'ControlsDisabled': $count(${rest}) = 0
      and $not('LATER' in $standards.Controls) and $count(${read}[Status != 'DISABLED']) = 0 }])`),
    // A change may show later than the next read.
    pending: jsonata(`$pending
      or ($count($errors) = 0 and $count(${read}[Status = 'ENABLED' and ${keyOf} in $asked]) > 0)`),
  },
} as const;

/** Associations that AWS has to be asked to disable, of `$associations`. */
export const toDisableControls = `$associations[Status = 'ENABLED' and $not(${keyOf} in $asked)]`;

const asking = firstOf(toDisableControls);

/** Value of `asked` after the state that disables. */
export const askedForControls = { asked: jsonata(`$append($asked, [${asking}.${keyOf}])`) };

const refusals = "$states.result.UnprocessedAssociationUpdates";
const isByPolicy = "($exists(ErrorReason) and $contains(ErrorReason, 'configuration policy'))";

/** Arguments and assignments of the state that disables the first of {@link toDisableControls}. */
export const disableControls = {
  Arguments: {
    StandardsControlAssociationUpdates: jsonata(`[${asking}.{
      'SecurityControlId': SecurityControlId,
      'StandardsArn': StandardsArn,
      'AssociationStatus': 'DISABLED',
      'UpdatedReason': $lookup($settings.disabledControls, SecurityControlId)
    }]`),
  },
  Assign: {
    ...askedForControls,
    pending: jsonata(`$pending or $count(${asking}) > $count(${refusals})`),
    changes: jsonata(`(
      $refused := [${refusals}.StandardsControlAssociationUpdate.${keyOf}];
      $disabled := $distinct(${asking}[$exists(SecurityControlId) and $not(${keyOf} in $refused)].SecurityControlId);
      $append($changes, $exists($disabled) ? ['Disabled in Security Hub: ' & $join($disabled, ', ') & '.'] : [])
    )`),
    errors: jsonata(
      `$append($errors, [${failures(`${refusals}[$exists(ErrorCode) and $not${isByPolicy}]`, "StandardsControlAssociationUpdate")}])`,
    ),
    managed: jsonata(`$count(${refusals}[${isByPolicy}]) > 0 ? ['SecurityHub'] : $managed`),
  },
} as const;

/** JSONata, an object: controls that are disabled, and controls that no enabled standard has, by the last read. */
export const detailsOfControls = `$settings.disabledControls = {} ? {} : {
  'DisabledControls': [$distinct($associations[Status = 'DISABLED'].SecurityControlId)],
  'ControlsOfNoStandard': [$keys($settings.disabledControls)[$exists($) and $not($ in $associations.SecurityControlId)]]
}`;
