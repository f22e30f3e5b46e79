import type { ServiceState } from "../../account";
import type { ServiceBehaviour } from "../../service";

/** Audit Manager's part of an account. */
export interface AuditManagerState extends ServiceState {
  /** ACTIVE, INACTIVE or PENDING_ACTIVATION. */
  status: string;
  /** Key that encrypts its data, unless it is AWS's own. */
  kmsKey?: string;
  /** Error with which AWS refuses an account that it does not take any more; real ones have been refused since April 30, 2026. */
  closedWith?: string;
  /** Seconds until a registered account is active. */
  activationSeconds: number;
}

const serviceName = "auditmanager.amazonaws.com";

/** AWS Audit Manager. */
export const auditmanager: ServiceBehaviour<AuditManagerState> = {
  word: "auditmanager",
  fresh: () => ({ status: "INACTIVE", activationSeconds: 20 }),
  operations: {
    getAccountStatus: { answer: (_, { state }) => ({ Status: state.status }) },
    registerAccount: {
      answer: ({ KmsKey }, { state, fail, needs, arn, clock }) => {
        // The words are those of the documentation's banner; nobody has seen those of the API.
        if (state.closedWith !== undefined) {
          fail(state.closedWith, "AWS Audit Manager is no longer open to new customers.");
        }
        needs(
          "iam:CreateServiceLinkedRole",
          arn("iam", `role/aws-service-role/${serviceName}/AWSServiceRoleForAuditManager`, ""),
          { "iam:AWSServiceName": serviceName },
        );
        // https://docs.aws.amazon.com/audit-manager/latest/userguide/security_iam_id-based-policy-examples.html
        const rule = arn("events", "rule/AuditManagerSecurityHubFindingsReceiver");
        for (const action of ["events:PutRule", "events:PutTargets"]) needs(action, rule);
        if (KmsKey === undefined) delete state.kmsKey;
        else state.kmsKey = String(KmsKey);
        if (state.status === "INACTIVE") {
          state.status = "PENDING_ACTIVATION";
          clock.after(state.activationSeconds * 1000, () => {
            state.status = "ACTIVE";
          });
        }
        return { Status: state.status };
      },
    },
  },
};
