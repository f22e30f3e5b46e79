import { isKnownAction } from "./action-words";
import type { RawResource } from "./raw";

/** Finds in a plan what this version does not know, so that it is told rather than passed over. */
export interface Warnings {
  readonly watch: (resource: RawResource) => void;
  /** @param members Names of unknown members of the plan. */
  readonly all: (members: readonly string[]) => readonly string[];
}

/** Most names in one plan; the JSON may have been made by anybody. */
const most = 20;

interface Unknown {
  readonly first: string;
  count: number;
}

export function createWarnings(): Warnings {
  const actions = new Map<string, Unknown>();
  const modes = new Map<string, Unknown>();
  const note = (kind: Map<string, Unknown>, word: string, address: string) => {
    const known = kind.get(word);
    if (known !== undefined) known.count++;
    else if (kind.size < most) kind.set(word, { first: address, count: 1 });
  };
  return {
    watch: ({ address, mode, change }) => {
      if (!isKnownAction(change.actions)) note(actions, change.actions.join(", "), address);
      if (mode !== "managed" && mode !== "data") note(modes, mode, address);
    },
    all: (members) => [
      ...members
        .slice(0, most)
        .map(
          (member) =>
            `The plan's member ${JSON.stringify(member)} is unknown to this version of ssi, and was not read.`,
        ),
      ...[...actions].map(
        ([words, { first, count }]) =>
          `The action ${JSON.stringify(words)} of ${first}${others(count)} is unknown to this version of ssi, and was read as a change.`,
      ),
      ...[...modes].map(
        ([mode, { first, count }]) =>
          `The mode ${JSON.stringify(mode)} of ${first}${others(count)} is unknown to this version of ssi, and was read as that of a resource.`,
      ),
    ],
  };
}

const others = (count: number): string => (count === 1 ? "" : ` and ${count - 1} more`);
