import type { Construct } from "constructs";
import { declareVariables, type Inputs, type PropsOf } from "../../lib/inputs";
import type { Contradiction, Warning } from "../../lib/terraform/module";
import { exampleOf, readmeOf, type Readme } from "./readme";
import { ModuleStack } from "./module-stack";
import { testsOf } from "./tests";
import { renderStack, type Files } from "./render-stack";

/** A construct that becomes a Terraform module. */
export interface ModuleSource<I extends Inputs = Inputs> {
  /** Id of the construct and therefore no part of its addresses. */
  readonly name: string;
  /** They become the module's variables. */
  readonly inputs: I;
  /** For its tests. @default there are none */
  readonly contradictions?: readonly Contradiction<I>[];
  /** For its tests. @default there are none */
  readonly warnings?: readonly Warning[];
  /** Creates the construct, whose outputs become those of the module. */
  create(scope: Construct, id: string, props: PropsOf<I>): unknown;
  /** Texts of its README. @default no README is written */
  readonly readme?: Pick<Readme, "title" | "summary" | "cost" | "definition">;
}

/**
 * A construct as a module of plain HCL. For constructs of your own: write the inputs as ours are written (`lib/inputs`), the
 * state machine by `deployStateMachine`, and
 *
 *     exportModule({ name: "macie", inputs: macieInputs, create: (scope, id, props) => new Macie(scope, id, props) })
 *
 * @returns The text of each file by its name; nothing is written.
 * @throws Error that names the construct, when it uses what cannot be exported.
 */
export function exportModule<const I extends Inputs>(source: ModuleSource<I>): Files {
  const stack = new ModuleStack(source.name);
  source.create(stack, source.name, declareVariables(stack, source.inputs));
  const { inputs, readme, contradictions, warnings } = source;
  if (readme === undefined) return renderStack(stack);
  const text = readmeOf(stack, { ...readme, example: exampleOf(inputs), inputs: [[undefined, inputs]] });
  return { ...renderStack(stack), "README.md": text, ...testsOf([[undefined, inputs]], contradictions, warnings) };
}
