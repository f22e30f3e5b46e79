import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unknownOperation, unknownService } from "./errors";
import { services } from "./operations";

/**
 * The type of a value, as text: `string`, `integer`, `float`, `boolean`, `timestamp`, `blob`, `document`, the name of a shape,
 * `X[]` or `map<K, V>`. Members that must be there end in `!`.
 */
export type TypeText = string;

/**
 * Structures and unions by their members, enumerations by their values; simple types, lists and maps only where AWS limits them.
 */
export type Shape =
  | { readonly structure: { readonly [member: string]: TypeText } }
  | { readonly union: { readonly [member: string]: TypeText } }
  | { readonly enum: readonly string[] }
  | { readonly simple: TypeText; readonly limits: Limits }
  | { readonly list: TypeText; readonly limits: Limits }
  | { readonly map: readonly [key: TypeText, value: TypeText]; readonly limits: Limits };

/** Of the characters of a string, the items of a list or map, or the value of a number. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
  /** Regular expression that the whole string fits, as the APIs match it. */
  readonly pattern?: string;
}

export interface Operation {
  readonly input?: string;
  readonly output?: string;
  /** Classes of the errors that the operation can raise, as Step Functions spells them, without the service. */
  readonly errors: readonly string[];
}

/** Model of a service's API: the committed `<service>.json`, written by `npm run models`. */
export interface Model {
  /** Version that it was taken from. */
  readonly botocore: string;
  readonly operations: { readonly [operation: string]: Operation };
  /** HTTP status of every error. */
  readonly errors: { readonly [error: string]: number };
  readonly shapes: { readonly [name: string]: Shape };
}

/** A call such as `guardduty:listDetectors`, with what the model says of it. */
export interface Call {
  readonly service: string;
  readonly prefix: string;
  readonly operation: Operation;
  readonly model: Model;
}

const loaded = new Map<string, Model>();

/** The services whose models have been read so far. */
export function loadedModels(): readonly string[] {
  return [...loaded.keys()];
}

/** Path of the committed model of a service. */
export function modelFile(service: string): string {
  return join(__dirname, `${service}.json`);
}

/** Reads the model of a service when it is first asked for. */
export function loadModel(service: string): Model {
  if (!Object.hasOwn(services, service)) throw unknownService(service, Object.keys(services));
  let model = loaded.get(service);
  if (model === undefined) {
    model = JSON.parse(readFileSync(modelFile(service), "utf8")) as Model;
    loaded.set(service, model);
  }
  return model;
}

/** Looks up an action as it stands in the Resource of a Task, for example `guardduty:listDetectors`. */
export function findCall(action: string): Call {
  const [service = "", name = ""] = action.split(":");
  const model = loadModel(service);
  if (!Object.hasOwn(model.operations, name)) throw unknownOperation(action, Object.keys(model.operations));
  return { service, prefix: servicePrefix(service), operation: model.operations[name] as Operation, model };
}

/** Prefix of a service's error names in Step Functions: `GuardDuty`. */
export function servicePrefix(service: string): string {
  const entry = Object.hasOwn(services, service) ? services[service] : undefined;
  if (entry === undefined) throw unknownService(service, Object.keys(services));
  return entry.prefix;
}
