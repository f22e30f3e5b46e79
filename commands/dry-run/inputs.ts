import { declaredVariables, InvalidVariables, parseSetting, parseTfvars, type Json, type Variable } from "../../hcl";
import type { NamedScenario } from "./scenarios";
import { differentInputs, unknownInput } from "./errors";
import { readText } from "./files";
import type { InputOption } from "./options";

export type Variables = Readonly<Record<string, Json>>;

/** The values of variables: those that the scenarios want, then what was given, in its order; the last one counts. */
export function readInputs(
  stacks: readonly unknown[],
  scenarios: readonly NamedScenario[],
  given: readonly InputOption[],
): Variables {
  const declared = new Map(stacks.flatMap((stack) => [...declaredVariables(stack as Json)]));
  return Object.assign({}, wantedBy(scenarios), ...given.map((option) => read(option, declared))) as Variables;
}

function read(option: InputOption, declared: ReadonlyMap<string, Variable>): Variables {
  if (option.kind === "file") {
    const values = parseTfvars(readText(option.path), option.path);
    refuseUnknown(Object.keys(values), declared, option.path);
    return values;
  }
  const { name, value } = parseSetting(option.text, declared);
  refuseUnknown([name], declared);
  return { [name]: value };
}

function refuseUnknown(names: readonly string[], declared: ReadonlyMap<string, Variable>, file?: string): void {
  const unknown = names
    .filter((name) => !declared.has(name))
    .map((name) => unknownInput(name, [...declared.keys()], file));
  if (unknown.length > 0) throw new InvalidVariables(unknown);
}

function wantedBy(scenarios: readonly NamedScenario[]): Variables {
  const wanted: Record<string, Json> = {};
  for (const { name, variables } of scenarios) {
    for (const [variable, value] of Object.entries(variables)) {
      if (variable in wanted && JSON.stringify(wanted[variable]) !== JSON.stringify(value)) {
        throw differentInputs(variable, name);
      }
      wanted[variable] = value;
    }
  }
  return wanted;
}
