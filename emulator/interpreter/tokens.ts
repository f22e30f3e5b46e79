import { unknownTaskToken } from "../errors";
import type { Json } from "../../lib/json";
import { toJson } from "./json";
import type { Settle } from "./scheduler";
import { StatesError } from "./states-error";

/** The task tokens that tasks wait for, and the three answers that AWS has. */
export interface Tokens {
  /** Like SendTaskSuccess. */
  readonly succeed: (token: string, output: Json) => void;
  /** Like SendTaskFailure. */
  readonly fail: (token: string, error: string, cause: string) => void;
  /** Like SendTaskHeartbeat. */
  readonly heartbeat: (token: string) => void;
}

/** Reaction of a task to the answer of its token. */
export interface TokenHolder extends Settle<Json> {
  readonly beat: () => void;
}

/** The tokens with the side that the tasks use. */
export interface TokenOffice extends Tokens {
  readonly issue: (token: string, holder: TokenHolder) => void;
  readonly withdraw: (token: string) => void;
}

/** No token given out yet. */
export function createTokens(): TokenOffice {
  const holders = new Map<string, TokenHolder>();

  function holderOf(token: string): TokenHolder {
    const holder = holders.get(token);
    if (holder === undefined) throw unknownTaskToken(token);
    return holder;
  }

  function take(token: string): TokenHolder {
    const holder = holderOf(token);
    holders.delete(token);
    return holder;
  }

  return {
    succeed: (token, output) => {
      take(token).resolve(toJson(output));
    },
    fail: (token, error, cause) => {
      take(token).reject(new StatesError(error, cause));
    },
    heartbeat: (token) => {
      holderOf(token).beat();
    },
    issue: (token, holder) => void holders.set(token, holder),
    withdraw: (token) => void holders.delete(token),
  };
}
