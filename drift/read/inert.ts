import { isList, isObject, type Json } from "../../lib/json";

/** Settings by which a resource has no effect, so that nothing ends with its deletion: all of these attributes have one of the values. */
const inert: Readonly<Record<string, Readonly<Record<string, readonly Json[]>>>> = {
  aws_cloudtrail: { enable_logging: [false] },
  aws_cloudwatch_event_rule: { state: ["DISABLED"] },
  aws_config_configuration_recorder_status: { is_enabled: [false] },
  aws_ebs_encryption_by_default: { enabled: [false] },
  aws_ebs_snapshot_block_public_access: { state: ["unblocked"] },
  aws_ec2_image_block_public_access: { state: ["unblocked"] },
  aws_emr_block_public_access_configuration: { block_public_security_group_rules: [false] },
  aws_guardduty_detector: { enable: [false] },
  aws_guardduty_detector_feature: { status: ["DISABLED"] },
  aws_macie2_account: { status: ["PAUSED"] },
  aws_s3_account_public_access_block: {
    block_public_acls: [false],
    block_public_policy: [false],
    ignore_public_acls: [false],
    restrict_public_buckets: [false],
  },
  aws_s3_bucket_object_lock_configuration: { "rule.default_retention.mode": [null] },
  // With these, ACLs count already.
  aws_s3_bucket_ownership_controls: { "rule.object_ownership": ["BucketOwnerPreferred", "ObjectWriter"] },
  aws_s3_bucket_public_access_block: {
    block_public_acls: [false],
    block_public_policy: [false],
    ignore_public_acls: [false],
    restrict_public_buckets: [false],
  },
  aws_s3_bucket_versioning: { "versioning_configuration.status": ["Disabled", "Suspended"] },
  aws_scheduler_schedule: { state: ["DISABLED"] },
};

/** Names the settings by which a resource has no effect; `undefined` if it has one, or if that is not known. */
export function inertText(type: string, values: Json): string | undefined {
  const settings = Object.hasOwn(inert, type) ? inert[type] : undefined;
  if (settings === undefined || !isObject(values)) return undefined;
  const found = Object.entries(settings).map(([path, off]) => {
    const value = path.split(".").reduce(partOf, values as Json);
    return { path, value, isOff: off.includes(value) };
  });
  if (!found.every(({ isOff }) => isOff)) return undefined;
  return found.map(({ path, value }) => `${path} is ${value === null ? "not set" : JSON.stringify(value)}`).join(", ");
}

/** A member, be it of the only element of a block. */
function partOf(value: Json, name: string): Json {
  const holder = isList(value) ? (value[0] ?? null) : value;
  return isObject(holder) && Object.hasOwn(holder, name) ? (holder[name] ?? null) : null;
}
