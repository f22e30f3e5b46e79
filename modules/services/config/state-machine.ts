import { awsApi, defineStateMachine, defineStates, jsonata, patiently } from "../../../lib/asl/define";
import type { Processor } from "../../../lib/asl/types";
import {
  begin,
  changed,
  errors,
  everyControlHolds,
  notCompared,
  remember,
  report,
  tagList,
  tried,
  withTags,
} from "../../../lib/worker";
import { controls } from "./controls";
import { conformancePacks, deliveryErrors, recorderAndChannel, wantedMode } from "./compare";

const deleted = jsonata(
  "$controls.ConformancePacks ? ['Deleted the conformance pack ' & $states.input & ', an older version.'] : []",
);

/** Keeps one recorder on, delivering to the logging bucket, and the wanted conformance packs deployed. */
export const configStateMachine = defineStateMachine({
  Comment: "Detects, repairs, verifies and reports the settings of AWS Config",
  TimeoutSeconds: 3600,
  StartAt: "Read delivery status",
  States: {
    "Read delivery status": {
      Type: "Task",
      Resource: awsApi("config:describeDeliveryChannelStatus"),
      Arguments: {},
      ...patiently(),
      ...begin(
        "Report",
        {
          controls: notCompared(controls),
          deliveryFailures: [],
          recorder: null,
          recordingGroup: {},
          recorderStatus: null,
          organisation: false,
          adopted: false,
          channel: null,
          packs: [],
          packToken: null,
          pages: 0,
          deploying: false,
          asked: [],
          deployable: [],
          deletable: [],
          tried: [],
          seen: 0,
          laps: 0,
        },
        {
          // It is not read again in this run: until AWS delivers the next time, which takes hours, it says what it said.
          deliveryFailures: jsonata(`[$states.result.DeliveryChannelsStatus.(
            $append($append([ConfigHistoryDeliveryInfo], ConfigSnapshotDeliveryInfo), ConfigStreamDeliveryInfo)
          )[LastStatus = 'Failure'].{ 'Code': LastErrorCode, 'Message': LastErrorMessage }]`),
        },
      ),
      Next: "Read recorder and channel",
    },
    "Read recorder and channel": {
      Type: "Parallel",
      Branches: [
        read("Read recorder", "config:describeConfigurationRecorders"),
        read("Read recorder status", "config:describeConfigurationRecorderStatus"),
        read("Read delivery channel", "config:describeDeliveryChannels"),
      ],
      ...remember("Report"),
      Assign: recorderAndChannel,
      Next: "Read conformance packs",
    },
    "Read conformance packs": {
      Type: "Task",
      Resource: awsApi("config:describeConformancePackStatus"),
      Arguments: jsonata("$merge([{ 'Limit': 20 }, $packToken = null ? {} : { 'NextToken': $packToken }])"),
      ...patiently(),
      ...remember("Report"),
      Assign: conformancePacks,
      Next: "What is left to do?",
    },
    "What is left to do?": {
      Type: "Choice",
      Choices: [
        { Condition: "{% $packToken != null and $pages < 10 %}", Next: "Read conformance packs" },
        { Condition: everyControlHolds, Next: "Report" },
        { Condition: "{% $settings.mode = 'report' or $laps >= 20 %}", Next: "Report" },
        {
          Condition: "{% $not($organisation or $adopted or 'recorder' in $tried or $controls.ServiceLinkedRole) %}",
          Next: "Create service-linked role",
        },
        {
          Condition: "{% $not($organisation or $adopted or 'recorder' in $tried or $controls.RecordingGroup) %}",
          Next: "Put recorder",
        },
        {
          Comment: "A channel needs a recorder, and a recorder a channel to be started",
          Condition: "{% $count($errors) > 0 and ($recorder = null or $channel = null) %}",
          Next: "Report",
        },
        {
          Condition: "{% $not($organisation or 'channel' in $tried or $controls.DeliveryChannel) %}",
          Next: "Put delivery channel",
        },
        {
          Condition: "{% $not($organisation or 'start' in $tried or $recorderStatus.Recording = true) %}",
          Next: "Start recorder",
        },
        {
          Condition: "{% $count($tried) > $seen %}",
          Assign: { seen: "{% $count($tried) %}" },
          Next: "Wait for Config",
        },
        // Without a recorder every pack would fail.
        { Condition: "{% $controls.Recording and $count($deployable) > 0 %}", Next: "Deploy conformance packs" },
        { Condition: "{% $count($deletable) > 0 %}", Next: "Delete conformance packs" },
        { Condition: "{% $deploying %}", Next: "Wait for conformance packs" },
        {
          Comment: "The channel is as wanted, so that nothing but its bucket and key can be mended",
          Condition: "{% $not($organisation or 'channel' in $tried or $controls.Delivery) %}",
          Assign: { errors: deliveryErrors },
          Next: "Report",
        },
      ],
      Default: "Report",
    },
    "Wait for Config": { Type: "Wait", Seconds: 15, Next: "Read recorder and channel" },
    "Create service-linked role": {
      Type: "Task",
      Resource: awsApi("iam:createServiceLinkedRole"),
      // The spelling of AwsServiceName follows the SDK for Java; nobody has seen it work on AWS yet.
      Arguments: { AwsServiceName: "config.amazonaws.com" },
      ...patiently("Iam.InvalidInputException"),
      Catch: [
        // "has been taken in this account": it is there already. If it means something else, the next call says so.
        { ErrorEquals: ["Iam.InvalidInputException"], Next: "Put recorder" },
        ...remember("What is left to do?", { tried: tried("recorder") }).Catch,
      ],
      Assign: { changes: changed("'Created the service-linked role of Config.'") },
      Next: "Put recorder",
    },
    "Put recorder": {
      Type: "Task",
      Resource: awsApi("config:putConfigurationRecorder"),
      Arguments: {
        ConfigurationRecorder: {
          // Under another name AWS would refuse it: there can be one only.
          Name: "{% $recorder = null ? 'default' : $recorder.Name %}",
          RoleARN: "{% $settings.roleArn %}",
          RecordingGroup: "{% $recordingGroup %}",
          RecordingMode: jsonata(wantedMode),
        },
      },
      // A new role is not known everywhere at once: InvalidRoleException may pass.
      ...patiently(
        "Config.InvalidRecordingGroupException",
        "Config.MaxNumberOfConfigurationRecordersExceededException",
      ),
      ...remember("What is left to do?", { tried: tried("recorder") }),
      Assign: {
        tried: tried("recorder"),
        changes: changed(
          "$recorder = null ? 'Created the recorder.' : 'Repaired the recorder ' & $recorder.Name & '.'",
        ),
      },
      Next: "What is left to do?",
    },
    "Put delivery channel": {
      Type: "Task",
      Resource: awsApi("config:putDeliveryChannel"),
      Arguments: {
        // What else is set, a topic for example, stays. Whether leaving the prefix out removes it AWS does not say.
        DeliveryChannel: jsonata(`$merge([
          { 'Name': 'default' },
          $channel = null ? {} : $sift($channel, function($_, $member) { $member != 'S3KeyPrefix' }),
          { 'S3BucketName': $settings.bucketName, 'S3KmsKeyArn': $settings.kmsKeyArn }
        ])`),
      },
      ...patiently("Config.NoSuchBucketException", "Config.MaxNumberOfDeliveryChannelsExceededException"),
      ...remember("What is left to do?", { tried: tried("channel") }),
      Assign: {
        tried: tried("channel"),
        changes: changed(
          "$channel = null ? 'Created the delivery channel.' : 'Repaired the delivery channel ' & $channel.Name & '.'",
        ),
      },
      Next: "What is left to do?",
    },
    "Start recorder": {
      Type: "Task",
      Resource: awsApi("config:startConfigurationRecorder"),
      Arguments: { ConfigurationRecorderName: "{% $recorder = null ? 'default' : $recorder.Name %}" },
      ...patiently("Config.NoSuchConfigurationRecorderException"),
      ...remember("What is left to do?", { tried: tried("start") }),
      Assign: { tried: tried("start"), changes: changed("'Started the recorder.'") },
      Next: "What is left to do?",
    },
    "Deploy conformance packs": {
      Type: "Map",
      Items: "{% $deployable %}",
      MaxConcurrency: 1,
      ItemProcessor: defineStates({
        StartAt: "Deploy conformance pack",
        States: {
          "Deploy conformance pack": {
            Type: "Task",
            Resource: awsApi("config:putConformancePack"),
            Arguments: withTags(
              {
                ConformancePackName: "{% $states.input %}",
                TemplateBody: "{% $settings.conformancePacks[Name = $states.input].TemplateBody %}",
              },
              { Tags: tagList },
            ),
            ...patiently("Config.ConformancePackTemplateValidationException", "Config.InvalidParameterValueException"),
            Catch: [{ ErrorEquals: ["States.ALL"], Output: refused(), Next: "Deployment is refused" }],
            Output: { Errors: [], Asked: "{% [$states.input] %}" },
            End: true,
          },
          "Deployment is refused": { Type: "Succeed" },
        },
      }),
      Assign: {
        tried: jsonata("$append($tried, ['packs' in $tried ? 'packs again' : 'packs'])"),
        errors: "{% $append($errors, $states.result.Errors) %}",
        asked: "{% $append($asked, $states.result.Asked) %}",
      },
      Next: "Wait for conformance packs",
    },
    "Delete conformance packs": {
      Type: "Map",
      Items: "{% $deletable %}",
      MaxConcurrency: 1,
      ItemProcessor: defineStates({
        StartAt: "Delete conformance pack",
        States: {
          "Delete conformance pack": {
            Type: "Task",
            Resource: awsApi("config:deleteConformancePack"),
            Arguments: { ConformancePackName: "{% $states.input %}" },
            ...patiently("Config.NoSuchConformancePackException"),
            Catch: [{ ErrorEquals: ["States.ALL"], Output: refused(), Next: "Deletion is refused" }],
            Output: { Errors: [], Changes: deleted },
            End: true,
          },
          "Deletion is refused": { Type: "Succeed" },
        },
      }),
      Assign: {
        tried: jsonata("$append($tried, [$controls.ConformancePacks ? 'old packs' : 'failed packs'])"),
        errors: "{% $append($errors, $states.result.Errors) %}",
        changes: "{% $append($changes, $states.result.Changes) %}",
      },
      Next: "Wait for conformance packs",
    },
    "Wait for conformance packs": {
      Type: "Wait",
      Seconds: 30,
      Assign: { laps: "{% $laps + 1 %}", seen: "{% $count($tried) %}" },
      Next: "Read conformance packs",
    },
    Report: {
      Type: "Succeed",
      ...report({
        service: "Config",
        subject: "AWS Config",
        controls,
        details: `{
          'Recorder': $recorder.Name,
          'RecorderStatus': $recorderStatus.LastStatus,
          'DeliveryChannel': $channel,
          'Adopted': $adopted,
          'DeliveryFailures': $deliveryFailures,
          'ConformancePacks': [$packs[ConformancePackName in $settings.conformancePacks.Name].{
            'Name': ConformancePackName,
            'State': ConformancePackState,
            'Reason': ConformancePackStatusReason
          }],
          'ManagedByOrganisation': $managed
        }`,
      }),
    },
  },
});

/** A branch of one call, whose answer is its output. */
function read(name: string, api: `config:${string}`): Processor {
  return defineStates<string>({
    StartAt: name,
    States: { [name]: { Type: "Task", Resource: awsApi(api), Arguments: {}, ...patiently(), End: true } },
  });
}

/** Output of a call in the Map that AWS refused. */
function refused() {
  return {
    Errors: errors,
    Asked: [],
    Changes: [],
  };
}
