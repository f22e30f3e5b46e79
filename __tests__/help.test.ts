import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (file: string) => readFileSync(join(__dirname, "..", file), "utf8");
const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts).sort();
const mentioned = (text: string) =>
  [...new Set([...text.matchAll(/npm (?:run ([\w:-]+)|(test|start))/g)].map(([, run, word]) => run ?? word))].sort();

describe("help", () => {
  it("lists every command of package.json, and no other", () => {
    expect(mentioned(read("help"))).toEqual(scripts);
  });
});
