/** Exit codes of the commands. */
export const exitCodes = {
  /** Done, and no service failed, and nothing differs. */
  well: 0,
  /** The request cannot be fulfilled. */
  badInput: 1,
  /** Done, and a service failed. */
  serviceFailed: 2,
  /** Done, and there is drift. */
  drifted: 2,
} as const;
