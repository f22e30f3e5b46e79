import {
  entryOfAcl,
  objects,
  routeOfTable,
  ruleOfGroup,
  ruleOfVpc,
  texts,
  trafficSource,
  type Parts,
} from "./mirror-parts";

/** An attribute in which the provider shows what another resource manages. */
export interface Mirror {
  readonly type: string;
  readonly attribute: string;
  /** Attributes of which one has the value of the other resource's link. */
  readonly own: readonly string[];
  /** The other resource: its type, and the attribute that links it, which may be a list. */
  readonly of: string;
  readonly link: string;
  /** Parts of the attribute, if the other resource manages one of them. @default all of the attribute */
  readonly parts?: Parts;
}

const mirror = (own: string, of: string, parts?: Parts): readonly Mirror[] => {
  const [type = "", attribute = "", ...names] = own.split(/[. |]+/);
  const [by = "", link = ""] = of.split(".");
  return [{ type, attribute, own: names, of: by, link, parts }];
};

const bucket = (attribute: string, of: string) =>
  mirror(`aws_s3_bucket.${attribute} bucket`, `aws_s3_bucket_${of}.bucket`);

const keys = ["aws_kms_key", "aws_kms_external_key", "aws_kms_replica_key", "aws_kms_replica_external_key"];
const groups = ["aws_security_group", "aws_default_security_group"];
const acls = ["aws_network_acl", "aws_default_network_acl"];
const tables = ["aws_route_table", "aws_default_route_table"];
const attachments = ["aws_autoscaling_attachment", "aws_autoscaling_traffic_source_attachment"];

/**
 * Attributes, with what identifies their resource, by the resource that manages them. The AWS provider's pages have a note on each two
 * that meet; `npm run provider` finds those in its schema that are missing here.
 */
export const mirrors: readonly Mirror[] = [
  bucket("acceleration_status", "accelerate_configuration"),
  bucket("acl", "acl"),
  bucket("cors_rule", "cors_configuration"),
  bucket("grant", "acl"),
  bucket("lifecycle_rule", "lifecycle_configuration"),
  bucket("logging", "logging"),
  bucket("object_lock_configuration", "object_lock_configuration"),
  bucket("object_lock_enabled", "object_lock_configuration"),
  bucket("policy", "policy"),
  bucket("replication_configuration", "replication_configuration"),
  bucket("request_payer", "request_payment_configuration"),
  bucket("server_side_encryption_configuration", "server_side_encryption_configuration"),
  bucket("versioning", "versioning"),
  bucket("website", "website_configuration"),
  mirror("aws_s3_access_point.policy arn", "aws_s3control_access_point_policy.access_point_arn"),
  mirror("aws_iam_role.inline_policy name", "aws_iam_role_policy.role", objects(["name"])),
  mirror("aws_iam_role.managed_policy_arns name", "aws_iam_role_policy_attachment.role", texts("policy_arn")),
  mirror("aws_iam_role.managed_policy_arns name", "aws_iam_policy_attachment.roles", texts("policy_arn")),
  mirror(
    "aws_iam_role.managed_policy_arns name",
    "aws_iam_role_policy_attachments_exclusive.role_name",
    texts("policy_arns"),
  ),
  keys.map((type) => mirror(`${type}.policy id|arn`, "aws_kms_key_policy.key_id")).flat(),
  mirror("aws_sns_topic.policy arn", "aws_sns_topic_policy.arn"),
  mirror("aws_sqs_queue.policy url|id", "aws_sqs_queue_policy.queue_url"),
  mirror("aws_sqs_queue.redrive_policy url|id", "aws_sqs_queue_redrive_policy.queue_url"),
  mirror("aws_sqs_queue.redrive_allow_policy url|id", "aws_sqs_queue_redrive_allow_policy.queue_url"),
  mirror("aws_secretsmanager_secret.policy arn|name", "aws_secretsmanager_secret_policy.secret_arn"),
  mirror("aws_api_gateway_rest_api.policy id", "aws_api_gateway_rest_api_policy.rest_api_id"),
  mirror("aws_opensearch_domain.access_policies domain_name", "aws_opensearch_domain_policy.domain_name"),
  mirror("aws_elasticsearch_domain.access_policies domain_name", "aws_elasticsearch_domain_policy.domain_name"),
  groups.flatMap((type) => [
    ...mirror(`${type}.ingress id`, "aws_security_group_rule.security_group_id", ruleOfGroup("ingress")),
    ...mirror(`${type}.egress id`, "aws_security_group_rule.security_group_id", ruleOfGroup("egress")),
    ...mirror(`${type}.ingress id`, "aws_vpc_security_group_ingress_rule.security_group_id", ruleOfVpc),
    ...mirror(`${type}.egress id`, "aws_vpc_security_group_egress_rule.security_group_id", ruleOfVpc),
  ]),
  acls.flatMap((type) => [
    ...mirror(`${type}.ingress id`, "aws_network_acl_rule.network_acl_id", entryOfAcl(false)),
    ...mirror(`${type}.egress id`, "aws_network_acl_rule.network_acl_id", entryOfAcl(true)),
    ...mirror(`${type}.subnet_ids id`, "aws_network_acl_association.network_acl_id", texts("subnet_id")),
  ]),
  tables.flatMap((type) => [
    ...mirror(`${type}.route id`, "aws_route.route_table_id", routeOfTable),
    ...mirror(
      `${type}.propagating_vgws id`,
      "aws_vpn_gateway_route_propagation.route_table_id",
      texts("vpn_gateway_id"),
    ),
  ]),
  mirror("aws_vpc_endpoint.policy id", "aws_vpc_endpoint_policy.vpc_endpoint_id"),
  mirror("aws_vpc_endpoint.private_dns_enabled id", "aws_vpc_endpoint_private_dns.vpc_endpoint_id"),
  mirror(
    "aws_vpc_endpoint.route_table_ids id",
    "aws_vpc_endpoint_route_table_association.vpc_endpoint_id",
    texts("route_table_id"),
  ),
  mirror(
    "aws_vpc_endpoint.security_group_ids id",
    "aws_vpc_endpoint_security_group_association.vpc_endpoint_id",
    texts("security_group_id"),
  ),
  mirror("aws_vpc_endpoint.subnet_ids id", "aws_vpc_endpoint_subnet_association.vpc_endpoint_id", texts("subnet_id")),
  mirror(
    "aws_vpc_endpoint_service.allowed_principals id",
    "aws_vpc_endpoint_service_allowed_principal.vpc_endpoint_service_id",
    texts("principal_arn"),
  ),
  mirror("aws_vpc_peering_connection.accepter id", "aws_vpc_peering_connection_options.vpc_peering_connection_id"),
  mirror("aws_vpc_peering_connection.requester id", "aws_vpc_peering_connection_options.vpc_peering_connection_id"),
  ["target_group_arns", "load_balancers", "traffic_source"].flatMap((attribute) =>
    attachments.flatMap((of) =>
      mirror(`aws_autoscaling_group.${attribute} name|id`, `${of}.autoscaling_group_name`, trafficSource),
    ),
  ),
  mirror("aws_elb.instances name|id", "aws_elb_attachment.elb", texts("instance")),
  mirror(
    "aws_rds_cluster.iam_roles cluster_identifier|id",
    "aws_rds_cluster_role_association.db_cluster_identifier",
    texts("role_arn"),
  ),
  mirror(
    "aws_rds_cluster.cluster_members cluster_identifier|id",
    "aws_rds_cluster_instance.cluster_identifier",
    texts("identifier"),
  ),
  mirror(
    "aws_docdb_cluster.cluster_members cluster_identifier|id",
    "aws_docdb_cluster_instance.cluster_identifier",
    texts("identifier"),
  ),
  mirror(
    "aws_redshift_cluster.iam_roles cluster_identifier|id",
    "aws_redshift_cluster_iam_roles.cluster_identifier",
    texts("iam_role_arns"),
  ),
  mirror(
    "aws_redshift_cluster.default_iam_role_arn cluster_identifier|id",
    "aws_redshift_cluster_iam_roles.cluster_identifier",
  ),
  mirror("aws_redshift_cluster.logging cluster_identifier|id", "aws_redshift_logging.cluster_identifier"),
  mirror("aws_redshift_cluster.snapshot_copy cluster_identifier|id", "aws_redshift_snapshot_copy.cluster_identifier"),
  mirror("aws_eip.instance allocation_id|id", "aws_eip_association.allocation_id"),
  mirror("aws_eip.network_interface allocation_id|id", "aws_eip_association.allocation_id"),
  mirror("aws_eip.network_interface allocation_id|id", "aws_nat_gateway.allocation_id"),
  mirror(
    "aws_network_interface.security_groups id",
    "aws_network_interface_sg_attachment.network_interface_id",
    texts("security_group_id"),
  ),
  mirror("aws_network_interface.attachment id", "aws_network_interface_attachment.network_interface_id"),
  ["security_groups", "vpc_security_group_ids"].flatMap((attribute) =>
    mirror(
      `aws_instance.${attribute} primary_network_interface_id`,
      "aws_network_interface_sg_attachment.network_interface_id",
      texts("security_group_id"),
    ),
  ),
  mirror("aws_instance.ebs_block_device id", "aws_volume_attachment.instance_id", objects(["device_name"])),
  mirror("aws_internet_gateway.vpc_id id", "aws_internet_gateway_attachment.internet_gateway_id"),
  mirror("aws_vpn_gateway.vpc_id id", "aws_vpn_gateway_attachment.vpn_gateway_id"),
  mirror("aws_ec2_managed_prefix_list.entry id", "aws_ec2_managed_prefix_list_entry.prefix_list_id", objects(["cidr"])),
  mirror(
    "aws_elasticache_user_group.user_ids user_group_id|id",
    "aws_elasticache_user_group_association.user_group_id",
    texts("user_id"),
  ),
  mirror("aws_route53_zone.vpc zone_id|id", "aws_route53_zone_association.zone_id", objects(["vpc_id"])),
].flat();
