import { awsApi, defineStateMachine, jsonata, patiently } from "../../../lib/asl/define";
import {
  begin,
  changed,
  compareControls,
  everyControlHolds,
  noneHolds,
  remember,
  report,
  tagList,
  tried,
  withTags,
} from "../../../lib/worker";
import { controls, type Control } from "./controls";
import {
  bestEquivalent,
  deliveryErrors,
  selectsManagementEvents,
  statusControls,
  withManagementEvents,
} from "./compare";
import { explanations, noBucketOrKey, notReadable, refused } from "./errors";

/** Names of the controls that do not hold. */
const wrong = "$keys($controls)[$lookup($controls, $) = false]";

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
          controls: noneHolds(controls),
          trail: null,
          adopted: false,
          looked: false,
          selectors: {},
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
        { Condition: "{% $settings.mode = 'enforce' %}", Next: "Create trail" },
      ],
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
        // A new trail logs all management events.
        tried: tried("trail", "selectors"),
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
      Assign: { controls: jsonata(statusControls), deliveryErrors: jsonata(deliveryErrors) },
      Next: "Read event selectors",
    },
    "Read status of a trail elsewhere": {
      Type: "Task",
      Resource: awsApi("cloudtrail:getTrailStatus"),
      Arguments: { Name: "{% $trail.TrailARN %}" },
      ...patiently("CloudTrail.TrailNotFoundException"),
      ...remember("Report"),
      Assign: {
        // It was taken only because it logs all management events.
        controls: jsonata(`$merge([${statusControls}, ${compareControls<Control>({ ManagementEvents: "true" })}])`),
        deliveryErrors: jsonata(deliveryErrors),
      },
      Next: "What is left to do?",
    },
    "Read event selectors": {
      Type: "Task",
      Resource: awsApi("cloudtrail:getEventSelectors"),
      Arguments: { TrailName: "{% $trail.TrailARN %}" },
      ...patiently("CloudTrail.TrailNotFoundException"),
      ...remember("Report"),
      Assign: {
        controls: jsonata(
          `$merge([$controls, ${compareControls<Control>({ ManagementEvents: selectsManagementEvents })}])`,
        ),
        selectors: jsonata(
          "{ 'Basic': [$states.result.EventSelectors], 'Advanced': [$states.result.AdvancedEventSelectors] }",
        ),
      },
      Next: "What is left to do?",
    },
    "What is left to do?": {
      Type: "Choice",
      Choices: [
        { Condition: everyControlHolds, Next: "Report" },
        { Condition: "{% $settings.mode = 'report' %}", Next: "Report" },
        {
          Comment: "An organisation looks after its trail itself",
          Condition: "{% $adopted and $trail.IsOrganizationTrail %}",
          Assign: { managed: ["trail"] },
          Next: "Report",
        },
        {
          Condition: "{% $adopted %}",
          Assign: {
            errors: jsonata(
              "[{ 'Error': $trail.TrailARN, 'Cause': 'is adopted, which means that somebody else has to repair it' }]",
            ),
          },
          Next: "Report",
        },
        {
          Condition: jsonata(`$not('trail' in $tried) and false in [
            $controls.MultiRegion, $controls.GlobalServiceEvents, $controls.LogFileValidation, $controls.Bucket, $controls.EncryptionKey
          ]`),
          Next: "Update trail",
        },
        { Condition: "{% $not('logging' in $tried or $controls.Logging) %}", Next: "Start logging" },
        {
          Condition: "{% $not('selectors' in $tried or $controls.ManagementEvents) %}",
          Next: "Select management events",
        },
        { Condition: "{% $count($changes) > 0 and $laps = 0 %}", Next: "Wait for CloudTrail" },
        {
          Comment: "The error stays until the next delivery, which comes within minutes",
          Condition: jsonata(`$count($changes) > 0 and $string([${wrong}]) = '["Delivery"]'`),
          Assign: { pending: true },
          Next: "Report",
        },
        {
          Condition: "{% $count($errors) = 0 and $count($deliveryErrors) > 0 %}",
          Assign: {
            errors: jsonata(`$append($errors, [{
              'Error': 'CloudTrail could not deliver its logs,',
              'Cause': 'since it got ' & $join($distinct($deliveryErrors), ', ') & ': look at the policies of bucket and key'
            }])`),
          },
          Next: "Report",
        },
      ],
      Default: "Report",
    },
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
          `'Repaired the trail ' & $settings.trailName & ' (' & $join([${wrong}][$exists($) and $not($ in ['Logging', 'ManagementEvents', 'Delivery'])], ', ') & ').'`,
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
    "Select management events": {
      Type: "Task",
      Resource: awsApi("cloudtrail:putEventSelectors"),
      Arguments: jsonata(withManagementEvents),
      ...patiently("CloudTrail.InvalidHomeRegionException", "CloudTrail.InvalidEventSelectorsException"),
      ...refused("What is left to do?", { tried: tried("selectors") }),
      Assign: {
        tried: tried("selectors"),
        changes: changed("'Selected all management events for the trail ' & $settings.trailName & '.'"),
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
