import { awsApi, defineStateMachine, jsonata, patiently } from "../../../lib/asl/define";
import { begin, changed, notCompared, remember, report, tagList, tried, withTags } from "../../../lib/worker";
import {
  bestEquivalent,
  controlsElsewhere,
  controlsWithoutTrail,
  deliveryErrors,
  selectorControls,
  statusControls,
  wrong,
} from "./compare";
import { controls, required } from "./controls";
import { explanations, noBucketOrKey, notReadable, refused } from "./errors";
import { selectedS3Events, selectsManagementEvents, withWantedEvents } from "./selectors";
import { whatIsLeft } from "./what-is-left";

/** Keeps one trail that logs all management events to the logging bucket, or watches another that does as much. */
export const cloudTrailStateMachine = defineStateMachine({
  Comment: "Detects, repairs, verifies and reports the trail of AWS CloudTrail",
  TimeoutSeconds: 900,
  StartAt: "Read trail",
  States: {
    "Read trail": {
      Type: "Task",
      Resource: awsApi("cloudtrail:getTrail"),
      Arguments: { Name: "${trailArn}" },
      ...patiently("CloudTrail.TrailNotFoundException"),
      ...begin(
        "Report",
        {
          explanations,
          controls: notCompared(required),
          trail: null,
          adopted: false,
          looked: false,
          selectors: {},
          s3Events: [],
          deliveryErrors: [],
          tried: [],
          laps: 0,
        },
        { trail: "{% $states.result.Trail %}" },
        { absent: { error: "CloudTrail.TrailNotFoundException", next: "Is there another trail?" } },
      ),
      Next: "Read status",
    },
    "Is there another trail?": {
      Type: "Choice",
      Choices: [
        { Condition: "{% $trail != null and $trail.Here %}", Next: "Read status" },
        {
          Condition: "{% $trail != null and $trail.HasCustomEventSelectors = true %}",
          Next: "Read event selectors of a trail elsewhere",
        },
        { Condition: "{% $trail != null %}", Next: "Read status of a trail elsewhere" },
        { Condition: "{% $settings.adoptExisting and $not($looked) %}", Next: "Look for another trail" },
        {
          Condition: "{% $settings.mode = 'enforce' %}",
          Assign: { controls: controlsWithoutTrail },
          Next: "Create trail",
        },
      ],
      Assign: { controls: controlsWithoutTrail },
      Default: "Report",
    },
    "Look for another trail": {
      Type: "Task",
      Resource: awsApi("cloudtrail:describeTrails"),
      Arguments: { IncludeShadowTrails: true },
      ...patiently(),
      ...remember("Report"),
      Assign: {
        looked: true,
        trail: jsonata(bestEquivalent),
        adopted: jsonata(`${bestEquivalent} != null`),
      },
      Next: "Is there another trail?",
    },
    "Read event selectors of a trail elsewhere": {
      Type: "Task",
      Resource: awsApi("cloudtrail:getEventSelectors"),
      Arguments: { TrailName: "{% $trail.TrailARN %}" },
      ...patiently(...notReadable),
      Catch: [
        { ErrorEquals: notReadable, Assign: { trail: null, adopted: false }, Next: "Is there another trail?" },
        ...remember("Report").Catch,
      ],
      Assign: {
        trail: jsonata(`${selectsManagementEvents} ? $merge([$trail, { 'HasCustomEventSelectors': false }]) : null`),
        adopted: jsonata(selectsManagementEvents),
        s3Events: jsonata(selectedS3Events),
      },
      Next: "Is there another trail?",
    },
    "Create trail": {
      Type: "Task",
      Resource: awsApi("cloudtrail:createTrail"),
      Arguments: withTags(
        {
          Name: "{% $settings.trailName %}",
          S3BucketName: "{% $settings.bucketName %}",
          KmsKeyId: "{% $settings.kmsKeyArn %}",
          IsMultiRegionTrail: "{% $settings.multiRegion %}",
          IncludeGlobalServiceEvents: true,
          EnableLogFileValidation: true,
        },
        { TagsList: tagList },
      ),
      ...patiently(
        "CloudTrail.MaximumNumberOfTrailsExceededException",
        "CloudTrail.TrailAlreadyExistsException",
        ...noBucketOrKey,
      ),
      ...refused("Report", {}),
      Assign: {
        trail: "{% { 'TrailARN': $states.result.TrailARN } %}",
        // A new trail logs all management events, and no others.
        tried: jsonata("$append(['trail'], $settings.s3DataEvents = [] ? 'selectors' : [])"),
        changes: changed("'Created the trail ' & $settings.trailName & '.'"),
      },
      Next: "Start logging",
    },
    "Read trail again": {
      Type: "Task",
      Resource: awsApi("cloudtrail:getTrail"),
      Arguments: { Name: "{% $settings.trailArn %}" },
      ...patiently(),
      ...remember("Report"),
      Assign: { trail: "{% $states.result.Trail %}" },
      Next: "Read status",
    },
    "Read status": {
      Type: "Task",
      Resource: awsApi("cloudtrail:getTrailStatus"),
      Arguments: { Name: "{% $trail.TrailARN %}" },
      ...patiently("CloudTrail.TrailNotFoundException"),
      ...remember("Report"),
      Assign: { controls: statusControls, deliveryErrors: deliveryErrors },
      Next: "Read event selectors",
    },
    "Read status of a trail elsewhere": {
      Type: "Task",
      Resource: awsApi("cloudtrail:getTrailStatus"),
      Arguments: { Name: "{% $trail.TrailARN %}" },
      ...patiently("CloudTrail.TrailNotFoundException"),
      ...remember("Report"),
      Assign: { controls: controlsElsewhere, deliveryErrors: deliveryErrors },
      Next: "What is left to do?",
    },
    "Read event selectors": {
      Type: "Task",
      Resource: awsApi("cloudtrail:getEventSelectors"),
      Arguments: { TrailName: "{% $trail.TrailARN %}" },
      ...patiently("CloudTrail.TrailNotFoundException"),
      ...remember("Report"),
      Assign: {
        controls: selectorControls,
        selectors: jsonata(
          "{ 'Basic': [$states.result.EventSelectors], 'Advanced': [$states.result.AdvancedEventSelectors] }",
        ),
      },
      Next: "What is left to do?",
    },
    "What is left to do?": { Type: "Choice", Choices: whatIsLeft, Default: "Report" },
    "Update trail": {
      Type: "Task",
      Resource: awsApi("cloudtrail:updateTrail"),
      // A prefix is taken away by an empty one, as Terraform's provider does it.
      Arguments: jsonata(`$merge([
        {
          'Name': $trail.TrailARN,
          'S3BucketName': $settings.bucketName,
          'KmsKeyId': $settings.kmsKeyArn,
          'IsMultiRegionTrail': $settings.multiRegion,
          'IncludeGlobalServiceEvents': true,
          'EnableLogFileValidation': true
        },
        $exists($trail.S3KeyPrefix) ? { 'S3KeyPrefix': '' }
      ])`),
      ...patiently("CloudTrail.InvalidHomeRegionException", ...noBucketOrKey),
      ...refused("What is left to do?", { tried: tried("trail") }),
      Assign: {
        tried: tried("trail"),
        changes: changed(
          `'Repaired the trail ' & $settings.trailName & ' (' & $join([${wrong}][$exists($) and $not($ in ['Logging', 'ManagementEvents', 'Delivery', 'CloudWatchLogs', 'S3ReadEvents', 'S3WriteEvents'])], ', ') & ').'`,
        ),
      },
      Next: "What is left to do?",
    },
    "Start logging": {
      Type: "Task",
      Resource: awsApi("cloudtrail:startLogging"),
      Arguments: { Name: "{% $trail.TrailARN %}" },
      ...patiently("CloudTrail.InvalidHomeRegionException"),
      ...refused("What is left to do?", { tried: tried("logging") }),
      Assign: {
        tried: tried("logging"),
        changes: changed("'Started the logging of the trail ' & $settings.trailName & '.'"),
      },
      Next: "What is left to do?",
    },
    "Set log group": {
      Type: "Task",
      Resource: awsApi("cloudtrail:updateTrail"),
      // A call of its own: its refusal keeps nothing else from being repaired. As Terraform's provider does it, empty texts take the group away.
      Arguments: {
        Name: "{% $trail.TrailARN %}",
        CloudWatchLogsLogGroupArn: "{% $settings.cloudWatchLogs ? $settings.logGroupArn : '' %}",
        CloudWatchLogsRoleArn: "{% $settings.cloudWatchLogs ? $settings.logsRoleArn : '' %}",
      },
      ...patiently("CloudTrail.InvalidHomeRegionException", "CloudTrail.CloudWatchLogsDeliveryUnavailableException"),
      ...refused("What is left to do?", { tried: tried("logs") }),
      Assign: {
        tried: tried("logs"),
        changes: changed(
          "($settings.cloudWatchLogs ? 'Set' : 'Took away') & ' the log group of the trail ' & $settings.trailName & '.'",
        ),
      },
      Next: "What is left to do?",
    },
    "Select events": {
      Type: "Task",
      Resource: awsApi("cloudtrail:putEventSelectors"),
      Arguments: jsonata(withWantedEvents),
      ...patiently("CloudTrail.InvalidHomeRegionException", "CloudTrail.InvalidEventSelectorsException"),
      ...refused("What is left to do?", { tried: tried("selectors") }),
      Assign: {
        tried: tried("selectors"),
        changes: changed(
          `'Selected all management events' & ($settings.s3DataEvents = [] ? '' : ' and the wanted events of S3') & ' for the trail ' & $settings.trailName & '.'`,
        ),
      },
      Next: "What is left to do?",
    },
    "Wait for CloudTrail": {
      Type: "Wait",
      Seconds: 15,
      Assign: { laps: "{% $laps + 1 %}" },
      Next: "Read trail again",
    },
    Report: {
      Type: "Succeed",
      ...report({
        service: "CloudTrail",
        subject: "CloudTrail",
        controls,
        details: `{
          'TrailArn': $trail = null ? null : $trail.TrailARN,
          'Adopted': $adopted,
          'DeliveryErrors': $deliveryErrors
        }`,
      }),
    },
  },
});
