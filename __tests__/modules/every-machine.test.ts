import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { services } from "../../modules/services";

describe("the contract", () => {
  it.each(Object.values(services).map(({ name, id }) => [name, id]))(
    "is tested for %s in a file of its own",
    (_, id) => {
      const file = join(__dirname, "services", `${id.replaceAll("_", "-")}.test.ts`);
      expect(existsSync(file) ? readFileSync(file, "utf8") : `${file} is missing`).toContain("describeWorker(");
    },
  );
});
