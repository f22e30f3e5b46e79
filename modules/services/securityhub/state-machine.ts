import { awsApi, defineStateMachine, jsonata, patiently } from "../../../lib/asl/define";
import type { Assign, Catcher } from "../../../lib/asl/types";
import { begin, everyControlHolds, failure, notCompared, remember, report, tried, withTags } from "../../../lib/worker";
import { controls } from "./controls";
import {
  askedForControls,
  detailsOfControls,
  disableControls,
  readControls,
  toDisableControls,
} from "./control-associations";
import { compareStandards, controlsOfHub, controlsWithoutHub, setsGenerator, toDisable, toEnable } from "./compare";

/** The largest page. AWS has about a dozen standards in all, so nobody asks for a second one. */
const onePage = { MaxResults: 100 };

/** Whether AWS refuses what only the administrator of an organisation may set, in the words of hashicorp/terraform-provider-aws#30980. */
const ofMember = "$contains($states.errorOutput.Cause, 'cannot be updated by a member account')";

/**
 * Goes on at `next` when AWS refuses a repair. Nothing tells a member beforehand that its organisation configures it centrally;
 * the refusal does, in words that AWS does not document: "This account is currently associated with a central configuration
 * policy …" (https://github.com/hashicorp/terraform-provider-aws/issues/39687), "Account … is managed by a configuration
 * policy" (https://github.com/aws-samples/aws-secure-environment-accelerator/issues/1227). Any other refusal is an error.
 */
function refused<Name extends string>(next: Name, assign: Assign = {}): Catcher<Name> {
  const byPolicy = "$contains($states.errorOutput.Cause, 'configuration policy')";
  return {
    ErrorEquals: ["States.ALL"],
    Assign: {
      ...assign,
      managed: jsonata(`${byPolicy} ? ['SecurityHub'] : ${ofMember} ? ['ControlFindingGenerator'] : $managed`),
      errors: jsonata(`${byPolicy} or ${ofMember} ? $errors : $append($errors, ${failure})`),
    },
    Next: next,
  };
}

const final = ["SecurityHub.AccessDeniedException", "SecurityHub.InvalidAccessException"];
const invalid = "SecurityHub.InvalidInputException";
const triedHub = { tried: tried("hub") };
const askedFor = (standards: string) => ({ asked: jsonata(`$append($asked, [${standards}.Arn])`) });
const askedAgain = (standards: string, status: string) => ({
  again: jsonata(`$append($again, [${standards}[${status}].Arn])`),
});

const first = begin(
  "Report",
  {
    controls: notCompared(controls),
    hubArn: null,
    standards: [],
    /** ARNs of all standards that this Region has, once that was read. */
    offered: null,
    /** ARNs of standards which AWS was asked to enable or disable in this run, and their controls; and of those, in vain before. */
    asked: [],
    again: [],
    /** Controls in standards: those that are known, and those that are to be read. */
    associations: [],
    unread: [],
    tried: [],
    laps: 0,
  },
  { controls: controlsOfHub, hubArn: "{% $states.result.HubArn %}" },
);

/** Keeps Security Hub CSPM on, with the wanted standards. */
export const securityHubStateMachine = defineStateMachine({
  Comment: "Detects, repairs, verifies and reports the settings of AWS Security Hub CSPM",
  TimeoutSeconds: 1800,
  StartAt: "Read hub",
  States: {
    "Read hub": {
      Type: "Task",
      Resource: awsApi("securityhub:describeHub"),
      Arguments: {},
      ...patiently("SecurityHub.InvalidAccessException", "SecurityHub.ResourceNotFoundException"),
      ...first,
      Catch: [
        {
          ErrorEquals: ["SecurityHub.InvalidAccessException", "SecurityHub.ResourceNotFoundException"],
          Assign: {
            ...first.Catch[0]?.Assign,
            // The first of them means a lack of permissions, too: only its text tells.
            errors: jsonata(`$states.errorOutput.Error = 'SecurityHub.ResourceNotFoundException'
              or $contains($states.errorOutput.Cause, 'not subscribed') ? [] : ${failure}`),
          },
          Next: "May it be turned on?",
        },
        ...first.Catch,
      ],
      Next: "Read standards",
    },
    "Read standards": {
      Type: "Task",
      Resource: awsApi("securityhub:getEnabledStandards"),
      Arguments: onePage,
      ...patiently(invalid),
      ...remember("Report"),
      Assign: compareStandards,
      Next: "What is left to do?",
    },
    "What is left to do?": {
      Type: "Choice",
      Choices: [
        { Condition: everyControlHolds, Next: "Report" },
        { Condition: "{% $offered = null and 'MISSING' in $standards.Status %}", Next: "Read catalogue" },
        { Condition: "{% $count($unread) > 0 %}", Next: "Read controls" },
        { Condition: "{% $settings.mode = 'report' or 'SecurityHub' in $managed %}", Next: "Report" },
        {
          Condition: jsonata(`$not('hub' in $tried)
            and (${setsGenerator} or $not($controls.AutoEnableControls))`),
          Next: "Update hub",
        },
        { Condition: jsonata(`$count(${toEnable}) > 0`), Next: "Enable standards" },
        { Condition: jsonata(`$count(${toDisable}) > 0`), Next: "Disable standards" },
        { Condition: jsonata(`$count(${toDisableControls}) > 0`), Next: "Disable controls" },
        { Condition: "{% $pending and $laps < 6 %}", Next: "Wait for Security Hub" },
        {
          Condition: "{% $count($errors) = 0 and 'INCOMPLETE' in $standards[Wanted].Status %}",
          Assign: {
            errors: jsonata(`$append($errors, [$standards[Wanted and Status = 'INCOMPLETE'].{
              'Error': Status,
              'Cause': Standard & ' (' & Reason & ')'
            }])`),
          },
          Next: "Report",
        },
      ],
      Default: "Report",
    },
    "May it be turned on?": {
      Type: "Choice",
      Choices: [
        { Condition: "{% $count($errors) > 0 %}", Next: "Report" },
        {
          Condition: "{% $settings.mode = 'enforce' %}",
          Assign: { controls: controlsWithoutHub },
          Next: "Turn Security Hub on",
        },
      ],
      Assign: { controls: controlsWithoutHub },
      Default: "Report",
    },
    "Turn Security Hub on": {
      Type: "Task",
      Resource: awsApi("securityhub:enableSecurityHub"),
      Arguments: withTags({
        // Without this AWS enables two standards, one of them of 2018.
        EnableDefaultStandards: false,
        ControlFindingGenerator: "SECURITY_CONTROL",
      }),
      ...patiently(...final, "SecurityHub.ResourceConflictException"),
      Catch: [
        // It is on already.
        { ErrorEquals: ["SecurityHub.ResourceConflictException"], Next: "Wait for Security Hub" },
        refused("Report"),
      ],
      Assign: { changes: "{% $append($changes, ['Enabled Security Hub.']) %}" },
      Next: "Wait for Security Hub",
    },
    "Read catalogue": {
      Type: "Task",
      Resource: awsApi("securityhub:describeStandards"),
      Arguments: onePage,
      ...patiently(invalid),
      ...remember("Report"),
      Assign: { offered: "{% [$states.result.Standards.StandardsArn] %}" },
      Next: "Read standards",
    },
    "Read controls": {
      Type: "Task",
      Resource: awsApi("securityhub:batchGetStandardsControlAssociations"),
      ...patiently(invalid),
      ...remember("Report"),
      ...readControls,
      Next: "What is left to do?",
    },
    "Update hub": {
      Type: "Task",
      Resource: awsApi("securityhub:updateSecurityHubConfiguration"),
      // Only what differs: a member account may not set the generator, not even to what it is.
      Arguments: jsonata(`$merge([
        $controls.AutoEnableControls ? {} : { 'AutoEnableControls': true },
        ${setsGenerator} ? { 'ControlFindingGenerator': 'SECURITY_CONTROL' } : {}
      ])`),
      ...patiently(...final, invalid),
      Catch: [
        refused("What is left to do?", {
          tried: jsonata(`${ofMember} and ${setsGenerator} ? $tried : $append($tried, ['hub'])`),
        }),
      ],
      Assign: {
        ...triedHub,
        pending: true,
        changes: jsonata(`$append($changes, [
          $controls.AutoEnableControls ? [] : 'Set new controls to be enabled automatically.',
          ${setsGenerator} ? 'Enabled consolidated control findings.' : []
        ])`),
      },
      Next: "What is left to do?",
    },
    "Enable standards": {
      Type: "Task",
      Resource: awsApi("securityhub:batchEnableStandards"),
      Arguments: { StandardsSubscriptionRequests: jsonata(`[${toEnable}.{ 'StandardsArn': Arn }]`) },
      ...patiently(...final, invalid),
      Catch: [refused("What is left to do?", askedFor(toEnable))],
      Assign: {
        ...askedFor(toEnable),
        // Whether this helps a standard that is INCOMPLETE is not documented; Security Hub itself tries again after days only.
        ...askedAgain(toEnable, "Status != 'MISSING'"),
        pending: true,
        changes: jsonata(
          `$append($changes, [${toEnable}[Status = 'MISSING'].('Enabled the standard ' & Standard & '.')])`,
        ),
      },
      Next: "What is left to do?",
    },
    "Disable standards": {
      Type: "Task",
      Resource: awsApi("securityhub:batchDisableStandards"),
      Arguments: { StandardsSubscriptionArns: jsonata(`[${toDisable}.SubscriptionArn]`) },
      ...patiently(...final, invalid),
      Catch: [refused("What is left to do?", askedFor(toDisable))],
      Assign: {
        ...askedFor(toDisable),
        ...askedAgain(toDisable, "Status = 'FAILED'"),
        pending: true,
        changes: jsonata(
          `$append($changes, [${toDisable}[Status != 'FAILED'].('Asked AWS to disable the standard ' & Standard & '.')])`,
        ),
      },
      Next: "What is left to do?",
    },
    "Disable controls": {
      Type: "Task",
      Resource: awsApi("securityhub:batchUpdateStandardsControlAssociations"),
      ...patiently(...final, invalid),
      Catch: [refused("What is left to do?", askedForControls)],
      ...disableControls,
      Next: "What is left to do?",
    },
    "Wait for Security Hub": {
      Type: "Wait",
      Seconds: 30,
      Assign: { laps: "{% $laps + 1 %}" },
      Next: "Read hub again",
    },
    "Read hub again": {
      Type: "Task",
      Resource: awsApi("securityhub:describeHub"),
      Arguments: {},
      ...patiently(),
      ...remember("Report"),
      Assign: { controls: controlsOfHub, hubArn: "{% $states.result.HubArn %}" },
      Next: "Read standards",
    },
    Report: {
      Type: "Succeed",
      ...report({
        service: "SecurityHub",
        subject: "Security Hub",
        controls,
        details: `$merge([{
          'HubArn': $hubArn,
          'Standards': [$standards.{ 'Standard': Standard, 'Wanted': Wanted, 'Status': Status, 'Reason': Reason }],
          'ManagedByOrganisation': $managed
        }, ${detailsOfControls}])`,
      }),
    },
  },
});
