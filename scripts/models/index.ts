/** `npm run models`: writes the committed models from the SDK clients. */
import { statSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { extractModel } from "./model";
import { modelFile } from "../../emulator/models/model";
import { services } from "../../emulator/models/operations";

for (const service of Object.keys(services)) {
  const file = modelFile(service);
  writeFileSync(file, `${JSON.stringify(extractModel(service), null, 2)}\n`);
  console.log(`${relative(".", file)} ${(statSync(file).size / 1024).toFixed(1)} kB`);
}
