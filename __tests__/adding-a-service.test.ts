import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const guide = readFileSync(join(root, "docs/adding-a-service.md"), "utf8").replaceAll("\\_", "_");
const folders = [
  "__tests__",
  "commands",
  "docs",
  "drift",
  "emulator",
  "hcl",
  "lib",
  "modules",
  "runs",
  "scripts",
  "stacks",
];
const isFixture = (file: string) => file.includes("/fixtures/") || file.includes("/decisions/");

/** Files that name the service of the guide. */
const files = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|mjs|json|md)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  )
  .filter((file) => !isFixture(file) && !file.includes("adding-a-service"))
  .filter((file) => /audit[_ -]?manager/i.test(readFileSync(join(root, file), "utf8")));

/** A file of the guide's list, one in a folder of the list, or one that is generated. */
const isNamed = (file: string) =>
  guide.includes(file) ||
  file.startsWith("modules/services/audit-manager/") ||
  // Models name each other's resource types, and extracts of the reference and the provider's schema all services of AWS.
  /^(emulator\/models\/\w+|drift\/rules\/(access-levels|provider-values)|scripts\/drift\/provider-schema)\.json$/.test(
    file,
  );

describe("the guide to adding a service", () => {
  it("names every file that names the service of its example", () => {
    expect(files).toContain("emulator/account/services/index.ts");
    expect(files.filter((file) => !isNamed(file))).toEqual([]);
  });

  it("names every file of the example's folder that another service may need", () => {
    const own = readdirSync(join(root, "modules/services/audit-manager"));
    expect(own.filter((file) => !guide.includes(`\`${file}\``))).toEqual([]);
  });
});
