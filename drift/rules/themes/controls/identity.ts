import type { Rule } from "../../rule";
import { isOn, missing, off, on } from "./on";

const domains = ["aws_elasticsearch_domain", "aws_opensearch_domain"];
const medium = "medium";
const high = "high";

/** Windows has no read-only root, and other users. */
const linux = { "runtime_platform[0].operating_system_family": ["LINUX", null] };

/** Authentication, and rights of code that services run. */
export const identity: readonly Rule[] = [
  {
    id: "method-without-authorization",
    severity: high,
    ...on("aws_api_gateway_method.authorization"),
    weaker: { becomes: ["NONE"] },
    // Browsers ask by OPTIONS what they may do, before they have anything to show.
    unless: { http_method: ["OPTIONS"] },
    sentence: "everyone who reaches the API can call the method: it has no authorization",
  },
  {
    id: "route-without-authorization",
    severity: high,
    ...on("aws_apigatewayv2_route.authorization_type"),
    weaker: { becomes: ["NONE", null] },
    // A WebSocket API authorizes on connection.
    unless: { route_key: ["$disconnect", "$default"] },
    sentence: "everyone who reaches the API can call the route: it has no authorization",
  },
  {
    id: "graphql-by-key",
    severity: high,
    ...on(
      "aws_appsync_graphql_api.authentication_type",
      "aws_appsync_graphql_api.additional_authentication_provider[*].authentication_type",
    ),
    weaker: { becomes: ["API_KEY"] },
    sentence: "who has the API key, which is in every client, can call the API",
  },
  {
    id: "guests-allowed",
    severity: medium,
    ...on("aws_cognito_identity_pool.allow_unauthenticated_identities"),
    weaker: isOn,
    sentence: "everybody gets credentials of the account without signing in",
  },
  {
    id: "pool-without-mfa",
    severity: medium,
    ...on("aws_cognito_user_pool.mfa_configuration"),
    weaker: { becomes: ["OFF", null] },
    sentence: "users sign in without a second factor",
  },
  {
    id: "pool-threats-not-blocked",
    severity: medium,
    ...on("aws_cognito_user_pool.user_pool_add_ons[0].advanced_security_mode"),
    weaker: { becomes: ["OFF", "AUDIT", null] },
    sentence: "the user pool does not act on sign-ins that look like an attack",
  },
  {
    id: "pool-password-short",
    severity: medium,
    ...on("aws_cognito_user_pool.password_policy[0].minimum_length"),
    weaker: { below: 8 },
    sentence: "passwords of users may be short: {after} characters",
  },
  {
    id: "pool-password-simple",
    severity: medium,
    ...on(
      ...["lowercase", "numbers", "symbols", "uppercase"].map(
        (name) => `aws_cognito_user_pool.password_policy[0].require_${name}`,
      ),
    ),
    weaker: off,
    sentence: "passwords of users may be simple: {attribute} is off",
  },
  {
    id: "password-short",
    severity: medium,
    ...on("aws_iam_account_password_policy.minimum_password_length"),
    weaker: { below: 14 },
    sentence: "passwords of IAM users may have fewer than 14 characters: {after}",
  },
  {
    id: "password-reused",
    severity: medium,
    ...on("aws_iam_account_password_policy.password_reuse_prevention"),
    weaker: { below: 24 },
    sentence: "IAM users may use one of their last 24 passwords again",
  },
  {
    id: "password-forever",
    severity: medium,
    ...on("aws_iam_account_password_policy.max_password_age"),
    weaker: { becomes: [0, null] },
    sentence: "passwords of IAM users never expire",
  },
  {
    id: "shell-attached",
    severity: medium,
    ...on(
      "aws_iam_group_policy_attachment.policy_arn",
      "aws_iam_policy_attachment.policy_arn",
      "aws_iam_role_policy_attachment.policy_arn",
      "aws_iam_user_policy_attachment.policy_arn",
    ),
    weaker: {
      becomes: ["aws", "aws-cn", "aws-us-gov"].map(
        (partition) => `arn:${partition}:iam::aws:policy/AWSCloudShellFullAccess`,
      ),
    },
    sentence: "principals may use CloudShell with its access to the internet, by which data leave: {after} is attached",
  },
  {
    id: "database-identity-off",
    severity: medium,
    ...on(
      "aws_db_instance.iam_database_authentication_enabled",
      "aws_dms_endpoint.mongodb_settings[0].auth_type",
      "aws_neptune_cluster.iam_database_authentication_enabled",
      "aws_rds_cluster.iam_database_authentication_enabled",
    ),
    weaker: { becomes: [false, "no", null] },
    sentence: "users of the database sign in by passwords alone, or not at all: {attribute} is {after}",
  },
  {
    id: "domain-access-not-controlled",
    severity: high,
    ...on(...domains.map((domain) => `${domain}.advanced_security_options[0].enabled`)),
    weaker: off,
    sentence: "fine-grained access control is off: who reaches the domain reaches all of its data",
  },
  {
    id: "brokers-without-authentication",
    severity: medium,
    ...on("aws_msk_cluster.client_authentication[0].unauthenticated"),
    weaker: isOn,
    sentence: "clients of the brokers need not authenticate",
  },
  {
    id: "ledger-permissive",
    severity: medium,
    ...on("aws_qldb_ledger.permissions_mode"),
    weaker: { becomes: ["ALLOW_ALL"] },
    sentence: "who may use the ledger may do everything in it",
  },
  {
    id: "rotation-rarer",
    severity: medium,
    ...on("aws_secretsmanager_secret_rotation.rotation_rules[0].automatically_after_days"),
    weaker: { above: 90 },
    sentence: "the secret is rotated after more than 90 days: {after}",
  },
  {
    id: "container-privileged",
    severity: high,
    ...on(
      "aws_batch_job_definition.container_properties.privileged",
      "aws_codebuild_project.environment[0].privileged_mode",
      "aws_ecs_task_definition.container_definitions[*].privileged",
    ),
    weaker: isOn,
    sentence: "the container is root on its host: {attribute} is on",
  },
  {
    id: "container-writable",
    severity: high,
    ...on("aws_ecs_task_definition.container_definitions[*].readonlyRootFilesystem"),
    weaker: off,
    when: linux,
    sentence: "the container can change its own programs: its root file system is writable",
  },
  {
    id: "container-as-root",
    severity: medium,
    ...on("aws_ecs_task_definition.container_definitions[*].user"),
    weaker: { becomes: ["root", "0", "root:root", "0:0", null] },
    when: linux,
    sentence: "the container runs as root, unless its image says something else",
  },
  {
    id: "processes-of-host",
    severity: high,
    ...on("aws_ecs_task_definition.pid_mode"),
    weaker: { becomes: ["host"] },
    sentence: "containers see the processes of their host and of all others on it",
  },
  {
    id: "access-point-unbounded",
    severity: medium,
    ...on("aws_efs_access_point.root_directory[0].path"),
    weaker: { becomes: ["/", null] },
    sentence: "clients of the access point see the whole file system",
  },
  {
    id: "access-point-without-user",
    severity: medium,
    ...on("aws_efs_access_point.posix_user[0].uid"),
    weaker: missing,
    sentence: "clients of the access point choose the user that they are",
  },
  {
    id: "model-not-isolated",
    severity: medium,
    ...on(
      "aws_sagemaker_model.enable_network_isolation",
      "aws_sagemaker_data_quality_job_definition.network_config[0].enable_network_isolation",
    ),
    weaker: off,
    sentence: "code of the model or job can send data out: it is not isolated from the network",
  },
  {
    id: "metadata-hops",
    severity: medium,
    ...on(
      "aws_launch_configuration.metadata_options[0].http_put_response_hop_limit",
      "aws_launch_template.metadata_options[0].http_put_response_hop_limit",
    ),
    weaker: { above: 1 },
    sentence: "containers of the instance can reach its credentials: the hop limit is {after}",
  },
  {
    id: "notebook-metadata-v1",
    severity: medium,
    ...on(
      "aws_sagemaker_notebook_instance.instance_metadata_service_configuration[0].minimum_instance_metadata_service_version",
    ),
    weaker: { becomes: ["1", null] },
    sentence: "the notebook accepts IMDSv1, which exposes its credentials to request forgery",
  },
  {
    id: "code-not-signed",
    severity: medium,
    ...on("aws_lambda_function.code_signing_config_arn"),
    weaker: { becomes: "unset" },
    sentence: "the function runs code that nobody has signed",
  },
  {
    id: "images-not-scanned",
    severity: high,
    ...on("aws_ecr_repository.image_scanning_configuration[0].scan_on_push"),
    weaker: off,
    sentence: "images are not scanned for vulnerabilities, unless the registry does so",
  },
  {
    id: "images-overwritten",
    severity: medium,
    ...on("aws_ecr_repository.image_tag_mutability"),
    weaker: { becomes: ["MUTABLE", null] },
    sentence: "a tag can be moved to another image: what was reviewed may not be what runs",
  },
  {
    id: "updates-off",
    severity: high,
    ...on(
      "aws_db_instance.auto_minor_version_upgrade",
      "aws_dms_replication_instance.auto_minor_version_upgrade",
      "aws_elasticache_cluster.auto_minor_version_upgrade",
      "aws_elasticache_replication_group.auto_minor_version_upgrade",
      "aws_mq_broker.auto_minor_version_upgrade",
      "aws_rds_cluster_instance.auto_minor_version_upgrade",
      "aws_redshift_cluster.allow_version_upgrade",
    ),
    weaker: { becomes: [false, "false"] },
    sentence: "security updates are not installed by themselves: {attribute} is off",
  },
  {
    id: "beanstalk-updates-off",
    severity: high,
    ...on("aws_elastic_beanstalk_environment.setting[*].value"),
    weaker: { becomes: ["false"] },
    when: { ".name": ["ManagedActionsEnabled"] },
    sentence: "the platform of the environment is not updated by itself",
  },
];
