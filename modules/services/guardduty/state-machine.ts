import { awsApi, defineStateMachine, defineStates, jsonata, patiently } from "../../../lib/asl/define";
import {
  begin,
  changed,
  errors,
  everyControlHolds,
  notCompared,
  remember,
  report,
  tried,
  withTags,
} from "../../../lib/worker";
import { controls } from "./controls";
import { comparison, withoutDetector } from "./compare";
import { optionalFeatures } from "./inputs";

/** Error of an expression that has no value: where a list is empty, there is nothing yet. */
const noValue = "States.QueryEvaluationError";

/** Keeps one detector on, with the wanted features, exporting its findings to the logging bucket. */
export const guardDutyStateMachine = defineStateMachine({
  Comment: "Detects, repairs, verifies and reports the settings of Amazon GuardDuty",
  TimeoutSeconds: 1800,
  StartAt: "List detectors",
  States: {
    "List detectors": {
      Type: "Task",
      Resource: awsApi("guardduty:listDetectors"),
      Arguments: {},
      ...patiently("GuardDuty.BadRequestException"),
      ...begin(
        "Report",
        {
          offeredFeatures: optionalFeatures,
          // AWS lists these, too, but nobody can turn them on or off. Whatever else it lists is off unless wanted.
          foundations: ["CLOUD_TRAIL", "DNS_LOGS", "FLOW_LOGS"],
          controls: notCompared(controls),
          detectorId: null,
          detector: null,
          wrongFeatures: [],
          unavailableFeatures: [],
          destination: null,
          adopted: false,
          administrator: null,
          tried: [],
          laps: 0,
        },
        { detectorId: "{% $states.result.DetectorIds[0] %}" },
        { absent: { error: noValue, next: "May it be turned on?" } },
      ),
      Next: "Read detector",
    },
    // One after the other: side by side they would need a state more in every run.
    "Read detector": {
      Type: "Task",
      Resource: awsApi("guardduty:getDetector"),
      Arguments: { DetectorId: "{% $detectorId %}" },
      ...patiently("GuardDuty.BadRequestException"),
      ...remember("Report"),
      Assign: { detector: "{% $states.result %}" },
      Next: "List destinations",
    },
    "List destinations": {
      Type: "Task",
      Resource: awsApi("guardduty:listPublishingDestinations"),
      Arguments: { DetectorId: "{% $detectorId %}" },
      ...patiently("GuardDuty.BadRequestException"),
      Output: "{% $states.result.Destinations[DestinationType = 'S3'][0].DestinationId %}",
      Catch: [
        { ErrorEquals: [noValue], Assign: comparison("null"), Next: "What is left to do?" },
        ...remember("Report").Catch,
      ],
      Next: "Read destination",
    },
    "Read destination": {
      Type: "Task",
      Resource: awsApi("guardduty:describePublishingDestination"),
      Arguments: { DetectorId: "{% $detectorId %}", DestinationId: "{% $states.input %}" },
      ...patiently("GuardDuty.BadRequestException"),
      ...remember("Report"),
      Assign: comparison("$states.result"),
      Next: "What is left to do?",
    },
    "May it be turned on?": {
      Type: "Choice",
      Choices: [
        {
          Condition: "{% $settings.mode = 'enforce' %}",
          Assign: { controls: withoutDetector },
          Next: "Create detector",
        },
      ],
      Assign: { controls: withoutDetector },
      Default: "Report",
    },
    "Create detector": {
      Type: "Task",
      Resource: awsApi("guardduty:createDetector"),
      Arguments: withTags({
        Enable: true,
        FindingPublishingFrequency: "{% $settings.findingPublishingFrequency %}",
        // Whatever is not listed AWS turns on, and charges for.
        Features: jsonata(`[$offeredFeatures.{
          'Name': $,
          'Status': $ in $settings.features ? 'ENABLED' : 'DISABLED'
        }]`),
      }),
      ...patiently("GuardDuty.BadRequestException"),
      Catch: [
        { ErrorEquals: ["GuardDuty.BadRequestException"], Next: "Create detector without features" },
        ...remember("Report").Catch,
      ],
      Assign: { detectorId: "{% $states.result.DetectorId %}", changes: changed("'Created a detector.'") },
      Next: "Wait for GuardDuty",
    },
    "Create detector without features": {
      // Not every Region knows every feature; those that it knows are set one by one.
      Type: "Task",
      Resource: awsApi("guardduty:createDetector"),
      Arguments: withTags({
        Enable: true,
        FindingPublishingFrequency: "{% $settings.findingPublishingFrequency %}",
      }),
      ...patiently("GuardDuty.BadRequestException"),
      ...remember("Report"),
      Assign: { detectorId: "{% $states.result.DetectorId %}", changes: changed("'Created a detector.'") },
      Next: "Wait for GuardDuty",
    },
    "What is left to do?": {
      Type: "Choice",
      Choices: [
        { Condition: everyControlHolds, Next: "Report" },
        { Condition: "{% $settings.mode = 'report' or $laps >= 12 %}", Next: "Report" },
        { Condition: "{% $administrator = null %}", Next: "Look for an administrator" },
        { Condition: "{% $administrator != '' %}", Next: "Report" },
        {
          Condition: jsonata(`$not('detector' in $tried)
            and $not($controls.DetectorEnabled and $controls.FindingPublishingFrequency)`),
          Next: "Update detector",
        },
        {
          Condition: "{% $not('features' in $tried) and $count($wrongFeatures[Managed = false]) > 0 %}",
          Next: "Set features",
        },
        { Condition: "{% $not('destination' in $tried) and $destination = null %}", Next: "Create destination" },
        {
          Condition:
            "{% $not('destination' in $tried or $adopted) and $not($pending) and $not($controls.PublishingDestination) %}",
          Next: "Update destination",
        },
        { Condition: "{% $pending %}", Next: "Wait for GuardDuty" },
      ],
      Default: "Report",
    },
    "Look for an administrator": {
      Type: "Task",
      Resource: awsApi("guardduty:getAdministratorAccount"),
      Arguments: { DetectorId: "{% $detectorId %}" },
      ...patiently("GuardDuty.BadRequestException"),
      ...remember("Report"),
      Assign: {
        administrator: jsonata(
          "$exists($states.result.Administrator.AccountId) ? $states.result.Administrator.AccountId : ''",
        ),
        managed: jsonata(
          "$exists($states.result.Administrator.AccountId) ? ['detector'] : [$wrongFeatures[Managed].Feature.Name]",
        ),
      },
      Next: "What is left to do?",
    },
    "Update detector": {
      Type: "Task",
      Resource: awsApi("guardduty:updateDetector"),
      Arguments: {
        DetectorId: "{% $detectorId %}",
        Enable: true,
        FindingPublishingFrequency: "{% $settings.findingPublishingFrequency %}",
      },
      ...patiently("GuardDuty.BadRequestException"),
      ...remember("What is left to do?", { tried: tried("detector") }),
      Assign: {
        tried: tried("detector"),
        changes: changed(
          "$controls.DetectorEnabled ? 'Set the finding publishing frequency to ' & $settings.findingPublishingFrequency & '.' : 'Enabled the suspended detector.'",
        ),
      },
      Next: "Wait for GuardDuty",
    },
    "Set features": {
      Type: "Map",
      // Off before on, one after another: the old form of runtime monitoring must be off before the new one goes on.
      Items: jsonata(
        "[$append($wrongFeatures[Managed = false].Feature[Status = 'DISABLED'], $wrongFeatures[Managed = false].Feature[Status = 'ENABLED'])]",
      ),
      MaxConcurrency: 1,
      ItemProcessor: defineStates({
        StartAt: "Set feature",
        States: {
          "Set feature": {
            Type: "Task",
            Resource: awsApi("guardduty:updateDetector"),
            Arguments: { DetectorId: "{% $detectorId %}", Features: "{% [$states.input] %}" },
            ...patiently("GuardDuty.BadRequestException"),
            Catch: [
              {
                ErrorEquals: ["States.ALL"],
                Output: { Errors: errors, Changes: [] },
                Next: "Feature is refused",
              },
            ],
            Output: {
              Errors: [],
              Changes: "{% ['Set ' & $states.input.Name & ' to ' & $states.input.Status & '.'] %}",
            },
            End: true,
          },
          "Feature is refused": { Type: "Succeed" },
        },
      }),
      Assign: {
        tried: tried("features"),
        errors: "{% $append($errors, $states.result.Errors) %}",
        changes: "{% $append($changes, $states.result.Changes) %}",
      },
      Next: "Wait for GuardDuty",
    },
    "Create destination": {
      Type: "Task",
      Resource: awsApi("guardduty:createPublishingDestination"),
      Arguments: {
        DetectorId: "{% $detectorId %}",
        DestinationType: "S3",
        DestinationProperties: {
          DestinationArn: "{% $settings.destinationArn %}",
          KmsKeyArn: "{% $settings.kmsKeyArn %}",
        },
      },
      ...patiently("GuardDuty.BadRequestException"),
      ...remember("What is left to do?", { tried: tried("destination") }),
      Assign: { tried: tried("destination"), changes: changed("'Set up the export of findings.'") },
      Next: "Wait for GuardDuty",
    },
    "Update destination": {
      Type: "Task",
      Resource: awsApi("guardduty:updatePublishingDestination"),
      Arguments: {
        DetectorId: "{% $detectorId %}",
        DestinationId: "{% $destination.DestinationId %}",
        DestinationProperties: {
          DestinationArn: "{% $settings.destinationArn %}",
          KmsKeyArn: "{% $settings.kmsKeyArn %}",
        },
      },
      ...patiently("GuardDuty.BadRequestException"),
      ...remember("What is left to do?", { tried: tried("destination") }),
      Assign: { tried: tried("destination"), changes: changed("'Repaired the export of findings.'") },
      Next: "Wait for GuardDuty",
    },
    "Wait for GuardDuty": {
      Type: "Wait",
      Seconds: 15,
      Assign: { laps: "{% $laps + 1 %}" },
      Next: "Read detector",
    },
    Report: {
      Type: "Succeed",
      ...report({
        service: "GuardDuty",
        subject: "GuardDuty",
        controls,
        details: `{
          'DetectorId': $detectorId,
          'UnavailableFeatures': $unavailableFeatures,
          'ManagedByOrganisation': $managed,
          'PublishingDestination': $destination,
          'Adopted': $adopted
        }`,
      }),
    },
  },
});
