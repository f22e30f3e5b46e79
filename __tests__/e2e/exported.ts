import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes a landing zone that takes the exported baseline, with these inputs. */
export function writeExported(folder: string, inputs: Readonly<Record<string, unknown>> = {}): void {
  const source = join(__dirname, "../../terraform/baseline");
  const provider = { aws: { s3_use_path_style: true } };
  writeFileSync(
    join(folder, "main.tf.json"),
    JSON.stringify({ provider, module: { baseline: { source, ...inputs } } }),
  );
}
