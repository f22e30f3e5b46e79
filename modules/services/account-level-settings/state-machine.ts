import { awsApi, defineStateMachine, jsonata, patiently } from "../../../lib/asl/define";
import { begin, report } from "../../../lib/worker";
import { conclusions, controlsNow, findings, toDo, toWaitFor } from "./compare";
import { controls } from "./controls";
import { noSecurityContact, notProvisioned, reads, securityContact, unread } from "./reads";
import { repairOne } from "./repairs";

/** Keeps the settings that hold for a whole account as wanted, each in a mode of its own. */
export const accountLevelSettingsStateMachine = defineStateMachine({
  Comment: "Detects, repairs, verifies and reports the settings of the account",
  TimeoutSeconds: 1800,
  StartAt: "Read account summary",
  States: {
    "Read account summary": {
      Type: "Task",
      Resource: awsApi("iam:getAccountSummary"),
      Arguments: {},
      ...patiently(),
      ...begin(
        "Read security contact",
        { controls: {}, root: [], contact: [], findings: [], tried: [], refused: [], laps: 0 },
        {
          // An organisation can take the root user's password away; then nobody can sign in and there is no MFA.
          root: jsonata(`(
            $summary := $states.result.SummaryMap;
            [
              {
                'Control': 'RootMfa',
                'Is': $summary.AccountMFAEnabled = 1 or $summary.AccountPasswordPresent = 0 ? 'WANTED' : 'BY_HAND'
              },
              { 'Control': 'NoRootAccessKeys', 'Is': $summary.AccountAccessKeysPresent = 0 ? 'WANTED' : 'BY_HAND' },
              {
                'Control': 'NoRootSigningCertificates',
                'Is': $summary.AccountSigningCertificatesPresent = 0 ? 'WANTED' : 'BY_HAND'
              }
            ]
          )`),
        },
        {
          failed: { root: [unread("RootMfa"), unread("NoRootAccessKeys"), unread("NoRootSigningCertificates")] },
        },
      ),
      Next: "Read security contact",
    },
    "Read security contact": {
      // Not in a branch, where its absence would need a state more in every run of an account that has none.
      Type: "Task",
      Resource: awsApi("account:getAlternateContact"),
      Arguments: { AlternateContactType: "SECURITY" },
      ...patiently("Account.ResourceNotFoundException", "Account.AccessDeniedException", "Account.ValidationException"),
      Catch: [
        {
          ErrorEquals: ["Account.ResourceNotFoundException"],
          Assign: { contact: noSecurityContact },
          Next: "Read settings",
        },
        { ErrorEquals: ["States.ALL"], Assign: { contact: unread("SecurityContact") }, Next: "Read settings" },
      ],
      Assign: { contact: securityContact },
      Next: "Read settings",
    },
    "Read settings": {
      // Whatever fails inside becomes a finding, so that no setting hides another.
      Type: "Parallel",
      Branches: Object.values(reads),
      Assign: { findings },
      Next: "What is left to do?",
    },
    "What is left to do?": {
      Type: "Choice",
      Choices: [
        {
          Condition: jsonata(`$count(${toDo}) = 0 and ($count(${toWaitFor}) = 0 or $laps >= 3)`),
          Assign: conclusions,
          Next: "Report",
        },
        { Condition: jsonata(`$count(${toDo}) > 0`), Assign: { controls: controlsNow }, Next: "Repair settings" },
      ],
      Assign: { controls: controlsNow },
      Default: "Wait for AWS",
    },
    "Repair settings": {
      Type: "Map",
      Items: jsonata(`[${toDo}.Control]`),
      ItemProcessor: repairOne,
      Assign: {
        tried: "{% $append($tried, $states.result.Control) %}",
        refused: "{% $append($refused, $states.result[$count(Errors) > 0].Control) %}",
        errors: "{% $append($errors, $states.result.Errors) %}",
        changes: "{% $append($changes, $states.result.Changes) %}",
      },
      Next: "Wait for AWS",
    },
    "Wait for AWS": {
      Type: "Wait",
      Seconds: "{% 15 * $power(2, $laps) %}",
      Assign: { laps: "{% $laps + 1 %}" },
      Next: "Read security contact",
    },
    Report: {
      Type: "Succeed",
      ...report({
        service: "AccountLevelSettings",
        subject: "AccountLevelSettings",
        controls,
        details: "{ 'Findings': $findings }",
        unavailable: notProvisioned("Error"),
      }),
    },
  },
});
