import { bestPractices } from "./best-practices";
import { cis } from "./cis";
import type { Row } from "./row";

export { idsOf, type Answer, type Row, type Setting } from "./row";

/** Tables of docs/controls.md by their titles. */
export const standards: { readonly [title: string]: readonly Row[] } = {
  "CIS AWS Foundations Benchmark 5.0": cis,
  "AWS Foundational Security Best Practices, besides": bestPractices,
};

export const allRows: readonly Row[] = Object.values(standards).flat();
