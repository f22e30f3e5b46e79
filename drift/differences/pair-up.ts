/** Pairs of elements of two lists; an element without a counterpart was added or removed. */
export interface Pair<T> {
  readonly before?: T;
  readonly after?: T;
}

/** Most pairs; comparing more of them, each with each, takes too long. */
const manyPairs = 40_000;

/**
 * Pairs elements that are most alike; of equals those at about the same index.
 * @param alike Number for that which two have in common; 0 if they have nothing to do with one another.
 */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  alike: (before: T, after: T) => number,
): readonly Pair<T>[] {
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const [one, other] of candidatesOf(before, after, alike)) {
    if (partners.has(other) || taken.has(one)) continue;
    partners.set(other, one);
    taken.add(one);
  }
  return [
    ...before.filter((_, index) => !taken.has(index)).map((element) => ({ before: element })),
    ...after.map((element, index) => ({ before: before[partners.get(index) ?? -1], after: element })),
  ];
}

/** Pairs of indices, the best first. */
function candidatesOf<T>(
  before: readonly T[],
  after: readonly T[],
  alike: (before: T, after: T) => number,
): readonly (readonly [before: number, after: number])[] {
  if (before.length * after.length > manyPairs) return before.map((_, index) => [index, index]);
  return before
    .flatMap((element, one) => after.map((twin, other) => ({ one, other, score: alike(element, twin) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || Math.abs(a.one - a.other) - Math.abs(b.one - b.other))
    .map(({ one, other }) => [one, other]);
}
