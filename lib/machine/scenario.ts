import type { Inputs, PropsOf } from "../inputs";
import type { Json } from "../json";

/** An account that a state machine must cope with. Run by the contract test and offered by the dry run. */
export interface Scenario<I extends Inputs = Inputs> {
  /** Unique in its machine, for example `suspended`; the dry run knows it as `guardduty/suspended`. */
  readonly name: string;
  /** Situation, in a sentence. */
  readonly title: string;
  /** The account before: nobody has used the service, or all is as a run with the same inputs left it. */
  readonly on: "fresh" | "compliant";
  /** Differences of the emulated account, by Step Functions' word for the service: a JSON merge patch. @default nothing */
  readonly account?: { readonly [service: string]: Json };
  /** Inputs other than their defaults. @default none */
  readonly inputs?: Partial<PropsOf<I>>;
  /** Faults, in the syntax of the dry run's --fault. @default nothing */
  readonly faults?: readonly string[];
}
