import { spawn } from "node:child_process";
import { join } from "node:path";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  /** Both, as a person would have seen them. */
  readonly output: string;
}

/** Runs a program to its end. */
export function run(
  command: string,
  parameters: readonly string[],
  options: { readonly cwd: string; readonly env: Environment },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, output] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.on("error", ({ message }) => {
      reject(new Error(`${command} cannot be run: ${message}`));
    });
    child.on("close", (status) => {
      resolve({ status: status ?? 1, stdout, output });
    });
  });
}

/** Runs a program that has to end well. @returns What it wrote to its standard output. */
export async function succeed(...what: Parameters<typeof run>): Promise<string> {
  const { status, stdout, output } = await run(...what);
  const [command, parameters] = what;
  if (status !== 0) throw new Error(`${command} ${parameters.join(" ")} ended with ${status}:\n${output.slice(-4000)}`);
  return stdout;
}

/** Runs one of our own commands, `npm run …`. */
export async function npmRun(env: Environment, ...parameters: readonly string[]): Promise<void> {
  await succeed("npm", ["run", "--silent", ...parameters], { cwd: join(__dirname, "../.."), env });
}
