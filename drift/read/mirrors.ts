import { isList, isObject, type Json } from "../../lib/json";
import type { RawChange, RawResource } from "./raw";

/** An attribute in which the provider shows what another resource manages. */
interface Mirror {
  readonly type: string;
  readonly attribute: string;
  /** The type of the other resource. */
  readonly of: string;
  /** Attributes of the two with one value: that of the first, that of the other. */
  readonly link: readonly [string, string];
  /** Attributes that an element of the list and its own resource have in common, if each element is a resource. */
  readonly element?: { readonly own?: string; readonly other: string };
}

const bucketMirror = (attribute: string, of: string): Mirror => ({
  type: "aws_s3_bucket",
  attribute,
  of: `aws_s3_bucket_${of}`,
  link: ["bucket", "bucket"],
});

/** Seen in the schema of the AWS provider 5.100: attributes that are computed, and those that are deprecated for a resource. */
const mirrors: readonly Mirror[] = [
  bucketMirror("acceleration_status", "accelerate_configuration"),
  bucketMirror("acl", "acl"),
  bucketMirror("cors_rule", "cors_configuration"),
  bucketMirror("grant", "acl"),
  bucketMirror("lifecycle_rule", "lifecycle_configuration"),
  bucketMirror("logging", "logging"),
  bucketMirror("object_lock_configuration", "object_lock_configuration"),
  bucketMirror("policy", "policy"),
  bucketMirror("replication_configuration", "replication_configuration"),
  bucketMirror("request_payer", "request_payment_configuration"),
  bucketMirror("server_side_encryption_configuration", "server_side_encryption_configuration"),
  bucketMirror("versioning", "versioning"),
  bucketMirror("website", "website_configuration"),
  {
    type: "aws_iam_role",
    attribute: "inline_policy",
    of: "aws_iam_role_policy",
    link: ["name", "role"],
    element: { own: "name", other: "name" },
  },
  {
    type: "aws_iam_role",
    attribute: "managed_policy_arns",
    of: "aws_iam_role_policy_attachment",
    link: ["name", "role"],
    element: { other: "policy_arn" },
  },
  { type: "aws_kms_key", attribute: "policy", of: "aws_kms_key_policy", link: ["key_id", "key_id"] },
  { type: "aws_sns_topic", attribute: "policy", of: "aws_sns_topic_policy", link: ["arn", "arn"] },
  { type: "aws_sqs_queue", attribute: "policy", of: "aws_sqs_queue_policy", link: ["url", "queue_url"] },
  {
    type: "aws_sqs_queue",
    attribute: "redrive_policy",
    of: "aws_sqs_queue_redrive_policy",
    link: ["url", "queue_url"],
  },
];

/** Objects that resources of a plan manage, and that other resources only show. */
export interface Managed {
  /** Adds a resource; every resource of the configuration has to be added, changed or not. */
  readonly add: (resource: RawResource) => void;
  /** Drops the part of a change that another resource manages, whose own change says it. */
  readonly dropManaged: (type: string, change: RawChange) => RawChange;
}

/** Whether resources of this type show what others manage. */
export const hasMirrors = (type: string): boolean => mirrors.some((mirror) => mirror.type === type);

export function createManaged(): Managed {
  const managed = new Map<string, Set<Json>>();
  const key = ({ of, attribute }: Mirror, link: Json | undefined) => JSON.stringify([of, attribute, link]);
  return {
    add: ({ type, change }) => {
      for (const mirror of mirrors.filter(({ of }) => of === type)) {
        const { before, after } = change;
        const attributes = isObject(after) ? after : isObject(before) ? before : {};
        const at = key(mirror, attributes[mirror.link[1]]);
        const elements = managed.get(at) ?? new Set();
        managed.set(at, elements.add(attributes[mirror.element?.other ?? ""] ?? null));
      }
    },
    dropManaged: (type, change) => {
      const own = mirrors.filter((mirror) => mirror.type === type);
      const stripped = (attributes: Json): Json => {
        if (!isObject(attributes)) return attributes;
        const entries = Object.entries(attributes).flatMap(([name, content]) => {
          const mirror = own.find(({ attribute }) => attribute === name);
          const elements = mirror && managed.get(key(mirror, attributes[mirror.link[0]]));
          if (mirror === undefined || elements === undefined) return [[name, content] as const];
          return mirror.element === undefined
            ? []
            : [[name, unmanagedElements(content, elements, mirror.element.own)] as const];
        });
        return Object.fromEntries(entries);
      };
      return { ...change, before: stripped(change.before), after: stripped(change.after) };
    },
  };
}

/** Elements that no resource of the plan manages. */
function unmanagedElements(list: Json, elements: ReadonlySet<Json>, by: string | undefined): Json {
  if (!isList(list)) return list;
  const keyOf = (element: Json) => (by === undefined ? element : isObject(element) ? (element[by] ?? null) : null);
  return list.filter((element) => !elements.has(keyOf(element)));
}
