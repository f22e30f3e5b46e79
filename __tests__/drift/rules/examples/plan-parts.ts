import type { Change, Difference, Subject } from "../../../../drift/model";
import { attribute, outside, planned, policy, sensitive, statement, statusSubject, unknown } from "../builders";
import type { Example } from "./example";

const withChange = (subject: Subject, change: Partial<Change>): Subject => ({
  ...subject,
  apply: { action: "update", differences: [], ...subject.apply, ...change },
});

const exposure: Difference = { ...attribute("password", sensitive, sensitive), exposed: true };
const delivery = { actions: ["s3:PutObject"], principals: ["Service: cloudtrail.amazonaws.com"] };

/** Parts of plans. */
export const planParts: Readonly<Record<string, Example>> = {
  "action-invoked": [
    { ...planned("aws_lambda_invoke", "invoke"), kind: "action" },
    planned("aws_lambda_invocation", "create"),
  ],
  "plan-incomplete": [
    statusSubject({ kind: "plan", address: "plan.json", status: "INCOMPLETE" }),
    statusSubject({ status: "FAILED" }),
  ],
  "change-deferred": [
    withChange(planned("aws_cloudtrail", "delete"), { deferred: "provider_config_unknown" }),
    planned("aws_cloudtrail", "delete"),
  ],
  "deleted-without-effect": [
    withChange(planned("aws_macie2_account", "delete"), { inert: 'status is "PAUSED"' }),
    planned("aws_macie2_account", "delete"),
  ],
  "no-longer-sensitive": [
    planned("aws_db_instance", "update", exposure),
    planned("aws_db_instance", "update", attribute("password", sensitive, sensitive)),
  ],
  "service-refused": [
    outside("aws_s3_bucket_policy", policy("policy", { lost: [statement(delivery)] })),
    outside("aws_s3_bucket_policy", policy("policy", { lost: [statement({ ...delivery, effect: "Deny" })] })),
  ],
  "access-known-after-apply": [
    planned("aws_s3_bucket_policy", "create", attribute("policy", undefined, unknown)),
    planned("aws_s3_bucket_policy", "create", attribute("bucket", undefined, unknown)),
  ],
};
