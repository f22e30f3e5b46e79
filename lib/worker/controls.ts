/** A condition that must hold. */
export interface Control {
  /** Sentence that a person understands. */
  readonly title: string;
  /** Ids of standards that ask for it: "CIS 5.0 3.1" is of CIS AWS Foundations 5.0.0, "FSBP CloudTrail.1" of Security Hub's best practices. */
  readonly standards: readonly (`CIS 5.0 ${number}.${string}` | `FSBP ${string}.${number}`)[];
  /** Action of a person when it does not hold and the worker cannot repair it. */
  readonly remedy: string;
}

/** Controls of a service by name, in the order of the report. */
export type Controls<Name extends string = string> = { readonly [name in Name]: Control };

/** Value of the variable `controls` before anything was read: null stands for a control that was not compared. */
export function notCompared<Name extends string>(controls: Controls<Name>): { readonly [name in Name]: null } {
  return Object.fromEntries(Object.keys(controls).map((name) => [name, null])) as { readonly [name in Name]: null };
}

/** JSONata, an object: which of these controls hold. Names of no control do not compile. */
export function compareControls<Name extends string>(conditions: { readonly [name in Name]?: string }): string {
  const members = Object.entries(conditions).map(([name, condition]) => `'${name}': ${String(condition)}`);
  return `{ ${members.join(", ")} }`;
}
