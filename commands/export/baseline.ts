import { declareVariables, type Inputs, type PropsOf } from "../../lib/inputs";
import { LoggingBucket, loggingBucketInputs } from "../../modules/logging-bucket";
import { ownInputs, partInputs, sharedInputs } from "../../stacks/inputs";
import { addParts, pick, type SharedProps } from "../../stacks/parts";
import { ModuleStack } from "./module-stack";
import { machineCost } from "./costs";
import { readmeOf } from "./readme";
import { testsOf } from "./tests";
import { renderStack, type Files } from "./render-stack";

const { existingBucketName, existingKmsKeyArn } = loggingBucketInputs;
const loggingOwn = without(ownInputs(loggingBucketInputs), { existingBucketName, existingKmsKeyArn });

/** The inputs of the module `baseline`: those of both stacks, where a bucket or key that is not given is created. */
export const baselineInputs = {
  shared: {
    ...sharedInputs,
    loggingBucketName: {
      ...sharedInputs.loggingBucketName,
      description:
        "Bucket of your own that gets logs, findings and reports, with the policy in the output logging_bucket_policy; null means one is created.",
    },
    kmsKeyArn: {
      ...sharedInputs.kmsKeyArn,
      description:
        "Key of your own that encrypts them, with the policy in the output logging_key_policy; null means one is created.",
    },
  },
  logging: loggingOwn,
  ...partInputs,
};

/** Everything in one module, under the addresses that it has in the two stacks; each part in a file of its own. */
export function exportBaseline(): Files {
  const stack = new ModuleStack("baseline");
  const variables = declareVariables(stack, baselineInputs.shared as Inputs) as unknown as SharedProps;
  const logging = new LoggingBucket(stack, "logging", {
    ...pick(variables, loggingBucketInputs),
    ...(declareVariables(stack, loggingOwn as Inputs, { prefix: "logging" }) as PropsOf<typeof loggingOwn>),
    existingBucketName: variables.loggingBucketName,
    existingKmsKeyArn: variables.kmsKeyArn,
  });
  addParts(stack, { ...variables, loggingBucketName: logging.bucketName, kmsKeyArn: logging.kmsKeyArn }, {});
  const inputs = Object.entries(baselineInputs).map(
    ([part, own]) => [part === "shared" ? undefined : part, own as Inputs] as const,
  );
  return {
    ...renderStack(stack, (element) =>
      fileOf(
        stack,
        element.node.scopes.map(({ node }) => node.id),
      ),
    ),
    "README.md": readmeOf(stack, { ...readme, inputs }),
    ...testsOf(inputs),
  };
}

const readme = {
  title: "SSI security baseline",
  summary: `Keeps the security services of one AWS account on and configured as wanted, in one Region: a state machine for each service,
one that runs them on a schedule and reports, alerts, and the bucket and key for logs, findings and reports. No Lambda function,
nothing to import. The resources have the addresses that they have in the CDK for Terraform stacks \`logging\` and \`baseline\`.

Bucket and key are guarded by \`prevent_destroy\`, since they hold the evidence. To remove everything else, take them out of the state
first: \`terraform state rm 'module.baseline.aws_s3_bucket.logging' 'module.baseline.aws_kms_key.logging'\`, then destroy the module.`,
  example: { alerting_email_addresses: '["security@example.com"]' },
  cost: `${machineCost} Besides: the key (US$ 1 a month), two alarms (US$ 0.20), the objects in the bucket, and what the security services themselves cost.`,
};

/** What belongs to no part stands in `main.tf`. */
function fileOf(stack: ModuleStack, ids: readonly string[]): string {
  const part = ids[ids.indexOf(stack.node.id) + 1] ?? "";
  return part === "logging" || part in partInputs ? `${part.replaceAll("_", "-")}.tf` : "main.tf";
}

function without<I extends Inputs, K extends string>(inputs: I, others: Readonly<Record<K, unknown>>): Omit<I, K> {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !(name in others))) as Omit<I, K>;
}
