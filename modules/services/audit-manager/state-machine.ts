import { awsApi, defineStateMachine, jsonata, patiently } from "../../../lib/asl/define";
import { begin, notCompared, remember, report } from "../../../lib/worker";
import { controls, type Control } from "./controls";

/**
 * Of an error: RegisterAccount is refused, but not by IAM. That is how AWS closed Audit Manager to new customers; with which of the
 * two errors and in which words is unverified, while the words of IAM are known. Nothing else can be wrong with an empty request.
 */
const closed = `Error in ['AuditManager.AccessDeniedException', 'AuditManager.ValidationException']
  and $not($contains(Cause, 'not authorized to perform'))`;

/** From the result of GetAccountStatus. */
const controlsNow = { AccountActive: "{% $states.result.Status = 'ACTIVE' %}" } as const satisfies Record<
  Control,
  string
>;

/**
 * Registers an account that is not registered, if asked to. One that is active is never registered again: RegisterAccount is also how
 * the KMS key is changed, and would reset it.
 */
export const auditManagerStateMachine = defineStateMachine({
  Comment: "Detects, repairs, verifies and reports the registration of AWS Audit Manager",
  TimeoutSeconds: 1800,
  StartAt: "Read registration",
  States: {
    "Read registration": {
      Type: "Task",
      Resource: awsApi("auditmanager:getAccountStatus"),
      Arguments: {},
      ...patiently(),
      ...begin(
        "Report",
        { controls: notCompared(controls), account: null, tried: false, laps: 0 },
        {
          account: "{% $states.result.Status %}",
          controls: controlsNow,
        },
      ),
      Next: "What is left to do?",
    },
    "What is left to do?": {
      Type: "Choice",
      Choices: [
        {
          Condition: jsonata(`$settings.mode = 'enforce' and $settings.register
            and $account = 'INACTIVE' and $not($tried)`),
          Next: "Register account",
        },
        {
          Condition: jsonata(`$settings.mode = 'enforce' and $laps < 20
            and ($account = 'PENDING_ACTIVATION' or ($account = 'INACTIVE' and $tried))`),
          Next: "Wait for Audit Manager",
        },
      ],
      Assign: {
        pending: "{% $account = 'PENDING_ACTIVATION' or $tried %}",
        // Neither a failure nor anybody's fault: nobody asked for it.
        reported: "{% $account = 'INACTIVE' and $not($settings.register) ? ['AccountActive'] : [] %}",
      },
      Default: "Report",
    },
    "Register account": {
      Type: "Task",
      Resource: awsApi("auditmanager:registerAccount"),
      Arguments: {},
      ...patiently(
        "AuditManager.AccessDeniedException",
        "AuditManager.ResourceNotFoundException",
        "AuditManager.ValidationException",
      ),
      ...remember("Report"),
      Assign: { tried: true, changes: ["Registered the account."] },
      Next: "Wait for Audit Manager",
    },
    "Wait for Audit Manager": {
      Type: "Wait",
      Seconds: 15,
      Assign: { laps: "{% $laps + 1 %}" },
      Next: "Read registration again",
    },
    "Read registration again": {
      Type: "Task",
      Resource: awsApi("auditmanager:getAccountStatus"),
      Arguments: {},
      ...patiently(),
      ...remember("Report"),
      Assign: {
        account: "{% $states.result.Status %}",
        controls: controlsNow,
      },
      Next: "What is left to do?",
    },
    Report: {
      Type: "Succeed",
      ...report({
        service: "AuditManager",
        subject: "AWS Audit Manager",
        controls,
        unavailable: closed,
        details: "{ 'AccountStatus': $account, 'Register': $settings.register }",
      }),
    },
  },
});
