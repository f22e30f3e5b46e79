import type { Construct } from "constructs";
import { declareVariables, type PropsOf } from "../lib/inputs";
import { LoggingBucket, loggingBucketInputs } from "../modules/logging-bucket";
import { SsiStack, type SsiStackProps } from "./ssi-stack";

/** The defaults of the stack's variables, and where its state is. */
export type LoggingStackProps = SsiStackProps & Partial<PropsOf<typeof loggingBucketInputs>>;

/** The bucket and its key, which outlive everything else. */
export class LoggingStack extends SsiStack {
  public constructor(scope: Construct, id: string, props: LoggingStackProps = {}) {
    const { backend, provider, ...defaults } = props;
    super(scope, id, { backend, provider });
    const variables = declareVariables(this, loggingBucketInputs, { defaults });
    this.limitTags(variables.tags);
    new LoggingBucket(this, "logging", variables);
  }
}
