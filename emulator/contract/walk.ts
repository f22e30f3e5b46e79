/** A state of a definition, with where it stands. */
export interface FoundState {
  /** Names of the states around it, then its own. */
  readonly path: readonly string[];
  readonly name: string;
  readonly state: { readonly [field: string]: unknown };
}

interface States {
  readonly States?: { readonly [name: string]: FoundState["state"] };
}

/** Every state of a definition, those inside Map and Parallel among them, in the order in which they were written. */
export function walkStates(definition: unknown, around: readonly string[] = []): readonly FoundState[] {
  return Object.entries((definition as States).States ?? {}).flatMap(([name, state]) => {
    const path = [...around, name];
    const inside = [state.ItemProcessor, ...((state.Branches ?? []) as unknown[])].filter(
      (processor) => processor !== undefined,
    );
    return [{ path, name, state }, ...inside.flatMap((processor) => walkStates(processor, path))];
  });
}
