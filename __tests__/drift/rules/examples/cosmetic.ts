import { changed } from "../builders";
import type { Example } from "./example";

const byDefault = "rule[0].apply_server_side_encryption_by_default[0]";

/** Texts, tags and counters. */
export const cosmetic: Readonly<Record<string, Example>> = {
  tags: [changed("aws_kms_key", 'tags["team"]', "a", "b"), changed("aws_kms_key", "rotation_period_in_days", 90, 365)],
  texts: [changed("aws_kms_key", "description", "a", "b"), changed("aws_ssm_document", "version_name", "a", "b")],
  order: [
    changed("aws_security_group", "ingress[0].cidr_blocks", ["a", "b"], ["b", "a"]),
    changed("aws_security_group", "ingress[0].cidr_blocks", ["a", "a"], ["b", "a"]),
  ],
  "bucket-key": [
    changed("aws_s3_bucket_server_side_encryption_configuration", "rule[0].bucket_key_enabled", true, false),
    changed("aws_s3_bucket_server_side_encryption_configuration", `${byDefault}.sse_algorithm`, "aws:kms", "AES256"),
  ],
  "kept-by-aws": [
    changed("aws_sfn_state_machine", "revision_id", "a", "b"),
    changed("aws_sfn_state_machine", "name", "a", "b"),
  ],
};
