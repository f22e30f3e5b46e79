import type { JsonObject, ServiceState } from "../../account";
import type { ServiceBehaviour } from "../../service";

type Topic = {
  kmsKeyArn?: string;
  policy?: JsonObject;
  /** Messages that people got. */
  messages: { Subject: string; Message: string }[];
};

/** SNS's part of an account. */
export type SnsState = ServiceState & {
  /** By ARN. */
  topics: Record<string, Topic>;
};

/** Amazon SNS. */
export const sns: ServiceBehaviour<SnsState> = {
  word: "sns",
  fresh: () => ({ topics: {} }),
  policyOf: ({ topics }, arn) => topics[arn]?.policy,
  operations: {
    publish: {
      resource: (request) => String(request.TopicArn),
      answer: (request, { state, needs, serial, fail }) => {
        const topic = state.topics[String(request.TopicArn)] ?? fail("NotFoundException", "Topic does not exist");
        const { Subject, Message } = request;
        if (typeof Subject === "string" && !/^[\x20-\x7e]{1,100}$/.test(Subject)) {
          fail("InvalidParameterException", "Invalid parameter: Subject");
        }
        if (topic.kmsKeyArn !== undefined) {
          // https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
          needs("kms:GenerateDataKey", topic.kmsKeyArn);
          needs("kms:Decrypt", topic.kmsKeyArn);
        }
        topic.messages.push({ Subject: String(Subject ?? ""), Message: String(Message) });
        return { MessageId: `00000000-0000-0000-0000-${serial().toString().padStart(12, "0")}` };
      },
    },
  },
};
