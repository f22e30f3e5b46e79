/** Choices that look like chance, and are the same in every run. */
export interface Random {
  readonly of: <Item>(items: readonly Item[]) => Item;
  /** One or two of the items. */
  readonly some: <Item>(items: readonly Item[]) => readonly Item[];
}

export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const of: Random["of"] = (items) => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error("There is nothing to choose from.");
    return item;
  };
  return { of, some: (items) => Array.from({ length: next() < 0.7 ? 1 : 2 }, () => of(items)) };
}
