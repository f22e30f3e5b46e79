import { jsonata } from "../asl/define";
import type { Assign, Catcher, Expression } from "../asl/types";
import type { Controls } from "./controls";
import { failure } from "./expressions";

/** The variables from which every worker's report is made. */
const emptyReport = {
  /** Sentences: what was changed, in order. */
  changes: [],
  /** `{ Error, Cause }` of each call that failed. */
  errors: [],
  /** Whether AWS is still at it. */
  pending: false,
  /** Settings that an organisation manages and that were left alone. */
  managed: [],
  /** Names of controls that do not hold and are left alone, because they are only reported or nobody can repair them from here. */
  reported: [],
} as const;

/**
 * Assignments of the first state of a worker, whether its call succeeds or fails: the settings, an empty report, and `variables`.
 * @param next Where it goes on when the call fails.
 * @param result What it assigns besides when the call succeeds.
 * @param other `failed`: what it assigns besides when the call fails, by default the error as one of the worker's. `absent`: the
 * error that says that there is nothing yet, which is data, and where it goes on then.
 */
export function begin<const Name extends string>(
  next: Name,
  variables: Assign,
  result: Assign,
  other: { readonly failed?: Assign; readonly absent?: { readonly error: string; readonly next: Name } } = {},
): { readonly Assign: Assign; readonly Catch: readonly Catcher<Name>[] } {
  const { absent, failed = { errors: `{% ${failure} %}` } } = other;
  const start: Assign = { ...emptyReport, settings: "${settings}", ...variables };
  const nothing = absent === undefined ? [] : [{ ErrorEquals: [absent.error], Assign: start, Next: absent.next }];
  return {
    Assign: { ...start, ...result },
    Catch: [...nothing, { ErrorEquals: ["States.ALL"], Assign: { ...start, ...failed }, Next: next }],
  };
}

/** Remembers what went wrong and goes on at `next`. */
export function remember<Name extends string>(
  next: Name,
  assign: Assign = {},
): { readonly Catch: readonly Catcher<Name>[] } {
  const errors: Expression = `{% $append($errors, ${failure}) %}`;
  return { Catch: [{ ErrorEquals: ["States.ALL"], Assign: { errors, ...assign }, Next: next }] };
}

interface ReportOptions {
  /** Key of the service in the status report. */
  readonly service: string;
  /** How a sentence names what the worker looks after. */
  readonly subject: string;
  readonly controls: Controls;
  /** JSONata, an object: what is worth knowing besides. */
  readonly details: string;
  /** JSONata, about one of `errors`: whether it says in the service's own words that AWS does not offer this. @default none */
  readonly unavailable?: string;
}

/**
 * Pattern of the denial by a policy that only the organisation, or whoever set the boundary, changes: a decision of somebody else,
 * not a failure. https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
const byPolicy =
  "/with an explicit deny in a (service control policy|resource control policy|permissions boundary)|because no (service|resource) control policy allows/";

/**
 * The output that every worker ends with: `{ Service, Status, Message, Changes, Controls, Details }`. It needs the variables
 * `settings.mode`, `controls` and those of {@link emptyReport}. `Details.Remedies` says by control what a person does, where only a
 * person can do something: no call failed, and AWS is not still at it. A control that was not compared, because a read failed, does not hold.
 */
export function report(options: ReportOptions): { readonly Output: Expression } {
  const { service, subject, controls, details, unavailable } = options;
  const remedies = Object.entries(controls).map(
    ([name, { remedy }]) => `${JSON.stringify(name)}: ${JSON.stringify(remedy)}`,
  );
  const inOwnWords = unavailable === undefined ? "" : ` or (${unavailable})`;
  return {
    Output: jsonata(`(
      $controls := $merge([$each($controls, function($holds, $name) { { $name: $holds = true } })]);
      $wrong := [$keys($controls)[$lookup($controls, $) = false]];
      $open := $settings.mode = 'report' ? $wrong : [$wrong[$exists($) and $not($ in $reported)]];
      $left := [$wrong[$exists($) and $not($ in $open)]];
      $missing := $errors[$contains(Error, 'SdkClientException') or $contains(Cause, 'SubscriptionRequired') or $contains(Cause, 'OptInRequired')${inOwnWords}];
      $denied := $errors[$contains(Cause, ${byPolicy})];
      $status := $count($errors) > $count($missing) + $count($denied) ? 'FAILED'
        : $count($denied) > 0 ? 'MANAGED_ELSEWHERE'
        : $count($missing) > 0 ? 'UNAVAILABLE'
        : $count($wrong) = 0 ? ($count($changes) > 0 ? 'REMEDIATED' : 'COMPLIANT')
        : $settings.mode = 'report' or $count($open) = 0 ? 'NON_COMPLIANT'
        : $pending ? 'PENDING'
        : $count($managed) > 0 ? 'MANAGED_ELSEWHERE'
        : 'FAILED';
      $some := $count($wrong) < $count($keys($controls)) ? ' (' & $join($wrong, ', ') & ')' : '';
      $isForPeople := $status in ['NON_COMPLIANT', 'MANAGED_ELSEWHERE', 'FAILED'] and $count($errors) = 0;
      $remedies := $isForPeople ? $merge([$wrong.{ $: $lookup({ ${remedies.join(", ")} }, $) }]) : {};
      $open := $join($open, ', ');
      $left := $join($left, ', ');
      {
        'Service': '${service}',
        'Status': $status,
        'Message': $lookup({
          'UNAVAILABLE': 'AWS does not offer ${subject}' & $some & ' to this account in this Region.',
          'FAILED': '${subject} is not as wanted (' & $open & ')' & ($count($errors) > 0 ? ': ' & $join($errors.(Error & ' ' & Cause), '; ') : ', and the repair did not help') & '.',
          'REMEDIATED': '${subject} was repaired: ' & $join($changes, ' '),
          'COMPLIANT': '${subject} is as wanted.',
          'NON_COMPLIANT': $settings.mode = 'report'
            ? '${subject} is not as wanted (' & $open & '); mode report changes nothing.'
            : '${subject} is not as wanted.' & ($count($changes) > 0 ? ' It was repaired in part: ' & $join($changes, ' ') : ''),
          'PENDING': 'AWS has not finished setting up ${subject} (' & $open & ').',
          'MANAGED_ELSEWHERE': $count($denied) > 0
            ? 'A policy of the organisation or a permissions boundary denies calls for ${subject} (' & $open & '): ' & $join($denied.(Error & ' ' & Cause), '; ') & '.'
            : 'An organisation manages ${subject} and has different settings (' & $open & ').'
        }, $status) & ($left = '' or $status = 'UNAVAILABLE' ? '' : ' Reported and left alone: ' & $left & '.'),
        'Changes': $changes,
        'Controls': $controls,
        'Details': $merge([${details}, $count($errors) > 0 ? { 'Errors': $errors }, $count($denied) > 0 ? { 'DeniedByPolicy': [$denied.Cause] }, $remedies = {} ? {} : { 'Remedies': $remedies }])
      }
    )`),
  };
}
