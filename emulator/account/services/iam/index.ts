import type { ServiceBehaviour } from "../../service";
import { createServiceLinkedRole, trustPolicy, type RolesState } from "./roles";

interface PasswordPolicy {
  MinimumPasswordLength: number;
  RequireSymbols: boolean;
  RequireNumbers: boolean;
  RequireUppercaseCharacters: boolean;
  RequireLowercaseCharacters: boolean;
  AllowUsersToChangePassword: boolean;
  HardExpiry: boolean;
  MaxPasswordAge?: number;
  PasswordReusePrevention?: number;
}

/** IAM's part of an account. */
export interface IamState extends RolesState {
  /** Absent where AWS's default holds. */
  passwordPolicy?: PasswordPolicy;
  summary: Record<string, number>;
}

/** A setting that is not given is set back: https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html */
const resets: PasswordPolicy = {
  MinimumPasswordLength: 6,
  RequireSymbols: false,
  RequireNumbers: false,
  RequireUppercaseCharacters: false,
  RequireLowercaseCharacters: false,
  AllowUsersToChangePassword: false,
  HardExpiry: false,
};

/** AWS Identity and Access Management. */
export const iam: ServiceBehaviour<IamState> = {
  word: "iam",
  // Root users must have MFA: https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html
  fresh: () => ({
    roles: {},
    serviceLinkedRoles: {},
    summary: {
      Users: 0,
      AccountMFAEnabled: 1,
      AccountAccessKeysPresent: 0,
      AccountPasswordPresent: 1,
      AccountSigningCertificatesPresent: 0,
    },
  }),
  policyOf: trustPolicy,
  operations: {
    createServiceLinkedRole,
    getAccountSummary: { answer: (_, { state }) => ({ SummaryMap: { ...state.summary } }) },
    getAccountPasswordPolicy: {
      answer: (_, { state, fail, place }) => {
        const policy =
          state.passwordPolicy ??
          fail("NoSuchEntityException", `The Password Policy with domain name ${place.accountId} cannot be found.`);
        return { PasswordPolicy: { ...policy, ExpirePasswords: policy.MaxPasswordAge !== undefined } };
      },
    },
    updateAccountPasswordPolicy: {
      answer: (request, { state }) => {
        state.passwordPolicy = { ...resets, ...request };
        return {};
      },
    },
  },
};
