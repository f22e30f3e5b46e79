/** The interpreter of the States Language: what the rest of the emulator and the tests may use of it. */

export { checkDefinition, type DeployedMachine } from "./compile";
export { parseExpressions, takeParsed, type ParsedExpression } from "./expression";
export { countTransitions, type Event, type ExecutionEvent, type StateEvent } from "./events";
export type { Json, JsonObject } from "../../lib/json";
export { StatesError } from "./states-error";
export type { TaskCall, TaskHandler } from "./task-call";
export { expressionsIn } from "./template";
export type { Tokens } from "./tokens";
export { createWorld, type Clock, type Execution, type StartProps, type World, type WorldProps } from "./world";
