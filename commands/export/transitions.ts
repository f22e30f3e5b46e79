/** States that a run enters, with default inputs. */
export interface Transitions {
  readonly fresh: number;
  readonly compliant: number;
}
