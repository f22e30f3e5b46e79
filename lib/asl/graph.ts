/** States of a machine, of a Map or of one branch of a Parallel. */
export interface Level {
  readonly StartAt: string;
  readonly States: { readonly [name: string]: Node };
}

/** The fields of a state that make up the graph. */
export interface Node {
  readonly Type: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Catch?: readonly { readonly ErrorEquals?: readonly string[]; readonly Next: string }[];
  readonly ItemProcessor?: Level;
  readonly Branches?: readonly Level[];
}

/** A way from a state to one that can follow. */
export interface Edge {
  readonly to: string;
  /** Whether only an error leads there. */
  readonly onError: boolean;
}

/** A state of a definition, with where it stands. */
export interface FoundState {
  /** Names of the states around it, then its own. */
  readonly path: readonly string[];
  readonly name: string;
  readonly state: Node & { readonly [field: string]: unknown };
}

/** The levels inside a Map or Parallel; none for other states. */
export function levelsIn({ ItemProcessor, Branches = [] }: Node): readonly Level[] {
  return [...(ItemProcessor === undefined ? [] : [ItemProcessor]), ...Branches];
}

/** One edge to each state that can follow. */
export function edgesOf({ Next, Default, Choices = [], Catch = [] }: Node): readonly Edge[] {
  const usual = new Set([...Choices.map((rule) => rule.Next), Default, Next].filter((name) => name !== undefined));
  const onError = new Set(Catch.map((catcher) => catcher.Next).filter((name) => !usual.has(name)));
  return [...[...usual].map((to) => ({ to, onError: false })), ...[...onError].map((to) => ({ to, onError: true }))];
}

/** Every state of a definition, those inside Map and Parallel among them, in the order in which they were written. */
export function walkStates(definition: unknown, around: readonly string[] = []): readonly FoundState[] {
  const states = (definition as { readonly States: Readonly<Record<string, FoundState["state"]>> }).States;
  return Object.entries(states).flatMap(([name, state]) => {
    const path = [...around, name];
    return [{ path, name, state }, ...levelsIn(state).flatMap((level) => walkStates(level, path))];
  });
}
