import type { JsonObject, ServiceState } from "../../account";
import type { Operating, ServiceBehaviour } from "../../service";

/** Account Management's part of an account. */
export interface AccountState extends ServiceState {
  /** By type. */
  alternateContacts: Record<string, JsonObject>;
}

const ofAccount = (_: JsonObject, { arn }: Operating<AccountState>) => arn("account", "account", "");

/** AWS Account Management. */
export const account: ServiceBehaviour<AccountState> = {
  word: "account",
  fresh: () => ({ alternateContacts: {} }),
  operations: {
    getAlternateContact: {
      resource: ofAccount,
      answer: ({ AlternateContactType }, { state, fail }) => ({
        AlternateContact: {
          AlternateContactType,
          ...(state.alternateContacts[String(AlternateContactType)] ??
            fail("ResourceNotFoundException", "No contact of the inputted alternate contact type found.")),
        },
      }),
    },
    putAlternateContact: {
      resource: ofAccount,
      answer: ({ AlternateContactType, ...contact }, { state }) => {
        state.alternateContacts[String(AlternateContactType)] = contact;
        return {};
      },
    },
  },
};
