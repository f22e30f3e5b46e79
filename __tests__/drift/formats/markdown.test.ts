import { parsers } from "prettier/plugins/markdown";
import { formats } from "../../../drift/formats";
import { marker } from "../../../drift/formats/markdown";
import type { Verdict } from "../../../drift/model";
import { attribute, change, finding, ignore, plan, verdict } from "./builders";
import { attacks } from "./hostile";
import { context, verdicts } from "./verdicts";

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const limit = 65_536;
const markdown = (of: Verdict) => formats.markdown(of, context);
const parse = (text: string) => parsers.markdown.parse(text, {} as never) as Node;

function nodes(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(nodes)];
}

const values = (text: string, type: string) =>
  nodes(parse(text))
    .filter((node) => node.type === type)
    .map(({ value }) => value ?? "");

/** Every fold opens, closes, and lies in no other. */
function foldsOf(text: string): readonly string[] {
  const html = values(text, "html");
  expect(html.filter((_, index) => index > 0 && index % 2 === 0)).toEqual(
    Array.from({ length: (html.length - 1) / 2 }, () => "</details>"),
  );
  return html.filter((_, index) => index % 2 === 1);
}

describe("the Markdown of a verdict", () => {
  it("begins with the marker by which a pipeline finds its comment again", () => {
    expect(Object.values(verdicts).map((of) => markdown(of).split("\n")[0])).toEqual(
      Object.values(verdicts).map(() => marker),
    );
    expect(marker).toBe("<!-- ssi-drift -->");
  });

  it.each(Object.entries(verdicts))("fits into a comment, whole: %s", (_, of) => {
    const output = markdown(of);
    expect(output.length).toBeLessThan(limit);
    foldsOf(output);
  });

  it("fits into a comment whatever stands in names, reasons and values", () => {
    const long = "@a".repeat(2_000);
    const rules = Array.from({ length: 60 }, (_, index) =>
      ignore(`${index}${long}`, { reason: `${index}${long}`, owner: long, attributes: [long] }),
    );
    const findings = Array.from({ length: 60 }, (_, index) =>
      finding("high", `${index}${long}`, "rule", `${index % 2}${long}`, {
        source: long,
        previousAddress: long,
        apply: change("update", ...Array.from({ length: 90 }, () => attribute(long, long, index))),
      }),
    );
    const output = markdown(
      verdict({
        findings: [...findings, ...rules.map((ignored) => finding("low", long, "rule", long, { ignored }))],
        plans: Array.from({ length: 60 }, (_, index) => plan(`${index}${long}`, { errored: true })),
        expiredIgnores: rules,
        unusedIgnores: rules,
      }),
    );
    foldsOf(output);
    expect(output.length).toBeLessThan(limit);
    expect(output).toContain("and 57 more");
    expect(output).toContain("### 🔴 high");
  });

  it("gives no finding more than its share", () => {
    const attributes = Array.from({ length: 50 }, () => attribute("a".repeat(300), "b".repeat(300), "c".repeat(300)));
    const findings = Array.from({ length: 50 }, (_, index) =>
      finding("high", `aws_vpc.v_${index}${"x".repeat(300)}`, "rule", "Gone.", {
        apply: change("update", ...attributes),
      }),
    );
    const output = markdown(verdict({ findings }));
    expect(output.length).toBeLessThan(14_000);
    expect(output).toMatch(/… \d+ more lines\n/);
    expect(output).toMatch(/… \d+ more\n/);
  });

  it("tells of others at length, when one takes more room than there is", () => {
    const large = Array.from({ length: 90 }, () => attribute("a", "x".repeat(150), "y".repeat(150)));
    const findings = Array.from({ length: 15 }, (_, index) =>
      finding("high", `aws_vpc.v_${index}`, `rule-${index}`, "Something is another.", {
        outside: change("update", ...(index < 12 ? large : large.slice(0, 1))),
      }),
    );
    const output = markdown(verdict({ findings }));
    expect(output).toContain("- `aws_vpc.v_11`");
    expect(output).toContain("**`aws_vpc.v_14`**");
  });

  it("says what does not fit, and keeps the worst", () => {
    const findings = (["high", "medium", "low"] as const).flatMap((severity) =>
      Array.from({ length: 900 }, (_, index) =>
        finding(severity, `aws_vpc.${severity}_${index}`, `rule-${index}`, `Something of ${index} is another.`),
      ),
    );
    const output = markdown(verdict({ findings }));
    expect(output.length).toBeLessThan(limit);
    expect(output.match(/^(?:- |\*\*)`aws_vpc\.high_\d+`/gm)).toHaveLength(900);
    expect(output).not.toContain("aws_vpc.low_");
    expect(output).toMatch(/\*\*Left out, as they do not fit into a comment: [\d,]+ medium, 900 low\.\*\*/);
    expect(output).toContain("| ⚪ low | 900 |");
  });

  it("leaves the differences of lesser findings out before it leaves out a finding", () => {
    const findings = Array.from({ length: 300 }, (_, index) =>
      finding("high", `aws_vpc.v_${index}`, `rule-${index}`, "Something is another.", {
        outside: change("update", attribute("a", index, "x".repeat(180))),
      }),
    );
    const output = markdown(verdict({ findings }));
    expect(output.match(/aws_vpc\.v_\d+`/g)).toHaveLength(300);
    expect(output).toContain("**`aws_vpc.v_0`**");
    expect(output).toContain("- `aws_vpc.v_299`");
    expect(output).not.toContain("Left out");
  });

  it("keeps the addresses of findings that are alike in their fence", () => {
    const findings = ["a", "```", "````x"].map((address) => finding("high", address, "rule", "It is gone."));
    expect(values(markdown(verdict({ findings })), "code")).toEqual(["```\n````x"]);
  });

  it("needs no fence longer than renderers take", () => {
    expect(markdown(verdicts.hostile)).not.toMatch(/`{25}/);
  });

  it("says all counts in a table, and the verdict in the title", () => {
    expect(values(markdown(verdicts.everything), "tableCell")).toHaveLength(10);
    expect(markdown(verdicts.nothing)).toContain("## ✅ No drift");
  });
});

describe.each(attacks.map((attack) => [JSON.stringify(attack).slice(0, 60), attack] as const))(
  "somebody who writes %s into the account",
  (_, attack) => {
    const output = markdown(
      verdict({
        findings: verdicts.hostile.findings.filter(({ address }) => address.includes(attack)),
        plans: verdicts.hostile.plans,
        reports: verdicts.hostile.reports,
        expiredIgnores: verdicts.hostile.expiredIgnores.filter(({ address }) => address === attack),
      }),
    );

    it("gets no HTML, no link, no image and no heading into the comment", () => {
      expect(foldsOf(output).filter((fold) => !/^<details><summary>[\w ,:]+<\/summary>$/.test(fold))).toEqual([]);
      const types = new Set(nodes(parse(output)).map(({ type }) => type));
      expect(["link", "image", "definition", "thematicBreak"].filter((type) => types.has(type))).toEqual([]);
      expect(nodes(parse(output)).filter(({ type }) => type === "heading")).toHaveLength(2);
    });

    it("gets what is written shown as code, one fence for each", () => {
      const code = values(output, "code");
      expect(code).toHaveLength(1);
      expect(code[0]).toContain("Changed by an apply:");
      expect(values(output, "strong")).toHaveLength(1);
    });

    it("mentions nobody, refers to nothing and begins no line with a command", () => {
      const prose = values(output, "text").join("\n");
      expect(prose).not.toMatch(/[@#!%$~^&](?=[\w"])|https?:\/\/|www\.|GH-\d/);
      expect(output).not.toMatch(/^\s*\/[a-z]/m);
    });

    it("hides nothing and turns nothing round", () => {
      expect(output.replaceAll("⚠️", "")).not.toMatch(
        /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u,
      );
    });
  },
);
