import { invalidDefinition } from "../errors";
import { compileState, fieldsOf } from "./compile-state";
import { isObject } from "../../lib/json";
import type { MachineProgram, Program, StateProgram } from "./program";
import { createReader, type Reader } from "./reader";

/** A deployed state machine. */
export interface DeployedMachine {
  readonly arn: string;
  readonly name: string;
  readonly roleArn: string;
  /** Plain parsed JSON as deployed, with nothing left to fill in. */
  readonly definition: unknown;
  /** Its resource in Terraform, such as `aws_sfn_state_machine.guardduty`. @default none, as with a machine read from AWS */
  readonly address?: string;
}

const machineFields = ["Comment", "QueryLanguage", "TimeoutSeconds", "StartAt", "States", "Version"];
const cache = new WeakMap<object, MachineProgram>();

/** Fails, naming machine and state, if a definition holds anything that the interpreter does not execute as AWS does. */
export function checkDefinition(machine: Pick<DeployedMachine, "name" | "definition">): void {
  compileMachine(machine);
}

/** Compiles a machine's definition, once. */
export function compileMachine({ name, definition }: Pick<DeployedMachine, "name" | "definition">): MachineProgram {
  const known = isObject(definition) ? cache.get(definition) : undefined;
  if (known !== undefined) return known;
  refuseJsonPath(name, definition);
  const reader = createReader({ machine: name, where: "top level", prefix: "" }, definition, machineFields);
  const timeoutSeconds = reader.has("TimeoutSeconds") ? reader.number("TimeoutSeconds", 1, 1) : undefined;
  const program = { ...compileStates(name, reader, new Set(), new Set()), timeoutSeconds };
  if (isObject(definition)) cache.set(definition, program);
  return program;
}

function refuseJsonPath(machine: string, definition: unknown): void {
  const language = isObject(definition) ? (definition["QueryLanguage"] ?? "JSONPath") : "JSONata";
  if (language === "JSONata") return;
  const problem = `its QueryLanguage is ${JSON.stringify(language)}; only "JSONata" is supported, said once at the top.`;
  throw invalidDefinition(machine, "top level", problem);
}

/**
 * @param outer Variables of the states around these, which may not be assigned here.
 * @param names Names of states so far: they are unique in the whole machine.
 */
function compileStates(machine: string, reader: Reader, outer: ReadonlySet<string>, names: Set<string>): Program {
  const definitions = reader.object("States");
  const variables = new Set([...outer, ...Object.values(definitions).flatMap(assignedNames)]);
  const states = new Map<string, StateProgram>();

  for (const [name, definition] of Object.entries(definitions)) {
    const where = `state "${name}"`;
    if (names.has(name))
      throw invalidDefinition(machine, where, "the name is used twice; state names are unique in a machine.");
    names.add(name);
    // https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html
    if ([...name].length > 80)
      throw invalidDefinition(machine, where, "the name has more than 80 characters; shorten it.");
    const type = isObject(definition) ? definition["Type"] : undefined;
    const fields = typeof type === "string" ? fieldsOf[type] : undefined;
    if (fields === undefined) {
      const known = Object.keys(fieldsOf).join(", ");
      throw invalidDefinition(
        machine,
        where,
        `its Type is ${JSON.stringify(type) ?? "missing"}; allowed are ${known}.`,
      );
    }
    const state = createReader({ machine, where, prefix: "" }, definition, fields);
    const shadowed = assignedNames(definition).find((variable) => outer.has(variable));
    if (shadowed !== undefined) {
      throw state.refuse(
        `it assigns "${shadowed}", which the states around its Map or Parallel assign; choose another name.`,
      );
    }
    states.set(
      name,
      compileState(name, String(type), state, (inner) => compileStates(machine, inner, variables, names)),
    );
  }

  const program = { startAt: reader.text("StartAt"), states };
  checkTargets(program, reader);
  return program;
}

/** Names that a state assigns itself, in its choices and in its catchers. */
function assignedNames(state: unknown): readonly string[] {
  if (!isObject(state)) return [];
  const parts = [state, state["Choices"], state["Catch"]].flat();
  return parts.flatMap((part) => (isObject(part) && isObject(part["Assign"]) ? Object.keys(part["Assign"]) : []));
}

function checkTargets({ startAt, states }: Program, reader: Reader): void {
  const allowed = [...states.keys()].map((name) => `"${name}"`).join(", ");
  const check = (from: string, target: string | undefined): void => {
    if (target !== undefined && !states.has(target)) {
      throw reader.refuse(`${from} goes to "${target}", which does not exist; there are ${allowed}.`);
    }
  };
  check("StartAt", startAt);
  for (const state of states.values()) for (const exit of exitsOf(state)) check(`state "${state.name}"`, exit.next);
  const reached = new Set([startAt]);
  for (const name of reached) {
    const state = states.get(name);
    for (const { next } of state === undefined ? [] : exitsOf(state)) if (next !== undefined) reached.add(next);
  }
  const lost = [...states.keys()].find((name) => !reached.has(name));
  if (lost !== undefined) throw reader.refuse(`no state goes to "${lost}"; name it in a Next, or leave it out.`);
}

const exitsOf = (state: StateProgram) => [state, ...state.catchers, ...(state.type === "Choice" ? state.rules : [])];
