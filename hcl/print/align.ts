/** `name = value`, whose value may go over several lines. */
export interface Assignment {
  readonly name: string;
  readonly value: string;
  /** Lines of comments, with which a new paragraph begins. @default none */
  readonly before?: readonly string[];
}

/** Assignments one below the other, with their equals signs where `terraform fmt` puts them. */
export function align(assignments: readonly Assignment[], indent: string): readonly string[] {
  const widths = widthsOf(assignments);
  return assignments.flatMap(({ name, value, before = [] }, index) => [
    ...(index > 0 && before.length > 0 ? ["", ...before] : before),
    `${indent}${name.padEnd(widths[index] ?? 0)} = ${value}`,
  ]);
}

/** Neighbours share a column; a value that opens a bracket which its line does not close stands for itself. */
function widthsOf(assignments: readonly Assignment[]): readonly number[] {
  const chains: Assignment[][] = [[]];
  for (const assignment of assignments) {
    if (assignment.before !== undefined && assignment.before.length > 0) chains.push([]);
    if (assignment.value.includes("\n")) chains.push([assignment], []);
    else chains.at(-1)?.push(assignment);
  }
  return chains.flatMap((chain) => {
    const width = Math.max(0, ...chain.map(({ name }) => name.length));
    return chain.map(() => width);
  });
}
