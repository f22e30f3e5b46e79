import { declareVariables, ownInputs, type Inputs } from "../../lib/inputs";
import type { Module } from "../../lib/terraform/module";
import { LoggingBucket, loggingBucket, loggingBucketInputs } from "../../modules/logging-bucket";
import { alerting } from "../../modules/alerting";
import { orchestrator } from "../../modules/orchestrator";
import { schedule } from "../../modules/schedule";
import { allServices } from "../../modules/services";
import { partInputs, sharedInputs } from "../../stacks/inputs";
import { addParts, sharedOf } from "../../stacks/parts";
import { ModuleStack } from "./module-stack";
import { baselineCost } from "./costs";
import { readmeOf } from "./readme";
import { testsOf, type InputGroups } from "./tests";
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
        "Existing bucket that gets logs, findings and reports, with the policy in the output logging_bucket_policy; null creates one.",
    },
    kmsKeyArn: {
      ...sharedInputs.kmsKeyArn,
      description:
        "Existing key that encrypts logs, findings, reports and alerts, with the policy in the output logging_key_policy; null creates one.",
    },
  },
  logging: loggingOwn,
  ...partInputs,
};

/** The same by the prefix of their variables. */
export const baselineInputGroups: InputGroups = Object.entries(baselineInputs).map(
  ([part, inputs]) => [part === "shared" ? undefined : part, inputs as Inputs] as const,
);

const parts: readonly Pick<Module, "id" | "contradictions" | "warnings">[] = [
  { ...loggingBucket, id: "logging" },
  orchestrator,
  schedule,
  alerting,
  ...allServices,
];
const contradictions = parts.flatMap(({ id, contradictions: own = [] }) =>
  own.map((each) => ({ ...each, prefix: id })),
);
const warnings = parts.flatMap(({ id, warnings: own = [] }) => own.map((each) => ({ ...each, prefix: id })));

/** Everything in one module, under the addresses that it has in the two stacks; each part in a file of its own. */
export function exportBaseline(): Files {
  const stack = new ModuleStack("baseline");
  const variables = declareVariables(stack, baselineInputs.shared);
  const logging = new LoggingBucket(stack, "logging", {
    ...sharedOf(variables, loggingBucketInputs),
    ...declareVariables(stack, loggingOwn, { prefix: "logging" }),
    existingBucketName: variables.loggingBucketName,
    existingKmsKeyArn: variables.kmsKeyArn,
  });
  addParts(stack, { ...variables, loggingBucketName: logging.bucketName, kmsKeyArn: logging.kmsKeyArn }, {});
  return {
    ...renderStack(stack, (element) =>
      fileOf(
        stack,
        element.node.scopes.map(({ node }) => node.id),
      ),
    ),
    "README.md": readmeOf(stack, { ...readme, cost: baselineCost(), inputs: baselineInputGroups }),
    ...testsOf(baselineInputGroups, contradictions, warnings),
  };
}

const readme = {
  title: "SSI security baseline",
  summary: `Keeps the security services of one AWS account enabled and configured as wanted, in one Region: a state machine for each service,
one that runs them on a schedule and reports, alerts, and the bucket and key for logs, findings and reports. No Lambda function,
nothing to import. The resources have the same addresses as in the CDK for Terraform stacks \`logging\` and \`baseline\`.

\`prevent_destroy\` protects bucket and key, since they hold the evidence. To remove everything else, first remove both from the state,
with all resources that secure them and let AWS deliver to them:

\`\`\`sh
terraform state list | grep -E '^module\\.baseline\\.aws_(s3|kms)_' | xargs terraform state rm
terraform destroy -target=module.baseline
\`\`\``,
  example: { alerting_email_addresses: '["security@example.com"]' },
  definition: orchestrator.definition,
  machines: `This one runs those of the services, each of which is drawn in its module's README: ${allServices
    .map(({ name, id }) => `[${name}](../${id.replaceAll("_", "-")}#state-machine)`)
    .join(", ")}. Dotted lines are ways that only an error takes.`,
};

/** File of an element: that of its part, or `main.tf`. */
function fileOf(stack: ModuleStack, ids: readonly string[]): string {
  const part = ids[ids.indexOf(stack.node.id) + 1] ?? "";
  return part === "logging" || part in partInputs ? `${part.replaceAll("_", "-")}.tf` : "main.tf";
}

function without<I extends Inputs, K extends string>(inputs: I, others: Readonly<Record<K, unknown>>): Omit<I, K> {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !(name in others))) as Omit<I, K>;
}
