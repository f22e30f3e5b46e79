import { awsApi, defineStateMachine, defineStates, jsonata, patiently } from "../../../lib/asl/define";
import { begin, remember, report } from "../../../lib/worker";
import * as compare from "./compare";
import { controls } from "./controls";

const accountIds = jsonata("[$split($states.context.Execution.Id, ':')[4]]");
const refusals = [
  "Inspector2.AccessDeniedException",
  "Inspector2.ResourceNotFoundException",
  "Inspector2.ValidationException",
];

/** Keeps the wanted scan types on, each by itself. */
export const inspectorStateMachine = defineStateMachine({
  Comment: "Detects, repairs, verifies and reports the scan types of Amazon Inspector",
  TimeoutSeconds: 1800,
  StartAt: "Read account status",
  States: {
    "Read account status": {
      Type: "Task",
      Resource: awsApi("inspector2:batchGetAccountStatus"),
      Arguments: { AccountIds: accountIds },
      ...patiently(...refusals),
      ...begin(
        "What is left to do?",
        {
          offered: compare.offered,
          scans: {},
          asked: [],
          tried: [],
          laps: 0,
        },
        { scans: compare.scans, managed: compare.managed, errors: compare.failures },
      ),
      Next: "What is left to do?",
    },
    "What is left to do?": {
      Type: "Choice",
      Choices: [
        { Condition: compare.isMissing, Assign: { controls: compare.controls }, Next: "Enable scan types" },
        { Condition: compare.isBusy, Assign: { controls: compare.controls }, Next: "Wait for Inspector" },
      ],
      Assign: { controls: compare.controls, pending: compare.pending },
      Default: "Report",
    },
    "Enable scan types": {
      Type: "Map",
      Items: compare.missing,
      MaxConcurrency: 1,
      ItemProcessor: defineStates({
        StartAt: "Enable scan type",
        States: {
          "Enable scan type": {
            Type: "Task",
            Resource: awsApi("inspector2:enable"),
            Arguments: { AccountIds: accountIds, ResourceTypes: "{% [$states.input] %}" },
            ...patiently(...refusals),
            Catch: [{ ErrorEquals: ["States.ALL"], Output: compare.notEnabled, Next: "Scan type is refused" }],
            Output: compare.enabled,
            End: true,
          },
          "Scan type is refused": { Type: "Succeed" },
        },
      }),
      Assign: {
        tried: "{% $append($tried, $states.result.Tried) %}",
        asked: "{% $append($asked, $states.result.Asked) %}",
        changes: "{% $append($changes, $states.result.Changes) %}",
        managed: "{% $append($managed, $states.result.Managed) %}",
        errors: "{% $append($errors, $states.result.Errors) %}",
      },
      Next: "Wait for Inspector",
    },
    "Wait for Inspector": {
      Type: "Wait",
      Seconds: 15,
      Assign: { laps: "{% $laps + 1 %}" },
      Next: "Read account status again",
    },
    "Read account status again": {
      Type: "Task",
      Resource: awsApi("inspector2:batchGetAccountStatus"),
      Arguments: { AccountIds: accountIds },
      ...patiently(...refusals),
      ...remember("What is left to do?", { scans: {} }),
      Assign: {
        scans: compare.scans,
        managed: compare.managedToo,
        errors: compare.failuresToo,
      },
      Next: "What is left to do?",
    },
    Report: {
      Type: "Succeed",
      ...report({
        service: "Inspector",
        subject: "Amazon Inspector",
        controls,
        unavailable: compare.unavailable,
        details: `{
          'ScanTypes': $merge([$each($scans, function($scan, $name) { { $name: $scan.Status } })]),
          'UnwantedScanTypes': [$offered[$not(Type in $settings.scanTypes) and $lookup($scans, Name).Status in ['ENABLED', 'ENABLING']].Type],
          'ManagedByOrganisation': $managed
        }`,
      }),
    },
  },
});
