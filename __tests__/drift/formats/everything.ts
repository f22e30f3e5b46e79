import type { Verdict } from "../../../drift/model";
import {
  absent,
  attribute,
  change,
  finding,
  ignore,
  member,
  plan,
  report,
  sensitive,
  statement,
  unknown,
  verdict,
} from "./builders";

const openPolicy = {
  kind: "policy",
  path: "policy",
  gained: [
    statement("Allow", {
      sid: "Public",
      actions: ["s3:GetObject"],
      resources: ["arn:aws:s3:::ssi-logging-111122223333/*"],
      principals: ["AWS: *"],
    }),
  ],
  lost: [
    statement("Deny", {
      actions: ["s3:*"],
      resources: ["arn:aws:s3:::ssi-logging-111122223333", "arn:aws:s3:::ssi-logging-111122223333/*"],
      notPrincipals: ["Service: cloudtrail.amazonaws.com"],
      conditions: ["Bool aws:SecureTransport false"],
    }),
    statement("Allow", { sid: "Admin", notActions: ["iam:*", "kms:*"], notResources: ["arn:aws:s3:::other"] }),
  ],
  changed: [
    {
      sid: "CloudTrail",
      effect: "Allow",
      gained: { actions: ["s3:PutObjectAcl", "s3:DeleteObject"], principals: ["AWS: 444455556666"] },
      lost: { conditions: ["StringEquals aws:SourceAccount 111122223333"] },
    },
  ],
} as const;

const closedPolicy = {
  ...openPolicy,
  gained: openPolicy.lost,
  lost: openPolicy.gained,
  changed: openPolicy.changed.map(({ gained, lost, ...same }) => ({ ...same, gained: lost, lost: gained })),
};

const definition = {
  kind: "definition",
  path: "definition",
  members: [member("TimeoutSeconds", 900, 60), member("Comment", "Keeps GuardDuty on.", absent)],
  added: ["Disable detector", "Set features / Set feature"],
  removed: ["Enable detector"],
  changed: [
    {
      state: "Read detector",
      members: [member("Arguments.DetectorId", "{% $detectors[0] %}", "{% $detectors[1] %}")],
      transitions: [
        member("Next", "Compare", "Disable detector"),
        member("Catch[0]", absent, "Report failure"),
        member("Choices[0]", "Enable detector", absent),
      ],
    },
  ],
} as const;

const long = (middle: string) => `${"The first part is the same. ".repeat(20)}${middle}${" And so on.".repeat(60)}`;

/** Every kind of finding, of difference, of side, of action, and every note there can be. */
export const everything: Verdict = verdict({
  plans: [
    plan("logging.json", { resources: 14 }),
    plan("baseline.json"),
    plan("other account.json", { errored: true, terraformVersion: "1.9.0" }),
  ],
  reports: [report({ status: "FAILED", ageHours: 75 })],
  failOn: "medium",
  findings: [
    finding(
      "high",
      "aws_s3_bucket_policy.logs",
      "bucket-policy-wider",
      "aws_s3_bucket_policy.logs allows more: everybody may s3:GetObject.",
      {
        source: "logging.json",
        outside: change("update", openPolicy),
        apply: change("update", closedPolicy),
        meanings: [
          {
            rule: "bucket-policy-wider",
            severity: "high",
            sentence: "aws_s3_bucket_policy.logs allows more: everybody may s3:GetObject.",
          },
          { rule: "policy-version", severity: "low", sentence: "The policy is of another version." },
        ],
      },
    ),
    finding(
      "high",
      "aws_sfn_state_machine.guardduty",
      "definition",
      "The state machine of GuardDuty does something else.",
      {
        outside: change("update", definition, attribute("revision_id", "1", "2")),
        apply: change("update", attribute("revision_id", "2", unknown), attribute("publish", true, false)),
      },
    ),
    finding("high", 'module.ssi.aws_kms_key.logs["a"]', "evidence-replaced", "The key of the logs is replaced.", {
      previousAddress: "module.ssi.aws_kms_key.logs",
      apply: change("replace", attribute("multi_region", false, true, true), attribute("arn", "arn:1", unknown)),
    }),
    finding("high", "aws_sns_topic_subscription.mail", "deleted", "Nobody is alerted by e-mail any more.", {
      outside: change("delete"),
      apply: change("create", attribute("endpoint", absent, sensitive)),
    }),
    finding("high", "GuardDuty", "service-failed", "GuardDuty ended as FAILED: access denied.", {
      source: report().name,
      kind: "service",
    }),
    finding("medium", "check.bucket_is_private", "check", "bucket_is_private does not hold: it is public.", {
      kind: "check",
    }),
    finding("medium", report().name, "report-age", "The report is 3 days old.", {
      source: report().name,
      kind: "report",
    }),
    finding("medium", "aws_scheduler_schedule.main", "schedule", "The schedule is off.", {
      outside: change("update", attribute("state", "ENABLED", "DISABLED"), attribute("group_name", "ssi", "default")),
      apply: change("update", attribute("state", "DISABLED", "ENABLED")),
    }),
    finding("medium", "aws_iam_role.main", "forgotten", "Terraform forgets the role.", {
      deposed: "0a1b2c3d",
      apply: change("forget"),
    }),
    finding("medium", "aws_lambda_function.gone", "deletion", "The function is deleted.", {
      apply: change("delete", attribute("function_name", "gone", absent)),
    }),
    finding("low", "output.report_uri", "output", "report_uri is another.", {
      kind: "output",
      apply: change("update", attribute("value", long("a"), long("b"))),
    }),
    finding("low", "aws_ssm_parameter.token", "attribute", "value is another.", {
      outside: change("update", attribute("value", sensitive, sensitive), attribute("version", 1, unknown)),
    }),
    finding("low", "aws_vpc.main", "attribute", "Some attributes are others.", {
      outside: change(
        "update",
        attribute("rule[0].expiration[0].days", 365, 30),
        attribute('tags["a b"]', absent, "x\ny\tz"),
        attribute("list", ["a", 1, null, true], []),
        attribute("map", { a: 1, "b c": { d: [] } }, {}),
        attribute("unset", null, "null"),
      ),
      apply: change("update", attribute("enable_dns", false, true)),
    }),
    finding("low", "aws_kms_key.logs", "tags", 'tags["scanned"] of aws_kms_key.logs is "2026-11-20".', {
      outside: change("update", attribute('tags["scanned"]', absent, "2026-11-20")),
      ignored: ignore("aws_*", { attributes: ["tags", "tags[*]"] }),
    }),
    finding("high", "aws_iam_role.break_glass", "trust", "The role trusts another account.", {
      outside: change("update", attribute("description", "a", "b")),
      ignored: ignore("*.break_glass", { reason: "Reviewed in change 4711.", owner: "security@example.com" }),
    }),
  ],
  expiredIgnores: [ignore("aws_sns_topic.*", { expires: "2026-10-31" })],
  unusedIgnores: [ignore("aws_sqs_queue.old", { attributes: ["policy"] })],
});
