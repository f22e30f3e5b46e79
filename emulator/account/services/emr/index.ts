import type { ServiceState } from "../../account";
import type { ServiceBehaviour } from "../../service";

interface Block {
  BlockPublicSecurityGroupRules: boolean;
  /** First and last port. */
  PermittedPublicSecurityGroupRuleRanges: { MinRange: number; MaxRange?: number }[];
}

/** EMR's part of an account. */
export interface EmrState extends ServiceState {
  blockPublicAccess: Block;
}

/** Amazon EMR. */
export const emr: ServiceBehaviour<EmrState> = {
  word: "emr",
  // https://docs.aws.amazon.com/emr/latest/APIReference/API_BlockPublicAccessConfiguration.html
  fresh: () => ({
    blockPublicAccess: {
      BlockPublicSecurityGroupRules: true,
      PermittedPublicSecurityGroupRuleRanges: [{ MinRange: 22, MaxRange: 22 }],
    },
  }),
  operations: {
    getBlockPublicAccessConfiguration: {
      answer: (_, { state, arn }) => {
        const { BlockPublicSecurityGroupRules, PermittedPublicSecurityGroupRuleRanges } = state.blockPublicAccess;
        return {
          BlockPublicAccessConfiguration: {
            BlockPublicSecurityGroupRules,
            PermittedPublicSecurityGroupRuleRanges: PermittedPublicSecurityGroupRuleRanges.map((range) => ({
              ...range,
            })),
          },
          BlockPublicAccessConfigurationMetadata: {
            CreationDateTime: "2026-01-01T00:00:00Z",
            CreatedByArn: arn("iam", "root", ""),
          },
        };
      },
    },
    putBlockPublicAccessConfiguration: {
      answer: (request, { state }) => {
        const wanted = request.BlockPublicAccessConfiguration as Partial<Block>;
        state.blockPublicAccess = {
          BlockPublicSecurityGroupRules: wanted.BlockPublicSecurityGroupRules === true,
          PermittedPublicSecurityGroupRuleRanges: wanted.PermittedPublicSecurityGroupRuleRanges ?? [],
        };
        return {};
      },
    },
  },
};
