import type { Rule } from "../../rule";
import { off, offExplicitly, on } from "./on";

const medium = "medium";
const high = "high";

/** Backups, and protection from deletion. */
export const protection: readonly Rule[] = [
  {
    id: "restore-point-off",
    severity: medium,
    ...on("aws_dynamodb_table.point_in_time_recovery[0].enabled"),
    weaker: off,
    sentence: "the table cannot be restored to an earlier moment",
  },
  {
    id: "backups-few",
    severity: medium,
    ...on(
      "aws_db_instance.backup_retention_period",
      "aws_docdb_cluster.backup_retention_period",
      "aws_neptune_cluster.backup_retention_period",
      "aws_rds_cluster.backup_retention_period",
      "aws_redshift_cluster.automated_snapshot_retention_period",
    ),
    weaker: { below: 7 },
    sentence: "backups are kept for less than a week: {attribute} is {after}",
  },
  {
    id: "cache-not-backed-up",
    severity: high,
    ...on(
      "aws_elasticache_cluster.snapshot_retention_limit",
      "aws_elasticache_replication_group.snapshot_retention_limit",
    ),
    weaker: { below: 1 },
    unless: { engine: ["memcached"] },
    sentence: "the cache has no backups",
  },
  {
    id: "stream-retention-short",
    severity: medium,
    ...on("aws_kinesis_stream.retention_period"),
    weaker: { below: 168 },
    sentence: "records of the stream are kept for less than a week: {after} hours",
  },
  {
    id: "file-system-not-backed-up",
    severity: medium,
    ...on("aws_efs_backup_policy.backup_policy[0].status"),
    weaker: { becomes: ["DISABLED"] },
    sentence: "the file system is not backed up by itself",
  },
  {
    id: "protection-off",
    severity: medium,
    ...on(
      "aws_alb.enable_deletion_protection",
      "aws_db_instance.deletion_protection",
      "aws_docdb_cluster.deletion_protection",
      "aws_dynamodb_table.deletion_protection_enabled",
      "aws_lb.enable_deletion_protection",
      "aws_neptune_cluster.deletion_protection",
      "aws_networkfirewall_firewall.delete_protection",
      "aws_networkfirewall_firewall.subnet_change_protection",
      "aws_rds_cluster.deletion_protection",
    ),
    weaker: off,
    sentence: "nothing protects the resource from deletion or change: {attribute} is off",
  },
  {
    id: "pool-deletable",
    severity: medium,
    ...on(
      "aws_cognito_user_pool.deletion_protection",
      "aws_ecs_capacity_provider.auto_scaling_group_provider[0].managed_termination_protection",
    ),
    weaker: { becomes: ["INACTIVE", "DISABLED", null] },
    sentence: "nothing protects users or instances from deletion: {attribute} is {after}",
  },
  {
    id: "ledger-deletable",
    severity: medium,
    ...on("aws_qldb_ledger.deletion_protection"),
    weaker: offExplicitly,
    sentence: "nothing protects the ledger from deletion",
  },
  {
    id: "domain-transferable",
    severity: high,
    ...on("aws_route53domains_registered_domain.transfer_lock"),
    weaker: offExplicitly,
    sentence: "the domain can be moved to another registrar",
  },
  {
    id: "zone-not-signed",
    severity: high,
    ...on("aws_route53_hosted_zone_dnssec.signing_status"),
    weaker: { becomes: ["NOT_SIGNING"] },
    sentence: "answers of the zone are not signed: resolvers cannot tell forged ones",
  },
  {
    id: "signing-key-inactive",
    severity: high,
    ...on("aws_route53_key_signing_key.status"),
    weaker: { becomes: ["INACTIVE"] },
    sentence: "the key that signs the zone is inactive: resolvers may refuse all answers",
  },
];

/** Security services of an organization's new accounts. */
export const organization: readonly Rule[] = [
  {
    id: "new-accounts-not-covered",
    severity: high,
    ...on(
      "aws_detective_organization_configuration.auto_enable",
      "aws_inspector2_organization_configuration.auto_enable[0].ec2",
      "aws_inspector2_organization_configuration.auto_enable[0].ecr",
      "aws_inspector2_organization_configuration.auto_enable[0].lambda",
      "aws_macie2_organization_configuration.auto_enable",
    ),
    weaker: off,
    sentence: "the service is not enabled in new accounts of the organization: {attribute} is off",
  },
  {
    id: "guardduty-not-in-new-accounts",
    severity: high,
    ...on(
      "aws_guardduty_organization_configuration.auto_enable_organization_members",
      "aws_guardduty_organization_configuration_feature.auto_enable",
      "aws_guardduty_organization_configuration_feature.additional_configuration[*].auto_enable",
    ),
    weaker: { becomes: ["NONE"] },
    sentence: "GuardDuty, or a part of it, is not enabled in new accounts of the organization: {attribute} is {after}",
  },
  {
    id: "guardduty-sources-not-in-new-accounts",
    severity: high,
    ...on(
      "aws_guardduty_organization_configuration.datasources[0].s3_logs[0].auto_enable",
      "aws_guardduty_organization_configuration.datasources[0].kubernetes[0].audit_logs[0].enable",
    ),
    weaker: offExplicitly,
    sentence: "GuardDuty analyzes less in new accounts of the organization: {attribute} is off",
  },
  {
    id: "hub-not-in-new-accounts",
    severity: high,
    ...on("aws_securityhub_organization_configuration.auto_enable"),
    weaker: offExplicitly,
    // A central configuration enables by policies, and wants this off.
    unless: { "organization_configuration[0].configuration_type": ["CENTRAL"] },
    sentence: "Security Hub is not enabled in new accounts of the organization",
  },
  {
    id: "hub-standards-not-in-new-accounts",
    severity: medium,
    ...on("aws_securityhub_organization_configuration.auto_enable_standards"),
    weaker: { becomes: ["NONE"] },
    unless: { "organization_configuration[0].configuration_type": ["CENTRAL"] },
    sentence: "Security Hub checks no standard in new accounts of the organization",
  },
];
