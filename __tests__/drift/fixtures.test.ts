import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { formats } from "../../drift/formats";
import type { Verdict } from "../../drift/model";
import { loadRules } from "../../drift/rules/load";
import { verdictOf } from "../../drift/verdict";
import { read } from "./support";

/** Plans of real Terraform and the real AWS provider; npm run fixtures:drift makes them again. */
const fixtures = join(__dirname, "fixtures");
const extensions = { text: "txt", markdown: "md", json: "json", sarif: "sarif", junit: "xml" } as const;
const rules = loadRules([]);
const context = {
  locate: () => undefined,
  fallback: () => "main.tf",
  rules,
  version: "0.1.0",
  colours: false,
  width: 120,
};

const planOf = (fixture: string) => brotliDecompressSync(readFileSync(join(fixtures, fixture, "plan.json.br")));

async function verdictOn(fixture: string): Promise<Verdict> {
  const plans = [await read(planOf(fixture))];
  return verdictOf({ plans, reports: [], rules, ignores: [], failOn: "low", now: new Date("2026-11-21T12:00:00Z") });
}

describe.each(readdirSync(fixtures))("the plan %s", (fixture) => {
  it.each(Object.entries(extensions))("is as expected as %s", async (format, extension) => {
    // UPDATE_EXPECTED=1 writes the files anew; look at what changed before you commit it.
    const file = join(fixtures, fixture, `expected.${extension}`);
    const output = formats[format as keyof typeof extensions](await verdictOn(fixture), context);
    if (process.env.UPDATE_EXPECTED === "1") writeFileSync(file, output);
    expect(existsSync(file)).toBe(true);
    expect(output).toBe(readFileSync(file, "utf8"));
  });
});
