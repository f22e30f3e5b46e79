import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { exportedModules } from "../../commands/export/modules";

const baseline = exportedModules.get("baseline");

/** Writes a landing zone that takes the exported baseline, with these inputs. */
export function writeExported(folder: string, inputs: Readonly<Record<string, unknown>> = {}): void {
  const source = "./baseline";
  for (const [file, text] of Object.entries(baseline?.render() ?? {})) write(join(folder, source, file), text);
  const provider = { aws: { s3_use_path_style: true } };
  write(join(folder, "main.tf.json"), JSON.stringify({ provider, module: { baseline: { source, ...inputs } } }));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
