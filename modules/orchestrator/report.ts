import { jsonata } from "../../lib/asl/define";
import type { Expression } from "../../lib/asl/types";

/**
 * The status report, made of `$results`, what the workers said. Its JSON Schema is docs/status-report.schema.json.
 */
export const statusReport = (results: string) =>
  jsonata(`(
    $results := ${results};
    $services := function($statuses) { [$results[Status in $statuses].Service] };
    $failed := $services(['FAILED']);
    $wrong := $services(['NON_COMPLIANT', 'MANAGED_ELSEWHERE', 'UNAVAILABLE']);
    $changed := [$results[$count(Changes) > 0].Service];
    $status := $count($failed) > 0 ? 'FAILED'
      : $count($services(['NON_COMPLIANT'])) > 0 ? 'NON_COMPLIANT'
      : $count($services(['PENDING'])) > 0 ? 'PENDING'
      : $count($changed) > 0 ? 'REMEDIATED'
      : 'COMPLIANT';
    $merge([
      {
        'SchemaVersion': '1.0',
        'AccountId': $settings.accountId,
        'Region': $settings.region,
        'GeneratedAt': $now(),
        'ExecutionArn': $states.context.Execution.Id,
        'LoggingBucket': { 'Name': $settings.bucketName, 'ReportsPrefix': $settings.reportsPrefix, 'KmsKeyArn': $settings.kmsKeyArn }
      },
      $results.{ Service: $ },
      {
        'Summary': {
          'Status': $status,
          'Changed': $changed,
          'Failed': $failed,
          'Wrong': $wrong,
          'Pending': $services(['PENDING'])
        }
      }
    ])
  )`);

/** Below the message of a service, indented: what a person does about each control. */
const remedies =
  "$join($each($lookup($report, $).Details.Remedies, function($remedy, $control) { '\\n    ' & $control & ': ' & $remedy }))";

/**
 * News since the last report, a line each: changes, services that are wrong in another way than in it, and services that were wrong
 * in it and are right again.
 * @param last JSONata, the last report or an empty object.
 */
export const newsSince = (last: string): Expression =>
  jsonata(`(
    $last := ${last};
    $told := function($service) { $lookup($last, $service) };
    [$append(
      $append(
        $report.Summary.Changed.(
          $ & ' was changed: ' & $join($lookup($report, $).Changes, ' ')
        ),
        $append($report.Summary.Failed, $report.Summary.Wrong)[
          $exists($) and $not($told($).Status = $lookup($report, $).Status and $string($told($).Controls) = $string($lookup($report, $).Controls))
        ].(
          $ & ' is ' & $lookup($report, $).Status & ': ' & $lookup($report, $).Message & ${remedies}
        )
      ),
      $append($last.Summary.Failed, $last.Summary.Wrong)[$exists($) and $lookup($report, $).Status = 'COMPLIANT'].(
        $ & ' is right again: ' & $lookup($report, $).Message
      )
    )]
  )`);

const failed = (problem: string) => `'${problem}: ' & $states.errorOutput.Error & ' ' & $states.errorOutput.Cause`;

/** `$news`, and a line about what could not be done. */
export const also = (problem: string) => jsonata(`[$append($news, ${failed(problem)})]`);

/** The subject of the mail: SNS allows 100 ASCII characters. */
export const subject = jsonata(
  `'SSI ' & $report.Summary.Status & ' in ' & $settings.accountId & ' ' & $settings.region`,
);

/** The text of the mail. */
export const message = jsonata(`$join([
  'Account ' & $settings.accountId & ', Region ' & $settings.region & ', ' & $report.GeneratedAt,
  '',
  $news.('- ' & $),
  '',
  'Report: s3://' & $settings.bucketName & '/' & $settings.reportsPrefix & 'latest.json',
  'Execution: ' & $report.ExecutionArn
], '\\n')`);
