import { stripVTControlCharacters } from "node:util";
import { formats } from "../../../drift/formats";
import type { Verdict } from "../../../drift/model";
import { attribute, change, finding, ignore, plan, verdict } from "./builders";
import { context, verdicts } from "./verdicts";

const text = (of: Verdict, given: Partial<typeof context> = {}) => formats.text(of, { ...context, ...given });
const lastLine = (of: Verdict) => text(of).trimEnd().split("\n").at(-1);
const of = (severity: "high" | "medium" | "low", count: number, tag: (index: number) => string = String) =>
  Array.from({ length: count }, (_, index) =>
    finding(severity, `aws_vpc.${severity}_${index}`, "rule", `Something of ${index} is another.`, {
      outside: change("update", attribute("tag", 0, tag(index))),
    }),
  );

describe("the text of a verdict", () => {
  it("is one friendly line when there is nothing", () => {
    expect(text(verdicts.nothing)).toBe("✓ No drift: 134 resources in 2 plans are as configured.\n");
  });

  it.each([
    ["fails", verdict({ findings: of("high", 2) }), "✗ Drift: 2 high; fails, as --fail-on is low."],
    [
      "does not fail",
      verdict({ findings: of("low", 2), failOn: "high" }),
      "! Drift: 2 low; no finding is as severe as --fail-on high.",
    ],
    [
      "holds only what is ignored",
      verdict({ findings: of("low", 1).map((one) => ({ ...one, ignored: ignore("*") })) }),
      "✓ No drift: 120 resources in 1 plan are as configured; 1 ignored.",
    ],
    [
      "comes from a plan that failed",
      verdict({ plans: [plan("plan.json", { errored: true })] }),
      "! Nothing was found. Incomplete: the plan failed (plan.json).",
    ],
  ])("says in its last line how it ends when it %s", (_, given, line) => {
    expect(lastLine(given)).toBe(line);
  });

  it("has the worst first, however the findings come", () => {
    const output = text(verdict({ findings: [...of("low", 1), ...of("high", 1), ...of("medium", 1)] }));
    expect(output.match(/^[A-Z]+ \d/gm)).toEqual(["HIGH 1", "MEDIUM 1", "LOW 1"]);
  });

  it.each([40, 60, 100, 200])("is never wider than %d columns, but for an address", (width) => {
    const { everything, huge } = verdicts;
    const addresses = [...everything.findings, ...huge.findings].map(({ address }) => address);
    const wide = [text(everything, { width }), text(huge, { width })]
      .flatMap((output) => output.split("\n"))
      .filter((line) => line.length > width && !addresses.some((address) => line.trim().endsWith(address)));
    expect(wide).toEqual([]);
  });

  it("has colours only where they are wanted, and says the same without", () => {
    const coloured = text(verdicts.everything, { colours: true });
    expect(coloured).not.toBe(text(verdicts.everything));
    expect(stripVTControlCharacters(coloured)).toBe(text(verdicts.everything));
  });

  it("keeps what is written into the account from steering the terminal or the log", () => {
    const output = text(verdicts.hostile);
    expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(output).not.toMatch(/##\w*\[|^\s*::[a-z-]+[^:]*::/m);
  });

  it("lets no line begin with a command to the log, wherever lines break", () => {
    const sentences = Array.from({ length: 100 }, (_, index) => `${"w ".repeat(index / 2)}::add-mask::a and so on`);
    const findings = sentences.map((sentence, index) => finding("high", `a.b${index}`, "rule", sentence));
    expect(text(verdict({ findings }), { width: 60 })).not.toMatch(/^\s*::add-mask/m);
  });

  it("says how many lines of differences it leaves out", () => {
    const many = Array.from({ length: 500 }, (_, index) => attribute(`a${index}`, 1, 2));
    const output = text(
      verdict({ findings: [finding("high", "a.b", "rule", "Text.", { apply: change("update", ...many) })] }),
    );
    expect(output.match(/~ a\d+: 1 → 2/g)).toHaveLength(39);
    expect(output).toContain("… 461 more lines");
  });

  it("tells findings that are alike once", () => {
    const output = text(verdict({ findings: of("high", 400, () => "same").map((one) => alike(one.address)) }));
    expect(output.split("\n").length).toBeLessThan(20);
    expect(output).toContain("The same holds for 399 more: aws_vpc.high_1, aws_vpc.high_2,");
  });

  it("groups low ones that differ in one attribute, and says that values differ", () => {
    const output = text(verdict({ findings: of("low", 30) }));
    expect(output).toContain("The same attributes differ for 29 more:");
  });

  it("tells high ones apart whose values are others", () => {
    expect(text(verdict({ findings: of("high", 3) }))).not.toContain("more:");
  });

  it("stays readable with thousands, and says how many it does not tell", () => {
    const output = text(verdict({ findings: of("high", 3000) }));
    expect(output.split("\n").length).toBeLessThan(400);
    expect(output).toContain("… and 2,875 more: 2,875 rule. --format json has them all.");
  });

  it("says how many characters of a long value are left out around a difference", () => {
    const long = (middle: string) => `${"a".repeat(900)}${middle}${"b".repeat(900)}`;
    const output = text(
      verdict({
        findings: [
          finding("high", "a.b", "rule", "Text.", { outside: change("update", attribute("x", long("1"), long("2"))) }),
        ],
      }),
    ).replace(/\n\s+/g, "");
    expect(output).toMatch(/- \(861 characters\) ?…a{40}1b{159}… ?\(742 more characters\)/);
    expect(output).toMatch(/\+ \(861 characters\) ?…a{40}2b{159}… ?\(742 more characters\)/);
  });
});

const alike = (address: string) => finding("high", address, "rule", `${address} is no longer encrypted.`);
