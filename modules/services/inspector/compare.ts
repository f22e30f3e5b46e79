import { jsonata } from "../../../lib/asl/define";
import type { Control } from "./controls";

type ScanName = Control extends `${infer Name}Scanning` ? Name : never;

/** The scan types with their names in controls, in the order in which they are enabled: LAMBDA_CODE needs LAMBDA. */
export const offered = [
  { Type: "EC2", Name: "Ec2" },
  { Type: "ECR", Name: "Ecr" },
  { Type: "LAMBDA", Name: "Lambda" },
  { Type: "LAMBDA_CODE", Name: "LambdaCode" },
  { Type: "CODE_REPOSITORY", Name: "CodeRepository" },
] as const satisfies readonly { readonly Type: string; readonly Name: ScanName }[];

/** With these codes an organisation decides. */
const elsewhere = "['BLOCKED_BY_ORGANIZATION_POLICY', 'ACCOUNT_IS_ISOLATED']";
/** With these AWS is busy, and the same call may succeed in a moment. */
const passing =
  "['ENABLE_IN_PROGRESS', 'DISABLE_IN_PROGRESS', 'SUSPEND_IN_PROGRESS', 'SSM_THROTTLED', 'EVENTBRIDGE_THROTTLED']";

/** From the result of BatchGetAccountStatus: the scan types by name. Empty when AWS says nothing about the account. */
export const scans = jsonata("$count($states.result.Accounts) > 0 ? $states.result.Accounts[0].ResourceState : {}");
const managedNow = `[$distinct($append($states.result.FailedAccounts, $states.result.Accounts.ResourceState.*).ErrorCode[$ in ${elsewhere}])]`;
const failedNow = `[$states.result.FailedAccounts[$exists(ErrorCode) and $not(ErrorCode in ${elsewhere})].{ 'Error': ErrorCode, 'Cause': ErrorMessage }]`;
/** From the same: what an organisation decides. */
export const managed = jsonata(managedNow);
export const managedToo = jsonata(`[$distinct($append($managed, ${managedNow}))]`);
/** From the same, which answers with HTTP 200 although it failed. */
export const failures = jsonata(failedNow);
export const failuresToo = jsonata(`$append($errors, ${failedNow})`);

/** The wanted scan types as they are. One that AWS does not list counts as off. */
const wanted = `$offered[Type in $settings.scanTypes].(
  $scan := $lookup($scans, Name);
  {
    'Type': Type,
    'Name': Name,
    'Status': $exists($scan) ? $scan.Status : 'DISABLED',
    'Blocked': $scan.ErrorCode in ${elsewhere}
  }
)`;
const off = `(${wanted})[Status in ['DISABLED', 'SUSPENDED'] and $not(Blocked)]`;
const busy = `(${wanted})[Status in ['ENABLING', 'DISABLING', 'SUSPENDING'] or (Status != 'ENABLED' and Type in $asked)]`;
const mayGoOn = "$settings.mode = 'enforce' and $scans != {} and $laps < 20";

/** Whether every wanted scan type is on; null where AWS did not say. */
export const controls = jsonata(`$merge([(${wanted}).{ Name & 'Scanning': $scans = {} ? null : Status = 'ENABLED' }])`);
/** Scan types to enable: each once in a run, and again only where AWS was busy. */
export const missing = jsonata(`[${off}[$not(Type in $tried)].Type]`);
export const isMissing = jsonata(`${mayGoOn} and $count(${off}[$not(Type in $tried)]) > 0`);
export const isBusy = jsonata(`${mayGoOn} and $count(${busy}) > 0`);
export const pending = jsonata(`$count(${busy}) > 0`);

/** From the result of Enable for one scan type, which answers with HTTP 200 although it was refused. */
export const enabled = jsonata(`(
  $refusals := [$states.result.FailedAccounts];
  $isBusy := $count($refusals[ErrorCode in ${passing}]) > 0;
  $fatal := $refusals[$exists(ErrorCode) and $not(ErrorCode in $append(${passing}, $append(${elsewhere}, ['ALREADY_ENABLED'])))];
  {
    'Tried': $isBusy ? [] : [$states.input],
    'Asked': $isBusy or $count($refusals) = 0 ? [$states.input] : [],
    'Changes': $count($refusals) = 0 ? ['Enabled ' & $states.input & ' scanning.'] : [],
    'Managed': [$refusals[ErrorCode in ${elsewhere}].ErrorCode],
    'Errors': [$fatal.{ 'Error': ErrorCode, 'Cause': ErrorMessage }]
  }
)`);
/** When the call itself failed. */
export const notEnabled = jsonata(`{
  'Tried': [$states.input],
  'Asked': [],
  'Changes': [],
  'Managed': [],
  'Errors': [{ 'Error': $states.errorOutput.Error, 'Cause': $states.errorOutput.Cause, 'ScanType': $states.input }]
}`);

/**
 * Of an error: Enable is denied, but not by IAM. AWS says so of a scan type that a Region does not have
 * (https://docs.aws.amazon.com/inspector/v2/APIReference/API_Enable.html, AccessDeniedException); its exact words are unverified,
 * those of IAM are known.
 */
export const unavailable = `$exists(ScanType) and Error = 'Inspector2.AccessDeniedException' and $not($contains(Cause, 'not authorized to perform'))`;
