import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const environments = join(__dirname, "../../.venv");

/**
 * The programs of a virtual environment with what a requirements file names, which is made again when that changes.
 * @param name Of the environment's folder in `.venv`.
 */
export function pythonPrograms(name: string, requirements: string): string {
  const folder = join(environments, name);
  const programs = join(folder, "bin");
  const stamp = join(folder, "requirements.txt");
  const wanted = readFileSync(requirements, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return programs;
  rmSync(folder, { recursive: true, force: true });
  run("python3", "-m", "venv", folder);
  run(join(programs, "python"), "-m", "pip", "install", ...quickly, "--requirement", requirements);
  writeFileSync(stamp, wanted);
  return programs;
}

const quickly = ["--quiet", "--no-compile", "--disable-pip-version-check"];

function run(command: string, ...parameters: readonly string[]): void {
  const { status, error, stdout, stderr } = spawnSync(command, parameters, { encoding: "utf8" });
  if (error) throw new Error(`${command} cannot be run: ${error.message}`);
  if (status !== 0) throw new Error(`${command} ${parameters.join(" ")} failed: ${stdout}${stderr}`);
}
