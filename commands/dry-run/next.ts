import type { NextStep } from "../../runs/text";
import { program } from "../../lib/text/program";
import type { Options } from "./options";

/** Steps that a reader may take after a dry run with these options. */
export function nextSteps({ verbose, html }: Options): readonly NextStep[] {
  const dryRun = `${program()} dry-run`;
  return [
    ...(verbose === true
      ? []
      : [{ command: `${dryRun} --verbose`, purpose: "every control, argument and line of the mail" }]),
    ...(html === undefined
      ? [{ command: `${dryRun} --html run.html`, purpose: "a page with the state machines and every call" }]
      : []),
    {
      command: `${dryRun} --list-scenarios`,
      purpose: "other accounts to try: --scenario guardduty/suspended, --account compliant",
    },
    {
      command: "npm run synth, then npm run deploy",
      purpose: "writes the Terraform and says how to apply it; deploys it",
    },
  ];
}
