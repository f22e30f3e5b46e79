import { convert, unifyValues } from "../convert";
import { EvaluationError, functionFailed, wrongArgumentCount } from "../../errors";
import { anyType } from "../type";
import { collection, display, isArray, isObject, kindOf, TerraformSet, type Value, type ValueObject } from "../value";

/** A function of Terraform over evaluated arguments. */
export type TerraformFunction = (name: string, args: readonly Value[]) => Value;

/** Type of a parameter, and its value for the implementation. */
interface Parameters {
  readonly string: string;
  readonly number: number;
  /** A list of strings; elements may be null. */
  readonly strings: readonly (string | null)[];
  readonly bools: readonly (boolean | null)[];
  /** A list or tuple. */
  readonly list: readonly Value[];
  /** A list, tuple or set. */
  readonly sequence: readonly Value[];
  readonly set: TerraformSet;
  /** A map or object. */
  readonly object: ValueObject;
  /** Anything but null. */
  readonly value: Exclude<Value, null>;
  readonly nullable: Value;
}

type Parameter = keyof Parameters;
type Arguments<P extends readonly Parameter[]> = { readonly [index in keyof P]: Parameters[P[index]] };

const converters: { readonly [parameter in Parameter]: (value: Value) => Parameters[parameter] } = {
  string: (value) => convert(value, { kind: "string" }) as string,
  number: (value) => convert(value, { kind: "number" }) as number,
  strings: (value) => convert(value, { kind: "list", of: { kind: "string" } }) as readonly (string | null)[],
  bools: (value) => convert(value, { kind: "list", of: { kind: "bool" } }) as readonly (boolean | null)[],
  list: (value) => {
    if (isArray(value)) return value;
    throw new EvaluationError(`a list is needed and ${display(value)} was given.`);
  },
  sequence: (value) => (value instanceof TerraformSet ? value.elements : converters.list(value)),
  set: (value) => convert(value, { kind: "set", of: anyType }) as TerraformSet,
  object: (value) => {
    if (isObject(value)) return value;
    throw new EvaluationError(`a map or object is needed and ${display(value)} was given.`);
  },
  value: (value) => value as Exclude<Value, null>,
  nullable: (value) => value,
};

/** A function with a fixed number of parameters; `optional` of the last ones may be left out. */
export function define<const P extends readonly Parameter[]>(
  parameters: P,
  implementation: (...args: Arguments<P>) => Value,
  optional = 0,
): TerraformFunction {
  const least = parameters.length - optional;
  return (name, args) => {
    if (args.length < least || args.length > parameters.length) {
      throw wrongArgumentCount(name, optional ? `${least} to ${parameters.length}` : `${least}`, args.length);
    }
    const converted = args.map((arg, index) => accept(parameters[index] ?? "nullable", arg));
    return implementation(...(converted as unknown as Arguments<P>));
  };
}

/** A function that takes any number of arguments of one kind, at least `least`. */
export function variadic<P extends Parameter>(
  parameter: P,
  implementation: (args: readonly Parameters[P][]) => Value,
  least = 1,
): TerraformFunction {
  return (name, args) => {
    if (args.length < least) throw wrongArgumentCount(name, `${least} or more`, args.length);
    return implementation(args.map((arg) => accept(parameter, arg)));
  };
}

/** The failure of a function, with its name filled in by whoever calls it. */
export const failure = (reason: string): EvaluationError => new EvaluationError(reason);

/** Calls a function, so that its failures say which function it was. */
export function callFunction(implementation: TerraformFunction, name: string, args: readonly Value[]): Value {
  try {
    return implementation(name, args);
  } catch (error) {
    if (error instanceof EvaluationError) throw functionFailed(name, error.message);
    throw error;
  }
}

/** A list: its elements are converted to the type they share. */
export const listOf = (elements: readonly Value[]): readonly Value[] =>
  collection([...unifyValues(elements, "The elements of a list")]);

function accept<P extends Parameter>(parameter: P, value: Value): Parameters[P] {
  if (value === null && parameter !== "nullable") throw failure(`${kindOf(value)} was given where a value is needed.`);
  return converters[parameter](value);
}
