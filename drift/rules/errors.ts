import { suggest } from "../../lib/text/suggest";

/** Every error of a file of rules that a person can see, beside those of its schema. */

/** Two rules of a file have one id. */
export function idTwice(file: string, index: number, id: string): Error {
  return new Error(
    `${file}: [${index}].id is ${JSON.stringify(id)}, the id of an earlier rule; give each rule an id of its own.`,
  );
}

/** A sentence is to be filled with what nobody knows. */
export function unknownPlaceholder(file: string, index: number, name: string, known: readonly string[]): Error {
  const near = suggest(name, known);
  const hint =
    near === undefined ? `allowed: ${known.map((one) => `{${one}}`).join(", ")}.` : `did you mean {${near}}?`;
  return new Error(`${file}: [${index}].sentence has {${name}}, which is not filled in; ${hint}`);
}
