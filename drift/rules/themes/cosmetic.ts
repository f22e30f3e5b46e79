import type { Rule } from "../rule";

/** Texts that people read, and counters of AWS. They come first: tags of a key are tags. */
export const cosmetic: readonly Rule[] = [
  {
    id: "tags",
    severity: "low",
    types: ["*"],
    attributes: ["tags", "tags_all"],
    sentence: "only tags differ: {attribute}",
  },
  {
    id: "texts",
    severity: "low",
    types: ["*"],
    attributes: [
      "description",
      ...["egress", "entry", "ingress", "parameter"].map((block) => `${block}[*].description`),
      "display_name",
      "alarm_description",
      "version_description",
      "comment",
      "inline_policy[*].name",
      "timeouts*",
    ],
    sentence: "only texts differ: {attribute}",
  },
  {
    id: "order",
    severity: "low",
    types: ["*"],
    attributes: ["*"],
    weaker: { becomes: "reordered" },
    sentence: "only the order of a list differs: {attribute}",
  },
  {
    id: "bucket-key",
    severity: "low",
    types: ["aws_s3_bucket_server_side_encryption_configuration", "aws_s3_bucket"],
    attributes: ["rule[*].bucket_key_enabled", "server_side_encryption_configuration[*].rule[*].bucket_key_enabled"],
    sentence: "the number, and so the cost, of KMS requests changes: {attribute}",
  },
  {
    id: "kept-by-aws",
    severity: "none",
    types: ["aws_sfn_state_machine", "aws_scheduler_schedule_group", "aws_macie2_account", "aws_iam_policy"],
    attributes: [
      "revision_id",
      "state_machine_version_arn",
      "last_modification_date",
      "updated_at",
      "attachment_count",
    ],
    sentence: "AWS updates {attribute} by itself",
  },
];
