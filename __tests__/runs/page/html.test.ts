import { inLayers } from "../../../runs/page/layers";
import { draw } from "../../../runs/page/layout";
import { markup } from "../../../runs/page/markup";
import { graphOf } from "../../../commands/dry-run/summary/graph";
import { setting, summaryOf } from "../../commands/dry-run/support";
import { pageOf } from "./page-of";

const box = (name: string) => ({ name, width: 100, height: 40 });
const state = (Type: string, rest: object = {}) => ({ Type, ...rest });
const onError = (Next: string) => ({ Catch: [{ ErrorEquals: ["States.ALL"], Next }] });

describe("markup", () => {
  it("escapes every value, and nothing twice", () => {
    const hostile = `<script>"&'</script>`;
    expect(markup`<p title="${hostile}">${[markup`<b>${hostile}</b>`, null, false]}</p>`.text).toBe(
      '<p title="&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;"><b>&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;</b></p>',
    );
  });
});

describe("the page", () => {
  it("runs no script and names nothing to load, whatever the inputs are", async () => {
    const contact = `{ name = "</pre><script>alert(1)</script>", title = "<img src=https://example.com/x>", email = "a@b.c", phone = "1" }`;
    const inputs = [setting(`account_level_settings_security_contact=${contact}`)];
    const page = pageOf(await summaryOf({ inputs }));
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).not.toMatch(/<script|<img|<iframe|@import|url\((?!#)/);
    expect([...page.matchAll(/<(?!a )[^>]*(?:src|href)="([^"#][^"]*)"/g)].map(([, url]) => url)).toEqual(["data:,"]);
  });

  it("says on top what made it, how it ends, what is left to do, and who gets the mail", async () => {
    const summary = await summaryOf();
    const page = pageOf(summary);
    expect(page).toContain('<p class="dim">SSI for Terraform 1.2.3</p>');
    expect(page).toContain("<code>node commands/ssi.mjs dry-run --html run.html</code>");
    const [verdict, table, card] = ['class="card verdict"', "<table>", 'id="AccountLevelSettings"'].map((part) =>
      page.indexOf(part),
    );
    expect(verdict).toBeGreaterThan(0);
    expect(table).toBeGreaterThan(verdict ?? NaN);
    expect(card).toBeGreaterThan(table ?? NaN);
    expect(page).toContain("<b>SecurityContact</b> of AccountLevelSettings: Set the security contact of the account.");
    expect(page).toContain("To nobody: alerting_email_addresses is empty");
  });

  it("shows text that is JSON as JSON", async () => {
    const page = pageOf(await summaryOf({ service: ["config"] }));
    expect(page).toContain("&quot;TemplateBody (JSON as text)&quot;: {\n");
    expect(page).not.toContain("\\&quot;Resources\\&quot;");
  });

  it("takes an error that the machine expects for an answer, and others for failures", async () => {
    const marks = async (options: object) => {
      const page = pageOf(await summaryOf({ service: ["securityhub"], ...options }));
      return ["mark error", "an answer", "state task taken failed"].map((text) => page.includes(text));
    };
    await expect(marks({})).resolves.toEqual([false, true, false]);
    await expect(marks({ fault: ["securityhub:enableSecurityHub=deny"] })).resolves.toEqual([true, true, true]);
  });

  it("links every state to something about it, in both runs", async () => {
    const page = pageOf(await summaryOf());
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => id !== "_");
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe("a graph", () => {
  const graph = graphOf({
    StartAt: "Read",
    States: {
      Read: state("Task", {
        Resource: "arn:aws:states:::aws-sdk:guardduty:getDetector",
        Next: "Done?",
        ...onError("Report"),
      }),
      "Done?": state("Choice", { Choices: [{ Next: "Report" }], Default: "Each" }),
      Each: state("Map", {
        ItemProcessor: { StartAt: "One", States: { One: state("Pass", { End: true }) } },
        Next: "Read",
        ...onError("Give up"),
      }),
      "Give up": state("Fail"),
      Report: state("Succeed"),
    },
  });

  it("has the states of a definition, what they call, and what can follow", () => {
    expect(
      graph.states.map(({ name, action, next }) => [
        name,
        action,
        next.map(({ to, onError: only }) => (only ? `${to} on error` : to)),
      ]),
    ).toEqual([
      ["Read", "guardduty:getDetector", ["Done?", "Report on error"]],
      ["Done?", null, ["Report", "Each"]],
      ["Each", null, ["Read", "Give up on error"]],
      ["Give up", null, []],
      ["Report", null, []],
    ]);
    expect(graph.states[2]?.inner.map(({ startAt }) => startAt)).toEqual(["One"]);
  });

  it("leaves out error paths that were not taken, unless nothing else leads to a state", () => {
    const edges = (isTaken: boolean) => draw(graph, [], () => isTaken).edges.map(({ from, to }) => `${from} > ${to}`);
    expect(edges(false)).toEqual(["Read > Done?", "Done? > Report", "Done? > Each", "Each > Read", "Each > Give up"]);
    expect(edges(true)).toContain("Read > Report");
  });

  it("draws top down in written order, states inside their Map, all within bounds", () => {
    const { nodes, edges, width, height } = draw(graph, [], () => true);
    const y = (name: string) => nodes.find((node) => node.name === name)?.y ?? NaN;
    expect(y("Read")).toBeLessThan(y("Done?"));
    expect(y("Done?")).toBeLessThan(y("Each"));
    const map = nodes.find(({ name }) => name === "Each");
    const inner = map?.inner[0];
    expect((inner?.y ?? NaN) + (inner?.drawing.height ?? NaN)).toBeLessThanOrEqual(map?.height ?? NaN);
    const points = [
      ...edges.flatMap((edge) => edge.points),
      ...nodes.flatMap((node) => [node, { x: node.x + node.width, y: node.y + node.height }]),
    ];
    expect(points.filter(({ x, y: at }) => x < 0 || at < 0 || x > width || at > height)).toEqual([]);
  });

  it("places branches in rows, so that the graph of many is no wider than a page", async () => {
    const { stateMachines } = await summaryOf({ service: ["AccountLevelSettings"] });
    const settings = stateMachines[0]?.graph ?? graph;
    expect(draw(settings, [], () => true).width).toBeLessThan(1300);
  });

  it("lets a line that goes back begin where it comes from", () => {
    const { lines, boxes } = inLayers(
      [box("a"), box("b")],
      [
        { from: "a", to: "b" },
        { from: "b", to: "a" },
      ],
    );
    const [begin, end] = [lines[1]?.points[0], lines[1]?.points.at(-1)];
    expect(boxes[1]?.y).toBe(begin?.y);
    expect(begin?.y).toBeGreaterThan(end?.y ?? NaN);
  });
});
