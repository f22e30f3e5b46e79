import { parseIntegration } from "./integration";
import type {
  AssignProgram,
  CatcherProgram,
  ChoiceProgram,
  Exit,
  Program,
  RetrierProgram,
  StateProgram,
} from "./program";
import type { Reader, StatesMember } from "./reader";
import { compileTemplate, isExpression, type Template } from "./template";

const transition = ["Next", "End"];
const common = ["Type", "QueryLanguage", "Comment", "Assign", "Output"];
const failable = ["Retry", "Catch"];

/** Fields that a state of each type may have. */
export const fieldsOf: { readonly [type: string]: readonly string[] } = {
  Task: [...common, ...transition, ...failable, "Resource", "Arguments", "TimeoutSeconds", "HeartbeatSeconds"],
  Pass: [...common, ...transition],
  Wait: [...common, ...transition, "Seconds", "Timestamp"],
  Choice: [...common, "Choices", "Default"],
  Succeed: ["Type", "QueryLanguage", "Comment", "Output"],
  Fail: ["Type", "QueryLanguage", "Comment", "Error", "Cause"],
  Map: [...common, ...transition, ...failable, "Items", "ItemSelector", "MaxConcurrency", "ItemProcessor"],
  Parallel: [...common, ...transition, ...failable, "Arguments", "Branches"],
};

/** Compiles a Map's or Parallel's own states. */
export type CompileInner = (reader: Reader) => Program;

/** Compiles one state, whose reader has checked the names of its fields. */
export function compileState(name: string, type: string, state: Reader, compileInner: CompileInner): StateProgram {
  state.oneOf("QueryLanguage", ["JSONata"]);
  const catchers = state.objects("Catch", ["ErrorEquals", "Assign", "Output", "Next", "Comment"]).map(compileCatcher);
  const retriers = state.objects("Retry", retrierFields).map(compileRetrier);
  checkWildcards(state, "Catch", catchers);
  checkWildcards(state, "Retry", retriers);
  const hasResult = ["Task", "Map", "Parallel"].includes(type);
  const exit = compileExit(state, hasResult ? "result" : undefined);
  const shared = { name, ...exit, retriers, catchers };
  if (state.has("Next") && state.has("End")) throw state.refuse("it has both Next and End; keep one.");
  const leaves = !["Choice", "Succeed", "Fail"].includes(type);
  if (leaves && exit.next === undefined && state.value("End") !== true) {
    throw state.refuse("it has neither Next nor End: true; add one.");
  }

  switch (type) {
    case "Task":
      return { ...shared, type, ...compileTask(state) };
    case "Choice":
      return { ...shared, type, next: state.optionalText("Default"), rules: compileRules(state) };
    case "Wait":
      return { ...shared, type, ...compileWait(state) };
    case "Fail":
      return { ...shared, type, error: state.template("Error"), cause: state.template("Cause") };
    case "Map":
      return { ...shared, type, ...compileMap(state), processor: compileInner(processorOf(state)) };
    case "Parallel":
      return { ...shared, type, arguments: state.template("Arguments"), branches: branchesOf(state, compileInner) };
    case "Succeed":
    case "Pass":
      return { ...shared, type };
    default:
      throw state.refuse(`the type "${type}" is unknown.`);
  }
}

/** `States.ALL` stands alone, in the last one: https://states-language.net/#error-names */
function checkWildcards(
  state: Reader,
  field: string,
  handlers: readonly { readonly errorEquals: readonly string[] }[],
) {
  for (const [index, { errorEquals }] of handlers.entries()) {
    if (!errorEquals.includes("States.ALL")) continue;
    if (errorEquals.length > 1)
      throw state.refuse(`${field}[${index}] names States.ALL with others; it must be alone.`);
    if (index < handlers.length - 1)
      throw state.refuse(`${field}[${index}] names States.ALL; it must be the last one.`);
  }
}

function compileExit(reader: Reader, also: StatesMember | undefined): Exit {
  return {
    assign: compileAssign(reader, also),
    output: reader.template("Output", also),
    next: reader.optionalText("Next"),
  };
}

function compileAssign(reader: Reader, also: StatesMember | undefined): AssignProgram | undefined {
  if (!reader.has("Assign")) return undefined;
  const names = Object.keys(reader.object("Assign"));
  const variables = reader.inside("Assign", reader.object("Assign"), names);
  return new Map(
    names.map((name): [string, Template] => {
      if (name === "states")
        throw reader.refuse("it assigns the variable states, which is reserved; choose another name.");
      if (!/^[\p{ID_Start}][\p{ID_Continue}]{0,79}$/u.test(name)) {
        throw reader.refuse(
          `it assigns "${name}", which is no name of a variable; use letters, digits and _, at most 80.`,
        );
      }
      return [name, variables.template(name, also) ?? compileTemplate(null, name)];
    }),
  );
}

function compileCatcher(catcher: Reader): CatcherProgram {
  catcher.text("Next");
  return { ...compileExit(catcher, "errorOutput"), errorEquals: catcher.texts("ErrorEquals") };
}

const retrierFields = [
  ...["ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds", "JitterStrategy", "Comment"],
];

function compileRetrier(retrier: Reader): RetrierProgram {
  const intervalSeconds = retrier.wholeNumber("IntervalSeconds", 1, 1);
  const maxDelaySeconds = retrier.wholeNumber("MaxDelaySeconds", Number.MAX_SAFE_INTEGER, 1);
  if (maxDelaySeconds <= intervalSeconds) {
    throw retrier.refuse(
      `MaxDelaySeconds is ${maxDelaySeconds}; it must be above IntervalSeconds, ${intervalSeconds}.`,
    );
  }
  return {
    errorEquals: retrier.texts("ErrorEquals"),
    intervalSeconds,
    maxAttempts: retrier.wholeNumber("MaxAttempts", 3, 0),
    backoffRate: retrier.number("BackoffRate", 2, 1),
    maxDelaySeconds,
    fullJitter: retrier.oneOf("JitterStrategy", ["FULL", "NONE"]) === "FULL",
  };
}

function compileTask(
  state: Reader,
): Pick<StateProgram & { type: "Task" }, "integration" | "arguments" | "timeoutSeconds" | "heartbeatSeconds"> {
  const integration = parseIntegration(state.text("Resource"));
  if (typeof integration === "string") throw state.refuse(`the Resource "${state.text("Resource")}" ${integration}.`);
  const [timeout, heartbeat] = ["TimeoutSeconds", "HeartbeatSeconds"].map((field) =>
    state.has(field) && typeof state.value(field) !== "string" ? state.wholeNumber(field, 1, 1) : undefined,
  );
  if (timeout !== undefined && heartbeat !== undefined && heartbeat >= timeout) {
    throw state.refuse(`HeartbeatSeconds is ${heartbeat}; it must be below TimeoutSeconds, ${timeout}.`);
  }
  return {
    integration,
    arguments: state.template("Arguments"),
    timeoutSeconds: state.template("TimeoutSeconds"),
    heartbeatSeconds: state.template("HeartbeatSeconds"),
  };
}

function compileRules(state: Reader): ChoiceProgram["rules"] {
  const rules = state.objects("Choices", ["Condition", "Assign", "Output", "Next", "Comment"]);
  if (rules.length === 0) throw state.refuse("it has no Choices; add at least one.");
  return rules.map((rule) => {
    rule.text("Next");
    const condition = rule.template("Condition");
    const text = rule.value("Condition");
    if (condition === undefined || (typeof text === "string" ? !isExpression(text) : typeof text !== "boolean")) {
      throw rule.refuse(`a Condition is ${JSON.stringify(text)}; it must be an expression, {% … %}.`);
    }
    return { ...compileExit(rule, undefined), condition };
  });
}

function compileWait(state: Reader): Pick<StateProgram & { type: "Wait" }, "seconds" | "timestamp"> {
  if (state.has("Seconds") === state.has("Timestamp")) throw state.refuse("it must have one of Seconds and Timestamp.");
  if (
    state.has("Seconds") &&
    typeof state.value("Seconds") !== "string" &&
    !Number.isInteger(state.number("Seconds", 0, 0))
  ) {
    throw state.refuse(`Seconds is ${String(state.value("Seconds"))}; it must be a whole number.`);
  }
  return { seconds: state.template("Seconds"), timestamp: state.template("Timestamp") };
}

function compileMap(state: Reader): Pick<StateProgram & { type: "Map" }, "items" | "itemSelector" | "maxConcurrency"> {
  const items = state.value("Items");
  if (items !== undefined && !Array.isArray(items) && !(typeof items === "string" && isExpression(items))) {
    throw state.refuse("Items must be an array or an expression.");
  }
  return {
    items: state.template("Items"),
    itemSelector: state.template("ItemSelector"),
    maxConcurrency: state.template("MaxConcurrency"),
  };
}

function processorOf(state: Reader): Reader {
  const processor = state.inside("ItemProcessor", state.value("ItemProcessor"), [
    "StartAt",
    "States",
    "Comment",
    "ProcessorConfig",
  ]);
  if (processor.has("ProcessorConfig")) {
    const config = processor.inside("ProcessorConfig", processor.value("ProcessorConfig"), ["Mode"]);
    config.oneOf("Mode", ["INLINE"]);
  }
  return processor;
}

function branchesOf(state: Reader, compileInner: CompileInner): readonly Program[] {
  const branches = state.objects("Branches", ["StartAt", "States", "Comment"]);
  if (branches.length === 0) throw state.refuse("it has no Branches; add at least one.");
  return branches.map((branch) => compileInner(branch));
}
