import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { services } from "../../modules/services";

describe("the contract", () => {
  it.each(Object.values(services).map(({ name, id }) => [name, id]))(
    "is tested for %s in a file of its own",
    (_, id) => {
      const folder = id.replaceAll("_", "-");
      const file = join(__dirname, "services", `${folder}.test.ts`);
      const text = existsSync(file) ? readFileSync(file, "utf8") : `${file} is missing`;
      // The service that it imports from its own folder is the one whose contract it runs.
      const service = new RegExp(`import \\{ (\\w+) \\} from ".*/modules/services/${folder}"`).exec(text)?.[1] ?? "";
      expect(text).toContain(`describeWorker(${service || "a service of its own"});`);
    },
  );
});
