import { jsonata } from "../asl/define";
import type { Assign, Catcher, Expression } from "../asl/types";

/** The variables from which every worker's report is made. */
const emptyReport = {
  /** Sentences: what was changed, in order. */
  changes: [],
  /** `{ Error, Cause }` of each call that failed. */
  errors: [],
  /** Whether AWS is still at it. */
  pending: false,
  /** What an organisation manages and therefore was left alone. */
  managed: [],
} as const;

const failure = "[$states.errorOutput.{ 'Error': Error, 'Cause': Cause }]";

/**
 * What the first state of a worker assigns, whether its call succeeds or fails: the settings, an empty report, and `variables`.
 * @param next Where it goes on when the call fails.
 * @param result What it assigns besides when the call succeeds.
 * @param absent JSONata, about `$states.errorOutput`: the call fails because the service is not enabled, which is no error.
 */
export function begin<Name extends string>(
  next: Name,
  variables: Assign,
  result: Assign,
  absent?: string,
): { readonly Assign: Assign; readonly Catch: readonly Catcher<Name>[] } {
  const start: Assign = { ...emptyReport, settings: "${settings}", ...variables };
  const failed: Assign = {
    ...start,
    errors: jsonata(absent === undefined ? failure : `${absent} ? [] : ${failure}`),
  };
  return { Assign: { ...start, ...result }, Catch: [{ ErrorEquals: ["States.ALL"], Assign: failed, Next: next }] };
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
  /** JSONata, an object: what is worth knowing besides. */
  readonly details: string;
  /** JSONata, about one of `errors`: whether it says in the service's own words that AWS does not offer this. @default none */
  readonly unavailable?: string;
  /** When nothing is repaired besides in mode report: JSONata, and what ends the sentence about it. @default never */
  readonly left?: { readonly when: string; readonly because: string };
}

/**
 * The output that every worker ends with: `{ Service, Status, Message, Changes, Controls, Details }`. It needs the variables
 * `settings.mode`, `controls` and those of {@link emptyReport}.
 */
export function report(options: ReportOptions): { readonly Output: Expression } {
  const { service, subject, details, unavailable, left } = options;
  const alsoMissing = unavailable === undefined ? "" : ` or (${unavailable})`;
  const isLeft = left === undefined ? "" : ` or (${left.when})`;
  const unchanged = left === undefined ? "" : ` : '${left.because}'`;
  return {
    Output: jsonata(`(
      $wrong := [$keys($controls)[$lookup($controls, $) = false]];
      $missing := $errors[$contains(Error, 'SdkClientException') or $contains(Cause, 'SubscriptionRequired') or $contains(Cause, 'OptInRequired')${alsoMissing}];
      $status := $count($errors) > $count($missing) ? 'FAILED'
        : $count($missing) > 0 ? 'UNAVAILABLE'
        : $count($wrong) = 0 ? ($count($changes) > 0 ? 'REMEDIATED' : 'COMPLIANT')
        : $settings.mode = 'report'${isLeft} ? 'NON_COMPLIANT'
        : $pending ? 'PENDING'
        : $count($managed) > 0 ? 'MANAGED_ELSEWHERE'
        : 'FAILED';
      $open := $join($wrong, ', ');
      {
        'Service': '${service}',
        'Status': $status,
        'Message': $lookup({
          'UNAVAILABLE': 'AWS does not offer ' & ($count($wrong) < $count($keys($controls)) ? $open & ' of ' : '') & '${subject} to this account in this Region.',
          'FAILED': '${subject} is not as wanted (' & $open & ')' & ($count($errors) > 0 ? ': ' & $join($errors.(Error & ' ' & Cause), '; ') : ', and the repair did not help') & '.',
          'REMEDIATED': '${subject} was repaired: ' & $join($changes, ' '),
          'COMPLIANT': '${subject} is as wanted.',
          'NON_COMPLIANT': '${subject} is not as wanted (' & $open & '); ' & ($settings.mode = 'report' ? 'mode report changes nothing'${unchanged}) & '.',
          'PENDING': 'AWS has not finished setting up ${subject} (' & $open & ').',
          'MANAGED_ELSEWHERE': 'An organisation manages ${subject} and has it another way (' & $open & ').'
        }, $status),
        'Changes': $changes,
        'Controls': $controls,
        'Details': $merge([${details}, $count($errors) > 0 ? { 'Errors': $errors }])
      }
    )`),
  };
}
