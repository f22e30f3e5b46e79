/** A node of JSONata's syntax tree. */
interface Node {
  readonly type?: string;
  readonly value?: unknown;
  readonly lhs?: Node;
  readonly rhs?: Node;
  readonly procedure?: Node;
  readonly arguments?: readonly Node[];
  readonly expr?: Node;
  readonly predicate?: readonly Node[];
  readonly stages?: readonly Node[];
}

/**
 * Number of filters of an expression that keep a value which is not there: `$absent[$not(Name in $known)].{ … }` is one object,
 * not none. `$absent[$exists(Name) and $not(Name in $known)]` is right.
 */
export function leakyFilters(ast: unknown): number {
  if (Array.isArray(ast)) return ast.reduce<number>((sum, each) => sum + leakyFilters(each), 0);
  if (typeof ast !== "object" || ast === null) return 0;
  const node = ast as Node;
  const filters = [...(node.predicate ?? []), ...(node.stages ?? [])];
  const isLeaky = filters.length > 0 && filters.every(({ expr }) => expr !== undefined && holdsForNothing(expr));
  return Number(isLeaky) + leakyFilters(Object.values(node));
}

/** Whether a condition is true where its context is not there; comparisons with nothing are false. */
function holdsForNothing({ type, value, lhs, rhs, procedure, arguments: given = [] }: Node): boolean {
  if (type === "function" && procedure?.value === "not") return given.every((argument) => !holdsForNothing(argument));
  if (type !== "binary" || lhs === undefined || rhs === undefined) return false;
  if (value === "and") return holdsForNothing(lhs) && holdsForNothing(rhs);
  if (value === "or") return holdsForNothing(lhs) || holdsForNothing(rhs);
  return value === "=" && lhs.procedure?.value === "count" && rhs.value === 0;
}
