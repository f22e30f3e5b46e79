import type { Limits, Model, Operation, Shape, TypeText } from "../../emulator/models/model";
import { exceptionName, memberName } from "../../emulator/models/names";
import type { ServiceEntry } from "../../emulator/models/operations";
import { errorOverrides, memberOverrides } from "../../emulator/models/overrides";
import type { OperationModel, ServiceModel, ShapeModel } from "./botocore";
import { sorted } from "./sorted";

/** Makes the model of a service: the operations of an entry and the shapes that they reach, sorted, corrected by the overrides. */
export function extractModel(service: string, entry: ServiceEntry, source: ServiceModel, version: string): Model {
  const shapes: { [name: string]: Shape } = {};
  const operations: { [name: string]: Operation } = {};
  const errors: { [name: string]: number } = {};
  for (const name of entry.operations) {
    const operation = source.operations[capitalised(name)];
    if (operation === undefined) throw new Error(`botocore's ${entry.botocore} has no operation ${capitalised(name)}.`);
    const declared = { ...declaredErrors(source, operation), ...overriddenErrors(service, name) };
    Object.assign(errors, declared);
    operations[name] = {
      input: operation.input && read(source, operation.input.shape, shapes),
      output: operation.output && read(source, operation.output.shape, shapes),
      errors: Object.keys(declared).sort(),
    };
  }
  const inputs = Object.values(operations).map(({ input }) => input);
  overrideMembers(service, shapes, inputs);
  return sorted({ botocore: version, operations, errors, shapes }) as Model;
}

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Type of a shape, which is added to `shapes` with all that it reaches, unless its text says it all. */
function read(source: ServiceModel, name: string, shapes: { [name: string]: Shape }): TypeText {
  const shape = source.shapes[name];
  if (shape === undefined) throw new Error(`There is no shape ${name}.`);
  if (shapes[name] !== undefined) return name;
  if (shape.document === true) return "document";
  const found = limits(shape);
  const to = (reference: { readonly shape: string } | undefined) => read(source, reference?.shape ?? "", shapes);
  const keep = (made: Shape) => {
    shapes[name] = made;
    return name;
  };
  if (shape.enum !== undefined) return keep({ enum: [...shape.enum].sort() });
  if (shape.type === "list") {
    const list = to(shape.member);
    return found === undefined ? `${list}[]` : keep({ list, limits: found });
  }
  if (shape.type === "map") {
    const map = [to(shape.key), to(shape.value)] as const;
    return found === undefined ? `map<${map.join(", ")}>` : keep({ map, limits: found });
  }
  const type = simple[shape.type];
  if (type !== undefined) return found === undefined ? type : keep({ simple: type, limits: found });
  if (shape.type !== "structure") throw new Error(`Unknown type of the shape ${name}: ${shape.type}.`);
  const members: { [member: string]: TypeText } = {};
  // Known before its members are read, as structures refer to themselves.
  keep(shape.union === true ? { union: members } : { structure: members });
  for (const [member, reference] of Object.entries(shape.members ?? {})) {
    members[memberName(member)] = `${to(reference)}${shape.required?.includes(member) === true ? "!" : ""}`;
  }
  return name;
}

/** Types without parts, by botocore's words. */
const simple: { readonly [type: string]: TypeText } = {
  string: "string",
  character: "string",
  boolean: "boolean",
  integer: "integer",
  long: "integer",
  float: "float",
  double: "float",
  timestamp: "timestamp",
  blob: "blob",
};

/** Constraints of a shape, if AWS gives any. */
function limits({ min, max, pattern }: ShapeModel): Limits | undefined {
  const found = { min, max, pattern: pattern === undefined ? undefined : portable(pattern) };
  return Object.values(found).every((limit) => limit === undefined) ? undefined : found;
}

/** A pattern with Java's classes of ASCII characters spelt out, as JavaScript has only those of Unicode. */
function portable(pattern: string): string {
  const classes: { readonly [name: string]: string } = {
    Alpha: "a-zA-Z",
    Alnum: "a-zA-Z0-9",
    Graph: "!-~",
    Print: " -~",
  };
  const text = pattern.replace(/\\p\{(\w+)\}/g, (whole, name: string) => classes[name] ?? whole);
  // Fails here, by its text, and not in a dry run.
  new RegExp(text, "u");
  return text;
}

/** The errors that an operation declares, with their HTTP status. */
function declaredErrors(source: ServiceModel, { errors = [] }: OperationModel): { readonly [error: string]: number } {
  return Object.fromEntries(
    errors.map(({ shape }) => {
      const { error, fault } = source.shapes[shape] ?? {};
      return [exceptionName(shape), error?.httpStatusCode ?? (fault === true ? 500 : 400)];
    }),
  );
}
function overriddenErrors(service: string, operation: string): { readonly [error: string]: number } {
  const overrides = errorOverrides.filter((it) => it.service === service && it.operations.includes(operation));
  return Object.fromEntries(overrides.map(({ error, status }) => [error, status]));
}

/** An override that fits nothing is refused: the model has changed, or its operation has left the list. */
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
