/** A block of a configuration, and where it begins. */
export interface Block {
  readonly kind: string;
  readonly labels: readonly string[];
  /** From 1. */
  readonly line: number;
  /** Of a module. */
  readonly source?: string;
}

/** Number of labels of each kind of block that has an address. */
export const labelsOf: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  module: 1,
  output: 1,
  check: 1,
  action: 2,
  variable: 1,
};
