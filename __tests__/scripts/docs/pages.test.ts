import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Summary } from "../../../runs/model";
import { pages } from "../../../scripts/docs/pages";
import { pictures } from "../../../scripts/docs/pictures";
import { hashFile, hashOf, screenshots } from "../../../scripts/docs/pictures/screenshot";
import { startSummary } from "../../../scripts/docs/samples";

const root = join(__dirname, "../../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** Prettier pads tables. */
const unpadded = (text: string) => text.replace(/ +/g, " ").replace(/-{3,}/g, "---");

let summary: Summary;
beforeAll(async () => {
  summary = await startSummary();
});

describe("the documents, which npm run docs writes", () => {
  it.each(Object.entries(pages))("have in %s what the code has", (file, renewed) => {
    expect(unpadded(renewed(read(file), { summary }))).toBe(unpadded(read(file)));
  });

  it.each(Object.entries(pictures))("have in %s the picture as the code draws it", (file, text) => {
    expect(read(file)).toBe(text);
  });

  it("have screenshots of the page as it is now, of at most 200 KB each", () => {
    expect(read(hashFile).trim()).toBe(hashOf(summary));
    for (const file of screenshots) expect(statSync(join(root, file)).size).toBeLessThanOrEqual(200 * 1024);
  });
});

describe("README.md", () => {
  const lines = read("README.md").trimEnd().split("\n");

  it("has at most 250 lines, and no table wider than 100 columns", () => {
    expect(lines.length).toBeLessThanOrEqual(250);
    expect(lines.filter((line) => line.startsWith("|") && line.length > 100)).toEqual([]);
  });
});

describe("docs/README.md", () => {
  it("names every page and schema of docs, and every decision", () => {
    const files = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" });
    const named = files.filter((file) => /\.(md|schema\.json)$/.test(file) && file !== "README.md");
    const index = read("docs/README.md");
    expect(named.filter((file) => !index.includes(`](${file})`))).toEqual([]);
  });
});
