import { closeSync, openSync, writeSync } from "node:fs";

/** Plans of a given size, written piece by piece. */
export interface BenchedPlan {
  readonly title: string;
  readonly write: (file: string) => void;
}

const plans = { format_version: "1.2", terraform_version: "1.14.0" } as const;

/** Writes the members of a plan, each a list of as many elements as there are resources, or within the state the resources. */
function writePlan(file: string, members: Readonly<Record<string, Iterable<string> | string>>): void {
  const descriptor = openSync(file, "w");
  writeSync(descriptor, JSON.stringify(plans).slice(0, -1));
  for (const [name, elements] of Object.entries(members)) {
    const isList = typeof elements !== "string";
    const isState = name === "planned_values" || name === "prior_state";
    const [begin, end] = isState ? stateBrackets[name] : isList ? ["[", "]"] : ["", ""];
    writeSync(descriptor, `,${JSON.stringify(name)}:${begin}`);
    let separator = "";
    for (const element of isList ? elements : [elements]) {
      writeSync(descriptor, separator + element);
      separator = ",";
    }
    writeSync(descriptor, end);
  }
  writeSync(descriptor, "}");
  closeSync(descriptor);
}

const stateBrackets = {
  planned_values: ['{"root_module":{"resources":[', "]}}"],
  prior_state: ['{"format_version":"1.0","values":{"root_module":{"resources":[', "]}}}"],
} as const;

interface Change {
  readonly type: string;
  readonly name: string;
  readonly actions: readonly string[];
  readonly before: object | null;
  readonly after: object | null;
  readonly unknown?: object;
}

const changeText = ({ type, name, actions, before, after, unknown = {} }: Change): string =>
  JSON.stringify({
    address: `${type}.${name}`,
    mode: "managed",
    type,
    name,
    provider_name: "registry.terraform.io/hashicorp/aws",
    change: { actions, before, after, after_unknown: unknown, before_sensitive: {}, after_sensitive: {} },
  });

function* each(count: number, make: (index: number) => string): Iterable<string> {
  for (let index = 0; index < count; index++) yield make(index);
}

const account = "111122223333";

const rolePolicy = (index: number, actions: readonly string[]) => ({
  id: `reader-${index}`,
  name: `reader-${index}`,
  path: "/",
  description: "Reads the objects of one bucket and lists it.",
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Sid: "Read", Effect: "Allow", Action: actions, Resource: `arn:aws:s3:::bucket-${index}/*` },
      {
        Sid: "List",
        Effect: "Allow",
        Action: "s3:ListBucket",
        Resource: `arn:aws:s3:::bucket-${index}`,
        Condition: { StringEquals: { "aws:SourceAccount": account } },
      },
    ],
  }),
  tags: { team: "a" },
});

/** Policies of which every one gains an action. */
export const changedPolicies = (count: number): BenchedPlan => ({
  title: `${count.toLocaleString("en")} policies that all change`,
  write: (file) => {
    const change = (index: number) =>
      changeText({
        type: "aws_iam_policy",
        name: `reader["${index}"]`,
        actions: ["update"],
        before: rolePolicy(index, ["s3:GetObject"]),
        after: rolePolicy(index, ["s3:GetObject", "s3:PutObject"]),
      });
    writePlan(file, { resource_changes: each(count, change) });
  },
});

const bucketPolicy = (index: number, account: string) => ({
  id: `bucket-${index}`,
  bucket: `bucket-${index}`,
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: Array.from({ length: 8 }, (_, at) => ({
      Sid: `Deliver${at}`,
      Effect: "Allow",
      Principal: { Service: "logging.s3.amazonaws.com" },
      Action: ["s3:GetObject", "s3:PutObject"],
      Resource: `arn:aws:s3:::bucket-${index}/logs/${at}/AWSLogs/eu-west/*`,
      Condition: { StringEquals: { "aws:SourceAccount": at === 0 ? account : "444455556666" } },
    })),
  }),
});

const bytesOfBucket = 10_270;

/** Bucket policies, each as in a real plan: before, after, in the state before and in that after. A tenth changes. */
export const bucketPolicies = (megabytes: number): BenchedPlan => ({
  title: `${megabytes} MB of bucket policies, a tenth changes`,
  write: (file) => {
    const count = Math.round((megabytes * 1e6) / bytesOfBucket);
    const type = "aws_s3_bucket_policy";
    const after = (index: number) => (index % 10 === 0 ? "777788889999" : account);
    const resource = (index: number, values: object) =>
      JSON.stringify({ address: `${type}.this[${index}]`, mode: "managed", type, name: "this", index, values });
    writePlan(file, {
      planned_values: each(count, (index) => resource(index, bucketPolicy(index, after(index)))),
      resource_changes: each(count, (index) =>
        changeText({
          type,
          name: `this[${index}]`,
          actions: [index % 10 === 0 ? "update" : "no-op"],
          before: bucketPolicy(index, account),
          after: bucketPolicy(index, after(index)),
        }),
      ),
      prior_state: each(count, (index) => resource(index, bucketPolicy(index, account))),
    });
  },
});

/** New bucket policies that are known after the apply only, and the documents that they come from. */
export const unknownPolicies = (count: number): BenchedPlan => ({
  title: `${count.toLocaleString("en")} unknown policies with their documents`,
  write: (file) => {
    function* changes() {
      for (let index = 0; index < count; index++) {
        const statement = {
          sid: "Deliver",
          effect: "Allow",
          actions: ["s3:PutObject"],
          principals: [{ type: "Service", identifiers: ["logging.s3.amazonaws.com"] }],
        };
        yield changeText({
          type: "aws_iam_policy_document",
          name: `logs["${index}"]`,
          actions: ["read"],
          before: null,
          after: { version: "2012-10-17", statement: [statement] },
          unknown: { id: true, json: true, statement: [{ resources: [true], principals: [{ identifiers: [false] }] }] },
        })
          .replace('"mode":"managed"', '"mode":"data"')
          .replace('"address":"', '"address":"data.');
        yield changeText({
          type: "aws_s3_bucket_policy",
          name: `logs["${index}"]`,
          actions: ["create"],
          before: null,
          after: {},
          unknown: { id: true, bucket: true, policy: true },
        });
      }
    }
    const configuration = {
      root_module: {
        resources: [
          {
            address: "aws_s3_bucket_policy.logs",
            mode: "managed",
            type: "aws_s3_bucket_policy",
            name: "logs",
            expressions: {
              policy: { references: ["data.aws_iam_policy_document.logs", "each.key"] },
            },
          },
        ],
      },
    };
    writePlan(file, { resource_changes: changes(), configuration: JSON.stringify(configuration) });
  },
});
