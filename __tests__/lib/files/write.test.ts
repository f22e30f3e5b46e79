import fs, { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refuseUnwritable, writeTogether } from "../../../lib/files/write";

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

  it("leaves no draft behind on a full disk, and what was there before", () => {
    const page = join(folder, "page.html");
    const before = [readdirSync(folder), readFileSync(page, "utf8")];
    const full = jest.spyOn(fs, "writeFileSync").mockImplementation(() => {
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    });
    expect(() => {
      writeTogether([{ file: page, text: "newer" }]);
    }).toThrow(`${page} cannot be written (ENOSPC); free some space, or name a file on a different disk.`);
    full.mockRestore();
    expect([readdirSync(folder), readFileSync(page, "utf8")]).toEqual(before);
  });

  it("leaves alone a draft of a different process", () => {
    const page = join(folder, "page.html");
    const draft = `${page}.${process.pid}.tmp`;
    writeFileSync(draft, "not ours");
    expect(() => {
      writeTogether([{ file: page, text: "newer" }]);
    }).toThrow("(EEXIST)");
    expect(readFileSync(draft, "utf8")).toBe("not ours");
    rmSync(draft);
  });

  it.each([
    ["page", "EISDIR"],
    ["missing/page.html", "ENOENT"],
    ["page.html/page.html", "ENOTDIR"],
  ])("is refused before the run as %s: %s", (name, code) => {
    expect(() => {
      refuseUnwritable([join(folder, name)]);
    }).toThrow(`${join(folder, name)} cannot be written (${code})`);
  });

  it("is not refused where it is new, is there already, or is a device", () => {
    const before = readdirSync(folder);
    refuseUnwritable([join(folder, "new.html"), join(folder, "page.html"), "/dev/null", "/dev/stderr"]);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("leaves alone what is no file, such as a device", () => {
    writeTogether([{ file: "/dev/null", text: "text" }]);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});
