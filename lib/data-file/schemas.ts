import Ajv, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";

const compiled = new WeakMap<object, ValidateFunction>();

/** Validator of a JSON Schema of docs/, whose errors can be put in words. */
export function validatorOf<T>(schema: object): ValidateFunction<T> {
  const validate = compiled.get(schema) ?? compile(schema);
  compiled.set(schema, validate);
  return validate as ValidateFunction<T>;
}

function compile(schema: object): ValidateFunction {
  // What is required of two members together needs not be declared again in each alternative.
  const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true, verbose: true });
  return addFormats(ajv).compile(schema);
}
