import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { machines } from "../../modules/machines";

describe("the contract", () => {
  it.each(machines.map(({ name, id, trigger }) => [name, id.replaceAll("_", "-"), trigger] as const))(
    "is tested for %s in a file of its own",
    (_, folder, trigger) => {
      const kind = trigger === "main" ? "services/" : "";
      const file = join(__dirname, `${kind}${folder}.test.ts`);
      const text = existsSync(file) ? readFileSync(file, "utf8") : `${file} is missing`;
      // The machine that it imports from its own folder is the one whose contract it runs.
      const imported = new RegExp(`import \\{ (\\w+) \\} from ".*/modules/${kind}${folder}"`).exec(text)?.[1];
      expect(text).toMatch(new RegExp(`(describeWorker|createTestBed)\\(${imported ?? "a machine of its own"}\\b`));
    },
  );
});
