import { apply, attribute, changed, deletedOutside, planned } from "../builders";
import type { Example } from "./example";

/** Everything else. */
export const others: Readonly<Record<string, Example>> = {
  output: [apply(undefined, attribute("value", "a", "b")), changed("aws_kms_key", "value", "a", "b")],
  "output-gone-or-new": [planned(undefined, "delete"), planned("aws_glue_job", "delete")],
  "reported-by-aws": [
    changed("aws_eks_cluster", "platform_version", "eks.1", "eks.2"),
    changed("aws_eks_cluster", "bootstrap_self_managed_addons", true, false),
  ],
  "set-by-scaling": [
    changed("aws_autoscaling_group", "desired_capacity", 1, 4),
    changed("aws_autoscaling_group", "max_size", 1, 4),
  ],
  "filled-in-by-provider": [
    changed("aws_sns_topic", "region", undefined, "eu-west-1"),
    changed("aws_glue_job", "region", "eu-west-1", "eu-west-2"),
  ],
  "other-change-outside": [
    changed("aws_glue_job", "max_capacity", 1, 2),
    changed("aws_kms_key", "enable_key_rotation", true, false),
  ],
  "other-change": [
    apply("aws_glue_job", attribute("max_capacity", 1, 2)),
    apply("aws_kms_key", attribute("enable_key_rotation", true, false)),
  ],
  "other-deletion": [deletedOutside("aws_glue_job"), deletedOutside("aws_kms_key")],
  "other-replacement": [planned("aws_glue_job", "replace"), planned("aws_kms_key", "replace")],
  "old-one-forgotten": [planned("aws_glue_job", "create-then-forget"), planned("aws_glue_job", "replace")],
  forgotten: [planned("aws_glue_job", "forget"), planned("aws_glue_job", "delete")],
  "other-creation": [planned("aws_glue_job", "create"), planned("aws_iam_role_policy", "create")],
};
