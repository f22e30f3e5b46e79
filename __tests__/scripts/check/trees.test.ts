import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { differences } from "../../../scripts/check/trees";

const root = mkdtempSync(join(tmpdir(), "ssi-trees-"));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function folder(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, name, "deep"), { recursive: true });
    writeFileSync(join(root, name, file), text);
  }
  return join(root, name);
}

describe("two folders", () => {
  const one = folder("one", { "a.tf": "a", "b.tf": "", "deep/c.tf": "c\n" });

  it("have no differences where every file has the same bytes", () => {
    expect(differences(one, folder("same", { "a.tf": "a", "b.tf": "", "deep/c.tf": "c\n" }))).toEqual([]);
  });

  it("differ in what is changed, missing or too many", () => {
    const other = folder("other", { "a.tf": "A", "deep/c.tf": "c\r\n", "d.tf": "" });
    expect(differences(one, other)).toEqual(["a.tf", "b.tf", "d.tf", "deep/c.tf"]);
  });
});
