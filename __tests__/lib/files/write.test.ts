import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeTogether } from "../../../lib/files/write";

const folder = mkdtempSync(join(tmpdir(), "ssi-files-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the file that is written", () => {
  it("replaces what was there, and leaves nothing beside it", () => {
    writeFileSync(join(folder, "page.html"), "old");
    writeTogether([{ file: join(folder, "page.html"), text: "new" }]);
    expect(readFileSync(join(folder, "page.html"), "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["page.html"]);
  });

  it("fails in one line where it cannot be written, with nothing half-written", () => {
    mkdirSync(join(folder, "page"));
    const before = readdirSync(folder);
    const refuses = (file: string, code: string) => {
      expect(() => {
        writeTogether([{ file, text: "text" }]);
      }).toThrow(`${file} cannot be written (${code}); name a file in a folder that exists and is writable.`);
    };
    refuses(join(folder, "page"), "EISDIR");
    refuses(join(folder, "missing", "page.html"), "ENOENT");
    refuses(join(folder, "page.html", "page.html"), "ENOTDIR");
    expect(readdirSync(folder)).toEqual(before);
  });

  it("leaves alone what is no file, such as a device", () => {
    writeTogether([{ file: "/dev/null", text: "text" }]);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});
