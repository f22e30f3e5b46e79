import { DataAwsKmsAlias } from "@cdktf/provider-aws/lib/data-aws-kms-alias";
import type { Construct } from "constructs";
import { AwsEnvironment } from "../lib/aws/environment";
import { declareVariables, type PropsOf } from "../lib/inputs";
import { hcl, hclNumber } from "../lib/terraform/expression";
import { local } from "../lib/terraform/local";
import { loggingBucketName } from "../modules/logging-bucket";
import { sharedInputs, type PartProps } from "./inputs";
import { addParts, type SharedProps } from "./parts";
import { SsiStack, type SsiStackProps } from "./ssi-stack";

/** The defaults of the stack's variables, and where its state is. */
export type BaselineStackProps = SsiStackProps & PropsOf<typeof sharedInputs> & PartProps;

/** The workers, the main state machine, its schedule and its alerts. */
export class BaselineStack extends SsiStack {
  public constructor(scope: Construct, id: string, props: BaselineStackProps = {}) {
    super(scope, id, props);
    const shared = sharedProps(this, props);
    this.limitTags(shared.tags);
    addParts(this, shared, props);
  }
}

/** The shared variables, with bucket and key found by their names where they are not given. */
function sharedProps(scope: BaselineStack, props: BaselineStackProps): SharedProps {
  const variables = declareVariables(scope, sharedInputs, { defaults: props });
  const aws = AwsEnvironment.of(scope);
  aws.refuseOtherRegions("kmsKeyArn", variables.kmsKeyArn);
  const alias = new DataAwsKmsAlias(scope, "logging", {
    count: hclNumber`${variables.kmsKeyArn} == null ? 1 : 0`,
    name: variables.keyAlias,
  });
  const bucketName = hcl`coalesce(${variables.loggingBucketName}, ${loggingBucketName(aws, variables.bucketPrefix)})`;
  const kmsKeyArn = hcl`coalesce(${variables.kmsKeyArn}, one(${alias.fqn}[*].target_key_arn))`;
  return {
    ...variables,
    loggingBucketName: local(scope, "logging_bucket_name", bucketName).asString,
    kmsKeyArn: local(scope, "kms_key_arn", kmsKeyArn).asString,
  };
}
