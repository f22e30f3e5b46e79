import { unknownFunction } from "../../errors";
import type { Value } from "../value";
import { collectionFunctions } from "./collections";
import { conversionFunctions } from "./conversions";
import { callFunction, type TerraformFunction } from "./define";
import { jsonFunctions } from "./json";
import { numberFunctions } from "./numbers";
import { stringFunctions } from "./strings";

export { numberFrom } from "./numbers";

const functions: ReadonlyMap<string, TerraformFunction> = new Map(
  Object.entries({
    ...collectionFunctions,
    ...conversionFunctions,
    ...jsonFunctions,
    ...numberFunctions,
    ...stringFunctions,
  }),
);

/** A function by its name; `can` and `try` are not among them, since they take expressions. */
export function functionNamed(name: string): (args: readonly Value[]) => Value {
  const found = functions.get(name);
  if (!found) throw unknownFunction(name, functions.keys());
  return (args) => callFunction(found, name, args);
}
