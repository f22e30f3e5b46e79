import type { Aws } from "./aws";
import type { Plan } from "./terraform";

/** Inputs as the two stacks know them. */
export interface Inputs {
  readonly logging: Readonly<Record<string, unknown>>;
  readonly baseline: Readonly<Record<string, unknown>>;
}

/** One of the ways to deploy, as a person would type it. */
export interface Way {
  readonly deploy: (inputs: Inputs) => Promise<void>;
  /** Planned changes, for each state. */
  readonly plans: (inputs: Inputs) => Promise<readonly Plan[]>;
  /** The folder of the state which bucket and key are in. */
  readonly loggingFolder: string;
  /** Removes everything but bucket and key. */
  readonly remove: () => Promise<void>;
}

/** @param folder An empty one. */
export type CreateWay = (aws: Aws, folder: string) => Promise<Way>;
