import { program } from "../lib/text/program";

/** Examples for a command's help: what one wants, then what to type. `ssi` stands for the program, as one types it here. */
export const examplesText = (examples: readonly (readonly [purpose: string, command: string])[]): string =>
  [
    "Examples:",
    ...examples.flatMap(([purpose, command]) => [
      `  ${purpose}`,
      `    ${command.replace(/\bssi (?=[a-z])/, `${program()} `)}`,
    ]),
  ].join("\n");
