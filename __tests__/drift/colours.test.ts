import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drift } from "../../commands/drift/drift";
import { planJson, resource } from "./support";

const folder = mkdtempSync(join(tmpdir(), "ssi-drift-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("ssi drift on a terminal", () => {
  it("prints in colour, and writes plain text into files", async () => {
    const [plan, file] = [join(folder, "plan.json"), join(folder, "drift.txt")];
    const change = { before: { tags: { team: "a" } }, after: { tags: { team: "b" } } };
    writeFileSync(plan, planJson({ resource_drift: [resource("aws_thing.this", change)] }));
    const { stdout } = process;
    const { isTTY } = stdout;
    const write = jest.spyOn(stdout, "write").mockReturnValue(true);
    Object.assign(stdout, { isTTY: true, hasColors: () => true });
    try {
      const options = { report: [], rules: [], write: [`text=${file}`], source: [folder] };
      expect(await drift([plan], { ...options, format: "text", failOn: "low", reportMaxAge: 25 }, "1.0.0")).toBe(2);
      expect(write.mock.calls.flat().join("")).toContain("\u001b[");
      expect(readFileSync(file, "utf8")).not.toContain("\u001b");
    } finally {
      stdout.isTTY = isTTY;
      Reflect.deleteProperty(stdout, "hasColors");
      write.mockRestore();
    }
  });
});
