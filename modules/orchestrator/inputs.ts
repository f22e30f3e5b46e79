import { snsTopicArn, stateMachineArn } from "../../lib/aws/patterns";
import { text, textMap, texts, wired } from "../../lib/inputs";
import { machineInputs } from "../../lib/machine";
import { loggingBucketNameInput } from "../logging-bucket";

export const orchestratorInputs = {
  ...machineInputs,
  workers: wired(
    "{ GuardDuty = module.guardduty.state_machine_arn }",
    textMap({
      description: "ARN of each service's state machine, by the service's key in the report.",
      values: stateMachineArn,
      example: { GuardDuty: stateMachineArn.example },
    }),
  ),
  runFirst: texts({
    description: "Keys of the services that other services depend on; they run first.",
    default: ["Config"],
    pattern: /^[A-Za-z0-9]+$/,
    allowed: "keys of services, such as Config",
    example: "GuardDuty",
  }),
  loggingBucketName: loggingBucketNameInput("Bucket that gets the status reports."),
  topicArn: wired(
    "module.alerting.topic_arn",
    text({ description: "SNS topic that gets news of changes and of services that are wrong.", ...snsTopicArn }),
  ),
};
