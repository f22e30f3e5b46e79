import { awsApi, defineStateMachine, jsonata, patiently } from "../../../lib/asl/define";
import { begin, changed, everyControlHolds, notCompared, remember, report, tried } from "../../../lib/worker";
import { adopted, discovery, sessionAndExport, withoutMacie } from "./compare";
import { controls } from "./controls";
import { firstErrors, refusedToMembers, rememberUnlessAbsent } from "./errors";

const final = ["Macie2.AccessDeniedException", "Macie2.ValidationException"];
const finalOrAbsent = [...final, "Macie2.ResourceNotFoundException"];

/** Keeps Macie on, exporting its results to the logging bucket, with automated discovery as wanted. */
export const macieStateMachine = defineStateMachine({
  Comment: "Detects, repairs, verifies and reports the settings of Amazon Macie",
  TimeoutSeconds: 1800,
  StartAt: "Read session",
  States: {
    "Read session": {
      Type: "Task",
      Resource: awsApi("macie2:getMacieSession"),
      Arguments: {},
      ...patiently(...finalOrAbsent),
      ...begin(
        "May it be turned on?",
        {
          controls: notCompared(controls),
          session: null,
          destination: null,
          adopted: false,
          // What AWS said instead of the status of automated discovery.
          refusal: [],
          administrator: null,
          tried: [],
          laps: 0,
        },
        { session: "{% $states.result %}" },
        { failed: { errors: firstErrors } },
      ),
      Next: "Read export",
    },
    "Read export": {
      Type: "Task",
      Resource: awsApi("macie2:getClassificationExportConfiguration"),
      Arguments: {},
      ...patiently(...finalOrAbsent),
      Catch: [rememberUnlessAbsent("What is left to do?")],
      Assign: {
        destination: jsonata(
          "$exists($states.result.Configuration.S3Destination) ? $states.result.Configuration.S3Destination : null",
        ),
        adopted,
        controls: sessionAndExport,
      },
      Next: "Read automated discovery",
    },
    "Read automated discovery": {
      Type: "Task",
      Resource: awsApi("macie2:getAutomatedDiscoveryConfiguration"),
      Arguments: {},
      ...patiently(...final),
      Catch: [refusedToMembers("What is left to do?"), ...remember("What is left to do?").Catch],
      Assign: {
        controls: discovery,
      },
      Next: "What is left to do?",
    },
    "What is left to do?": {
      Type: "Choice",
      Choices: [
        { Condition: everyControlHolds, Next: "Report" },
        { Condition: "{% $count($errors) > 0 or $laps >= 12 %}", Next: "Report" },
        { Condition: "{% $count($refusal) > 0 and $administrator = null %}", Next: "Look for an administrator" },
        { Condition: "{% $settings.mode = 'report' %}", Next: "Report" },
        { Condition: "{% $session = null %}", Next: "Wait for Macie" },
        { Condition: "{% $administrator = null %}", Next: "Look for an administrator" },
        {
          // An administrator suspends and resumes its members: UpdateMemberSession in Macie's API reference.
          Condition: jsonata(`$not('session' in $tried)
            and ($controls.Enabled ? $not($controls.FindingPublishingFrequency) : $administrator = '')`),
          Next: "Update session",
        },
        { Condition: "{% $not('export' in $tried) and $not($controls.ResultsExport) %}", Next: "Export results" },
        {
          Condition: "{% $not('discovery' in $tried) and $not($controls.AutomatedDiscovery) and $administrator = '' %}",
          Next: "Set automated discovery",
        },
      ],
      Default: "Report",
    },
    "May it be turned on?": {
      Type: "Choice",
      Choices: [
        { Condition: "{% $count($errors) > 0 %}", Next: "Report" },
        { Condition: "{% $settings.mode = 'enforce' %}", Assign: { controls: withoutMacie }, Next: "Enable Macie" },
      ],
      Assign: { controls: withoutMacie },
      Default: "Report",
    },
    "Enable Macie": {
      Type: "Task",
      Resource: awsApi("macie2:enableMacie"),
      Arguments: {
        Status: "ENABLED",
        FindingPublishingFrequency: "{% $settings.findingPublishingFrequency %}",
      },
      ...patiently(...final, "Macie2.ConflictException"),
      Catch: [
        // Somebody else has just enabled it.
        {
          ErrorEquals: ["Macie2.ConflictException"],
          Assign: { pending: true },
          Next: "Wait for Macie",
        },
        ...remember("Report").Catch,
      ],
      Assign: { pending: true, changes: changed("'Enabled Macie.'") },
      Next: "Wait for Macie",
    },
    "Look for an administrator": {
      Type: "Task",
      Resource: awsApi("macie2:getAdministratorAccount"),
      Arguments: {},
      ...patiently(...finalOrAbsent),
      Catch: [
        // Nobody has seen what AWS answers to a standalone account: this, or nothing.
        {
          ErrorEquals: ["Macie2.ResourceNotFoundException"],
          Assign: { administrator: "", errors: "{% $append($errors, $refusal) %}" },
          Next: "What is left to do?",
        },
        ...remember("Report").Catch,
      ],
      Assign: {
        administrator: jsonata("$exists($states.result.Administrator) ? $states.result.Administrator.AccountId : ''"),
        managed: jsonata("[$states.result.Administrator.AccountId]"),
        errors: jsonata("$exists($states.result.Administrator) ? $errors : $append($errors, $refusal)"),
      },
      Next: "What is left to do?",
    },
    "Update session": {
      Type: "Task",
      Resource: awsApi("macie2:updateMacieSession"),
      Arguments: {
        Status: "ENABLED",
        FindingPublishingFrequency: "{% $settings.findingPublishingFrequency %}",
      },
      ...patiently(...final),
      ...remember("What is left to do?"),
      Assign: {
        tried: tried("session"),
        changes: changed(
          "$controls.Enabled ? 'Set the finding publishing frequency to ' & $settings.findingPublishingFrequency & '.' : 'Resumed Macie, which was paused.'",
        ),
      },
      Next: "Wait for Macie",
    },
    "Export results": {
      Type: "Task",
      Resource: awsApi("macie2:putClassificationExportConfiguration"),
      Arguments: { Configuration: { S3Destination: "{% $settings.destination %}" } },
      ...patiently(...final),
      ...remember("What is left to do?"),
      Assign: {
        tried: tried("export"),
        changes: changed("$destination = null ? 'Set up the export of results.' : 'Repaired the export of results.'"),
      },
      Next: "Wait for Macie",
    },
    "Set automated discovery": {
      Type: "Task",
      Resource: awsApi("macie2:updateAutomatedDiscoveryConfiguration"),
      Arguments: { Status: "{% $settings.automatedDiscovery %}" },
      ...patiently(...final),
      ...remember("What is left to do?"),
      Assign: {
        tried: tried("discovery"),
        changes: changed("'Set automated discovery to ' & $settings.automatedDiscovery & '.'"),
      },
      Next: "Wait for Macie",
    },
    "Wait for Macie": {
      Type: "Wait",
      Seconds: 15,
      Assign: { laps: "{% $laps + 1 %}" },
      Next: "Read session again",
    },
    "Read session again": {
      Type: "Task",
      Resource: awsApi("macie2:getMacieSession"),
      Arguments: {},
      ...patiently(...finalOrAbsent),
      Catch: [rememberUnlessAbsent("What is left to do?")],
      Assign: { session: "{% $states.result %}", pending: false },
      Next: "Read export",
    },
    Report: {
      Type: "Succeed",
      ...report({
        service: "Macie",
        subject: "Amazon Macie",
        controls,
        details: "{ 'Administrator': $managed, 'ResultsExport': $destination, 'Adopted': $adopted }",
      }),
    },
  },
});
