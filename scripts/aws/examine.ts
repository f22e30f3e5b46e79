import type { DeployedMachine } from "../../emulator/interpreter";
import { createProgress, type Progress } from "../../commands/dry-run/progress";
import { machineOf } from "../../commands/dry-run/machines";
import { walkStates } from "../../lib/asl/graph";
import type { Machine } from "../../lib/machine";
import { askAboutDefinition, askAboutVisit } from "./ask";
import type { Aws } from "./aws";
import { oneOfEachBranch, oneOfEachOutcome } from "./branches";
import type { Difference } from "./compare";
import type { Options } from "./options";
import { runScenarios } from "./scenario-runs";
import type { Outcome } from "./summary";
import type { Visit } from "./visit";
import { visitsOf } from "./visits";

/** Runs the scenarios of these state machines in the emulator, and asks AWS about all that came up. */
export async function examine(aws: Aws, machines: readonly Machine[], { all }: Pick<Options, "all">): Promise<Outcome> {
  const progress = createProgress();
  try {
    progress.say("Running the scenarios in the emulator");
    const seen = await collect(machines, aws.region);
    const visits = all ? oneOfEachOutcome(seen.visits) : oneOfEachBranch(seen.visits);
    const { definitions, unreached } = seen;
    return { ...(await ask(aws, definitions, visits, progress)), unreached };
  } finally {
    progress.clear();
  }
}

const nameOf = ({ machine, state }: Pick<Visit, "machine" | "state">) => `${machine.name}, ${state.name}`;

/** Every definition that the scenarios deploy, once, every visit of a state, and the states without one. */
async function collect(machines: readonly Machine[], region: string) {
  const definitions = new Map<string, DeployedMachine>();
  const visits: Visit[] = [];
  for await (const run of runScenarios(machines, region)) {
    const deployed = machines.flatMap(({ id }) => machineOf(run.deployment.machines.values(), id) ?? []);
    for (const machine of deployed) definitions.set(JSON.stringify([machine.address, machine.definition]), machine);
    visits.push(...visitsOf(run).filter(({ machine }) => deployed.includes(machine)));
  }
  const reached = new Set(visits.map(nameOf));
  const states = [...definitions.values()].flatMap((machine) =>
    walkStates(machine.definition).map((state) => nameOf({ machine, state })),
  );
  const unreached = [...new Set(states)].filter((state) => !reached.has(state));
  return { definitions: [...definitions.values()], visits, unreached };
}

/** One request after another: AWS throttles TestState. */
async function ask(
  aws: Aws,
  definitions: readonly DeployedMachine[],
  visits: readonly Visit[],
  progress: Progress,
): Promise<Omit<Outcome, "unreached">> {
  const differences: Difference[] = [];
  const leftOut = new Map<string, number>();
  for (const [index, machine] of definitions.entries()) {
    progress.say(`Asking AWS about definition ${index + 1} of ${definitions.length}`);
    differences.push(...(await askAboutDefinition(aws, machine)));
  }
  let asked = 0;
  for (const [index, visit] of visits.entries()) {
    progress.say(`Asking AWS about visit ${index + 1} of ${visits.length}`);
    const comparison = await askAboutVisit(aws, visit);
    if ("leftOut" in comparison) leftOut.set(comparison.leftOut, (leftOut.get(comparison.leftOut) ?? 0) + 1);
    else {
      asked++;
      differences.push(...comparison.differences);
    }
  }
  return { region: aws.region, definitions: definitions.length, visits: asked, differences, leftOut };
}
