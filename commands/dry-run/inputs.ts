import {
  declaredVariables,
  InvalidSetting,
  InvalidVariables,
  parseSetting,
  parseTfvars,
  type Json,
  type Variable,
} from "../../hcl";
import type { Baseline } from "./baseline/baseline";
import type { NamedScenario } from "./scenarios";
import { badSetting, differentInputs, unknownInput } from "./errors";
import { readText } from "./files";
import type { InputOption } from "./options";

export type Variables = Readonly<Record<string, Json>>;

/** The values of variables: those that the scenarios want, then what was given, in its order; the last one counts. */
export function readInputs(
  { stacks, moduleVariables, examples }: Pick<Baseline, "stacks" | "moduleVariables" | "examples">,
  scenarios: readonly NamedScenario[],
  given: readonly InputOption[],
): Variables {
  const wanted = wantedBy(scenarios);
  if (given.length === 0) return wanted;
  const stackVariables = new Map(stacks.flatMap((stack) => [...declaredVariables(JSON.parse(stack) as Json)]));
  const ofModule = [...moduleVariables].flatMap(([name, renamed]) => {
    const variable = stackVariables.get(renamed);
    return variable === undefined ? [] : [[name, variable] as const];
  });
  const declared = new Map([...stackVariables, ...ofModule]);
  const values = given.map((option) => ofStacks(read(option, declared, examples), moduleVariables));
  return Object.assign({}, wanted, ...values) as Variables;
}

function read(option: InputOption, declared: ReadonlyMap<string, Variable>, examples: Baseline["examples"]): Variables {
  if (option.kind === "file") {
    const values = parseTfvars(readText(option.path), option.path);
    refuseUnknown(Object.keys(values), declared, option.path);
    return values;
  }
  const { name, value } = settingOf(option.text, declared, examples);
  refuseUnknown([name], declared);
  return { [name]: value };
}

function settingOf(
  text: string,
  declared: ReadonlyMap<string, Variable>,
  examples: Baseline["examples"],
): ReturnType<typeof parseSetting> {
  try {
    return parseSetting(text, declared);
  } catch (error) {
    if (!(error instanceof InvalidSetting)) throw error;
    throw badSetting(error.variable, error.value, error.kind, examples.get(error.variable));
  }
}

/**
 * An error of the stacks in the names that were given: `expiration_days` is `logging_expiration_days` for who wrote that. In the module all
 * of these variables have its names.
 */
export function inNamesGiven(
  error: unknown,
  given: readonly InputOption[],
  { moduleVariables }: Pick<Baseline, "moduleVariables">,
): unknown {
  const isOfModule = given.some((option) =>
    [...moduleVariables.keys()].some((name) =>
      (option.kind === "file" ? readText(option.path) : option.text).includes(name),
    ),
  );
  if (!isOfModule || !(error instanceof InvalidVariables)) return error;
  const names = new Map([...moduleVariables].map(([name, ofStack]) => [ofStack, name]));
  const renamed = (text: string) => text.replace(/\b[a-z_]+\b/g, (word) => names.get(word) ?? word);
  return new InvalidVariables((error.errors as readonly Error[]).map(({ message }) => new Error(renamed(message))));
}

/** The values by the names that the stacks know. In the module a bucket and a key that are given are not created as well. */
function ofStacks(values: Variables, moduleVariables: Baseline["moduleVariables"]): Variables {
  const { logging_bucket_name: bucket, kms_key_arn: key } = values;
  const isOfModule = Object.keys(values).some((name) => moduleVariables.has(name));
  return {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [moduleVariables.get(name) ?? name, value])),
    ...(isOfModule && bucket !== undefined ? { existing_bucket_name: bucket } : {}),
    ...(isOfModule && key !== undefined ? { existing_kms_key_arn: key } : {}),
  };
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
