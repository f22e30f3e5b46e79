/** A requirement of CIS AWS Foundations 5.0, of Security Hub's best practices (FSBP) or of both, and what meets it. */
export interface Row {
  /** Number in CIS AWS Foundations 5.0. @default CIS does not ask for it */
  readonly cis?: string;
  /** Id of the control of Security Hub. @default Security Hub does not check it */
  readonly hub?: string;
  /** Whether it is one of FSBP. @default false */
  readonly fsbp?: boolean;
  /** What it asks for, in short. */
  readonly asks: string;
  readonly answer: Answer;
}

/** What of ours meets a requirement, or why nothing does. */
export type Answer =
  | {
      /** Controls of workers, as `<service>.<control>`: each has the ids of the row among its `standards`. */
      readonly controls: readonly string[];
      /** Scenario in which these controls do not hold, as the dry run knows it. */
      readonly scenario: string;
      /** Variable on which it depends, with its value. @default the worker's mode alone */
      readonly where?: Setting;
    }
  | {
      /** Resource of an exported module, as `<module>.<type>`, and an argument of it. */
      readonly resource: string;
      readonly argument: string;
      /** Test that would fail without it. */
      readonly test: string;
      readonly where?: Setting;
    }
  | {
      /** Reason why nothing of ours is to meet it. */
      readonly notOurs: string;
    }
  | {
      /** What is to meet it, or what keeps it off until then. */
      readonly notYet: string;
    };

export interface Setting {
  readonly variable: string;
  /** Value of the variable, or member of the list; `set` is any value but null. */
  readonly has: string | boolean;
}

/** Ids of a row as controls have them among their `standards`. */
export function idsOf({ cis, hub, fsbp }: Row): readonly string[] {
  return [cis === undefined ? [] : [`CIS 5.0 ${cis}`], fsbp === true ? [`FSBP ${hub ?? ""}`] : []].flat();
}
