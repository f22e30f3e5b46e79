import type { FoundState } from "../../lib/asl/graph";

/** Sources outside a state from which its expressions read. */
export interface Reads {
  /** The Context object. */
  readonly context: boolean;
  /** Its `Map`, which TestState takes in no mocked Context object. */
  readonly iteration: boolean;
  /** Its `Task`, whose token only AWS gives. */
  readonly token: boolean;
  /** The time of day. */
  readonly clock: boolean;
  /** Numbers that differ each time: `$random`, `$uuid`, `$shuffle`, `$millis`. */
  readonly chance: boolean;
}

/** What the expressions of a state read, those of the states inside of it left out. */
export function readsOf({ state }: FoundState): Reads {
  const { ItemProcessor, Branches, ...own } = state;
  void [ItemProcessor, Branches];
  const text = JSON.stringify(own);
  return {
    context: /\$states\.context\b/.test(text),
    iteration: /\$states\.context\.Map\b/.test(text),
    token: /\$states\.context\.Task\b/.test(text),
    clock: /\$now\(/.test(text),
    chance: /\$(random|uuid|shuffle|millis)\(/.test(text),
  };
}
