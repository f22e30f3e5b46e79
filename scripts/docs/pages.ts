import type { Transitions } from "../../commands/export/transitions";
import type { Summary } from "../../runs/model";
import { withControls } from "./controls";
import { withCost } from "./cost";
import { withCoverage } from "./drift-coverage";
import { withRules } from "./drift-rules";
import { withInputs } from "./inputs";
import { withMachines } from "./machines";
import { withSamples } from "./samples";

/** Sources of what pages take from runs. */
export interface Sources {
  /** A dry run with the default inputs. */
  readonly summary: Summary;
  /** Transitions by state machine. @default those of `transitions.json` */
  readonly transitions?: Readonly<Record<string, Transitions>>;
}

/** Every page with generated parts: the page with these parts as the code has them now. */
export const pages: Readonly<Record<string, (page: string, sources: Sources) => string>> = {
  "README.md": (page, { summary, transitions }) => withSamples(withCost(page, transitions), summary),
  "docs/controls.md": withControls,
  "docs/drift-coverage.md": withCoverage,
  "docs/drift-rules.md": withRules,
  "docs/inputs.md": withInputs,
  "docs/machines.md": withMachines,
};
