import { relative } from "node:path";

/** The program as one types it in the current folder, installed or not. */
export const program = (): string => `node ${quoted(relative(process.cwd(), process.argv[1] ?? "ssi.mjs"))}`;

/** The command line of this process, as one types it. */
export const commandLine = (): string => [program(), ...process.argv.slice(2).map(quoted)].join(" ");

/** An argument, in quotes where a shell would take it apart. */
export const quoted = (argument: string): string =>
  /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
