import { readFileSync } from "node:fs";
import { join } from "node:path";
import { succeed, type Environment } from "./process";

/** The commands which README.md, Remove, names, in their order there. */
const blocks = ["forget", "removeBucketAndKey"] as const;

/** Does what README.md says. */
export async function readmeCommands(block: (typeof blocks)[number], env: Environment, folder: string): Promise<void> {
  const readme = readFileSync(join(__dirname, "../../README.md"), "utf8");
  const section = readme.split("\n## Remove\n")[1]?.split("\n## ")[0] ?? "";
  const commands = section.match(/(?:^ {4}.*\n)+/gm) ?? [];
  // Where a person would be asked, the answer is yes.
  const answers = { TF_CLI_ARGS_destroy: "-auto-approve" };
  await succeed("bash", ["-euo", "pipefail", "-c", commands[blocks.indexOf(block)] ?? "false"], {
    cwd: folder,
    env: { ...env, ...answers },
  });
}
