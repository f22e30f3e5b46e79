import type { ServiceState } from "../../account";
import type { ServiceBehaviour } from "../../service";

/** S3 Control's part of an account. */
export interface S3ControlState extends ServiceState {
  /** Absent where nobody has ever set it. */
  publicAccessBlock?: Record<string, boolean>;
  /** A change is seen some time later: https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-block-public-access-account.html */
  propagationSeconds: number;
}

/** Amazon S3 Control. */
export const s3control: ServiceBehaviour<S3ControlState> = {
  word: "s3control",
  fresh: () => ({ propagationSeconds: 5 }),
  operations: {
    getPublicAccessBlock: {
      answer: (_, { state, fail }) => ({
        PublicAccessBlockConfiguration:
          state.publicAccessBlock ??
          fail("NoSuchPublicAccessBlockConfigurationException", "The public access block configuration was not found"),
      }),
    },
    putPublicAccessBlock: {
      answer: (request, { state, clock }) => {
        clock.after(state.propagationSeconds * 1000, () => {
          state.publicAccessBlock = request.PublicAccessBlockConfiguration as Record<string, boolean>;
        });
        return {};
      },
    },
  },
};
