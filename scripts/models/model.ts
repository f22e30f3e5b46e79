import type { Model, Operation, Shape } from "../../emulator/models/model";
import { exceptionName } from "../../emulator/models/names";
import { services } from "../../emulator/models/operations";
import { errorOverrides, memberOverrides } from "../../emulator/models/overrides";
import { loadClient, type Client } from "./client";
import { numberKinds } from "./numbers";
import { ShapeReader } from "./schema";

/** Makes the model of a service from its SDK client: what {@link services} lists, sorted, corrected by the overrides. */
export function extractModel(service: string): Model {
  const entry = services[service];
  if (entry === undefined) throw new Error(`No service "${service}" in operations.ts.`);
  const client = loadClient(entry.client);
  const names = entry.operations.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  const numbers = new Map(names.flatMap((name) => [...numberKinds(client.command(name))]));
  const reader = new ShapeReader(client, numbers);
  const operations: { [name: string]: Operation } = {};
  const errors: { [name: string]: number } = {};
  for (const [index, name] of entry.operations.entries()) {
    const [, , , , input, output] = operationSchema(client, names[index] ?? "");
    const declared = { ...declaredErrors(client, names[index] ?? ""), ...overriddenErrors(service, name) };
    Object.assign(errors, declared);
    operations[name] = {
      input: reader.structure(input),
      output: reader.structure(output),
      errors: Object.keys(declared).sort(),
    };
  }
  const inputs = Object.values(operations).map(({ input }) => input);
  overrideMembers(service, reader.shapes, inputs);
  return sorted({ operations, errors, shapes: reader.shapes }) as Model;
}

type OperationSchema = readonly [9, string, string, unknown, () => string, () => string];

function operationSchema(client: Client, operation: string): OperationSchema {
  const schema = client.exports[`${operation}$`];
  if (schema === undefined) throw new Error(`The SDK has no operation ${operation}.`);
  return schema as OperationSchema;
}

/** The errors that the command's documentation names, with their HTTP status. */
function declaredErrors(client: Client, operation: string): { readonly [error: string]: number } {
  const thrown = client.command(operation).matchAll(/@throws \{@link (\w+)\} \((client|server) fault\)/g);
  return Object.fromEntries(
    Array.from(thrown, ([, error = "", fault]) => {
      const schema = client.exports[`${error}$`] as readonly unknown[] | undefined;
      const traits = schema?.[3] as { readonly httpError?: number } | undefined;
      return [exceptionName(error), traits?.httpError ?? (fault === "server" ? 500 : 400)];
    }),
  );
}

function overriddenErrors(service: string, operation: string): { readonly [error: string]: number } {
  const overrides = errorOverrides.filter((it) => it.service === service && it.operations.includes(operation));
  return Object.fromEntries(overrides.map(({ error, status }) => [error, status]));
}

/** An override that fits nothing is refused: the SDK has changed, or its operation has left the list. */
function overrideMembers(
  service: string,
  shapes: { readonly [name: string]: Shape },
  inputs: readonly (string | undefined)[],
): void {
  for (const { shape, member, type } of memberOverrides.filter((it) => it.service === service)) {
    const structures = (shape === "*" ? inputs : [shape]).flatMap((name) => {
      const found = shapes[name ?? ""];
      return found !== undefined && "structure" in found && Object.hasOwn(found.structure, member)
        ? [found.structure]
        : [];
    });
    if (structures.length === 0) throw new Error(`overrides.ts: ${service} has no ${shape} with ${member}.`);
    for (const structure of structures) Object.assign(structure, { [member]: type });
  }
}

/** Members in the order of their names, so that a new version of the SDK shows as a small difference. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, sorted(item)]));
}
