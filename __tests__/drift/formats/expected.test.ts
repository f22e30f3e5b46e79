import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formats } from "../../../drift/formats";
import { context, verdicts } from "./verdicts";

const extensions = { text: "txt", markdown: "md", json: "json", sarif: "sarif", junit: "xml" } as const;

type Case = keyof typeof verdicts;
const cases: readonly Case[] = ["nothing", "nothing-with-report", "ignored-only", "below-fail-on", "everything"];
const all = Object.keys(extensions) as (keyof typeof extensions)[];

describe.each([
  ...cases.flatMap((name) => all.map((format) => [name, format] as const)),
  // The others would be megabytes.
  ["huge", "text"] as const,
  ["huge", "markdown"] as const,
])("%s as %s", (name, format) => {
  // UPDATE_EXPECTED=1 writes the files anew; look at what changed before you commit it.
  const file = join(__dirname, name, `expected.${extensions[format]}`);

  it("is as expected", () => {
    const output = formats[format](verdicts[name], context);
    if (process.env.UPDATE_EXPECTED === "1") {
      mkdirSync(join(__dirname, name), { recursive: true });
      writeFileSync(file, output);
    }
    expect(existsSync(file)).toBe(true);
    expect(output).toBe(readFileSync(file, "utf8"));
  });
});
