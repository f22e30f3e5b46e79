import { bucketName, snsTopicArn, stateMachineArn } from "../../lib/aws/patterns";
import { text, textMap, texts } from "../../lib/inputs";
import { stateMachineInputs } from "../../lib/state-machine";

export const orchestratorInputs = {
  ...stateMachineInputs,
  workers: textMap({
    description: "ARN of each service's state machine, by the service's key in the report.",
    values: stateMachineArn,
    example: { GuardDuty: stateMachineArn.example },
  }),
  runFirst: texts({
    description: "Keys of the services which the others depend on; they run before the others.",
    default: ["Config"],
    pattern: /^[A-Za-z0-9]+$/,
    allowed: "keys of services, such as Config",
    example: "GuardDuty",
  }),
  loggingBucketName: text({ description: "Bucket that gets the status reports.", ...bucketName }),
  topicArn: text({ description: "SNS topic that tells people what was changed or is wrong.", ...snsTopicArn }),
};
