import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { create } from "xmlbuilder2";
import { formats } from "../../../drift/formats";
import type { Verdict } from "../../../drift/model";
import { change, finding, ignore, plan, report, verdict } from "./builders";
import { context, verdicts } from "./verdicts";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly elements: readonly Element[];
  readonly text: string;
}

const junit = (of: Verdict) => formats.junit(of, context);

/** The document as a parser reads it back. */
function parsed(of: Verdict): Element {
  const convert = (node: Node): Element => ({
    name: node.nodeName,
    attributes: Object.fromEntries(
      [...(node as unknown as { attributes: Iterable<Attr> }).attributes].map(({ name, value }) => [name, value]),
    ),
    elements: [...node.childNodes].filter(({ nodeType }) => nodeType === 1).map((child) => convert(child as never)),
    text: [...node.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map((child) => child.nodeValue ?? "")
      .join(""),
  });
  return convert(create(junit(of)).root().node);
}

interface Attr {
  readonly name: string;
  readonly value: string;
}
interface Node {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<Node>;
}

const suites = (of: Verdict) => parsed(of).elements;
/** Not every machine has xmllint; what it says of the output otherwise. */
const xmllint = (text: string) =>
  spawnSync("xmllint", ["--noout", "--huge", "--schema", join(__dirname, "schemas/junit-10.xsd"), "-"], {
    input: text,
    encoding: "utf8",
  });
const withXmllint = spawnSync("xmllint", ["--version"]).error === undefined ? describe : describe.skip;

withXmllint("the JUnit of a verdict, for xmllint,", () => {
  it.each(Object.entries(verdicts))("is valid by the schema of Jenkins: %s", (_, of) => {
    expect(xmllint(junit(of)).stderr).toBe("- validates\n");
  });
});

describe("the JUnit of a verdict", () => {
  it.each(Object.entries(verdicts))("counts what is there: %s", (_, of) => {
    const root = parsed(of);
    const cases = root.elements.flatMap(({ elements }) => elements);
    const having = (name: string) => cases.filter(({ elements }) => elements.some((element) => element.name === name));
    expect(root.attributes).toMatchObject({
      tests: String(cases.length),
      failures: String(of.counts.high + of.counts.medium + of.counts.low),
    });
    expect(String(having("failure").length)).toBe(root.attributes.failures);
    expect(having("skipped")).toHaveLength(of.counts.ignored);
  });

  it("has a suite for each plan and report, and a passing test where none failed", () => {
    expect(
      suites(verdict({ plans: [plan("a.json"), plan("b.json")], reports: [report({ name: "r.json" })] })).map(
        ({ attributes, elements }) => [attributes.name, elements.map((one) => [one.attributes.name, one.elements])],
      ),
    ).toEqual(["a.json", "b.json", "r.json"].map((name) => [name, [["No drift", []]]]));
  });

  it("lets nothing pass for a plan that failed", () => {
    const [suite] = suites(verdict({ plans: [plan("a.json", { errored: true })] }));
    expect(suite?.elements.map(({ elements }) => elements.map(({ name }) => name))).toEqual([["error"]]);
  });

  it("has a failure for a finding: type, address, severity, sentence, outcome", () => {
    const [suite] = suites(
      verdict({ findings: [finding("medium", "aws_vpc.a", "rule", "It is gone.", { apply: change("create") })] }),
    );
    expect(suite?.elements[0]).toMatchObject({
      attributes: { classname: "aws_vpc", name: "aws_vpc.a" },
      elements: [
        {
          name: "failure",
          attributes: { type: "medium", message: "It is gone." },
          text: "An apply would create the resource.",
        },
      ],
    });
  });

  it("skips what is ignored, and says why, whose and until when", () => {
    const ignored = ignore("aws_vpc.*");
    const [suite] = suites(verdict({ findings: [finding("low", "aws_vpc.a", "rule", "Text.", { ignored })] }));
    expect(suite?.elements[0]?.elements).toMatchObject([
      {
        name: "skipped",
        attributes: {
          message:
            "Ignored by aws_vpc.*, until 2027-03-31, platform@example.com: The platform team tags everything each night.",
        },
      },
    ]);
  });

  it("shows every character as it is, whatever looks like XML", () => {
    const address = `a["]]> <x/> &lt; &#0; & &amp; <!-- --> \u0000\ufffe"]`;
    const output = junit(verdict({ findings: [finding("low", address, "rule", "&#1; <b>")] }));
    expect(output).toContain(
      'name="a[&quot;]]&gt; &lt;x/&gt; &amp;lt; &amp;#0; &amp; &amp;amp; &lt;!-- --&gt; \\u0000\\ufffe&quot;]"',
    );
    expect(output).toContain('message="&amp;#1; &lt;b&gt;"');
  });
});
