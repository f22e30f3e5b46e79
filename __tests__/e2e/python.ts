import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const requirements = join(__dirname, "requirements.txt");
const folder = join(__dirname, "../../.venv");
const stamp = join(folder, "requirements.txt");

/** The programs of a virtual environment with what requirements.txt names, which is made again when that changes. */
export function pythonPrograms(): string {
  const wanted = readFileSync(requirements, "utf8");
  const programs = join(folder, "bin");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return programs;
  rmSync(folder, { recursive: true, force: true });
  python("python3", "-m", "venv", folder);
  python(join(programs, "python"), "-m", "pip", "install", "--quiet", "--requirement", requirements);
  writeFileSync(stamp, wanted);
  return programs;
}

function python(command: string, ...parameters: readonly string[]): void {
  const { status, error, stdout, stderr } = spawnSync(command, parameters, { encoding: "utf8" });
  if (error) throw new Error(`${command} cannot be run: ${error.message}`);
  if (status !== 0) throw new Error(`${command} ${parameters.join(" ")} failed: ${stdout}${stderr}`);
}
