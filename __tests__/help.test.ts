import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withControls } from "../scripts/docs/controls";
import { withInputs } from "../scripts/docs/readme";

const read = (file: string) => readFileSync(join(__dirname, "..", file), "utf8");
const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts).sort();
const mentioned = (text: string) =>
  [...new Set([...text.matchAll(/npm (?:run ([\w:-]+)|(test|start))/g)].map(([, run, word]) => run ?? word))].sort();

const unpadded = (text: string) => text.replace(/ +/g, " ").replace(/-{3,}/g, "---");

describe("help", () => {
  it("lists every command of package.json, and no other", () => {
    expect(mentioned(read("help"))).toEqual(scripts);
  });
});

describe("README.md", () => {
  it("names no command that does not exist", () => {
    expect(scripts).toEqual(expect.arrayContaining(mentioned(read("README.md"))));
  });

  it("has the inputs as the code has them; npm run docs writes them", () => {
    expect(unpadded(withInputs(read("README.md")))).toBe(unpadded(read("README.md")));
  });
});

describe("docs/controls.md", () => {
  it("has the controls as the code has them; npm run docs writes them", () => {
    const page = read("docs/controls.md");
    expect(unpadded(withControls(page))).toBe(unpadded(page));
  });
});
