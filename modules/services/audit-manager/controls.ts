import type { Controls } from "../../../lib/worker";

/** Controls in the order of the report. */
export const controls = {
  AccountActive: {
    title: "The account is registered with Audit Manager.",
    standards: [],
    remedy: "Register the account, if AWS still offers Audit Manager to the account.",
  },
} as const satisfies Controls;

export type Control = keyof typeof controls;
