import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { suggest } from "../../lib/text/suggest";
import { badOutput, outputIsInput, sameOutput, unknownOutputFormat } from "./errors";

/** Names of the formats, which are loaded later. */
export const formatNames = ["text", "markdown", "json", "sarif", "junit"] as const;
export type FormatName = (typeof formatNames)[number];

/** A file that is to be written. */
export interface Output {
  readonly format: FormatName;
  readonly file: string;
}

/** Outputs of `--write`: `<format>=<file>`. */
export function outputsOf(written: readonly string[]): readonly Output[] {
  const outputs = written.map(outputOf);
  outputs.forEach(({ file }, index) => {
    if (outputs.findIndex((other) => resolve(other.file) === resolve(file)) !== index) throw sameOutput(file);
  });
  return outputs;
}

/** Fails if a file that is read is to be written, too. */
export function refuseInputs(outputs: readonly Output[], inputs: readonly string[]): void {
  const read = new Set(inputs.map(realPath));
  for (const { file } of outputs) {
    if (read.has(realPath(file))) throw outputIsInput(file);
  }
}

/** The same for a file and for links to it. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file);
  }
}

function outputOf(text: string): Output {
  const [, name = "", file = ""] = /^([^=]*)=(.+)$/s.exec(text) ?? [];
  if (file === "") throw badOutput(text);
  const format = formatNames.find((one) => one === name);
  if (format === undefined) throw unknownOutputFormat(name, suggest(name, formatNames), formatNames);
  return { format, file };
}
