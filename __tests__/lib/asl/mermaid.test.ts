import { mermaid } from "../../../lib/asl/mermaid";
import { mainStateMachine } from "../../../modules/orchestrator/state-machine";
import { services } from "../../../modules/services";

const lines = (definition: Parameters<typeof mermaid>[0]) =>
  mermaid(definition)
    .split("\n")
    .map((line) => line.trim());

/** Nodes and arrows with the labels of the nodes in place of their ids. */
function readable(definition: Parameters<typeof mermaid>[0]): readonly string[] {
  const labels = new Map(
    lines(definition).flatMap((line) => {
      const [, id = "", label = ""] = /^(?:subgraph )?(s\d+) ?[[({]+"([^"]*)"/.exec(line) ?? [];
      return id === "" ? [] : [[id, label] as const];
    }),
  );
  return lines(definition).map((line) => line.replace(/\bs\d+\b/g, (id) => labels.get(id) ?? id));
}

describe("the graph of a definition", () => {
  it("has a box for a state, a diamond for a choice and a rounded box for an end", () => {
    expect(
      lines({
        StartAt: "Read",
        States: {
          Read: { Type: "Task", Next: "Is it on?" },
          "Is it on?": { Type: "Choice", Choices: [{ Next: "Done" }], Default: "Failed" },
          Done: { Type: "Succeed" },
          Failed: { Type: "Fail" },
        },
      }),
    ).toEqual([
      "flowchart TD",
      's0["Read"]',
      's1{"Is it on?"}',
      's2(["Done"])',
      's3(["Failed"])',
      "s0 --> s1",
      "s1 --> s2",
      "s1 --> s3",
    ]);
  });

  it("draws each way once, and dotted where only an error takes it", () => {
    expect(
      readable({
        StartAt: "Read",
        States: {
          Read: { Type: "Task", Next: "Report", Catch: [{ Next: "Create" }, { Next: "Report" }, { Next: "Create" }] },
          Create: { Type: "Task", Next: "Report" },
          Report: { Type: "Succeed" },
        },
      }).filter((line) => line.includes(">")),
    ).toEqual(["Read --> Report", "Read -.-> Create", "Create --> Report"]);
  });

  it("draws the states of a Map or a Parallel in a frame that has the edges", () => {
    const inner = { StartAt: "Set", States: { Set: { Type: "Task" } } };
    expect(
      readable({
        StartAt: "Each",
        States: {
          Each: { Type: "Map", ItemProcessor: inner, Next: "Both" },
          Both: {
            Type: "Parallel",
            Branches: [
              { StartAt: "One", States: { One: { Type: "Pass" } } },
              { StartAt: "Two", States: { Two: { Type: "Pass" } } },
            ],
            Next: "Done",
          },
          Done: { Type: "Succeed" },
        },
      }),
    ).toEqual([
      "flowchart TD",
      'subgraph Each ["Each"]',
      'Set["Set"]',
      "end",
      'subgraph Both ["Both"]',
      'One["One"]',
      'Two["Two"]',
      "end",
      'Done(["Done"])',
      "Each --> Both",
      "Both --> Done",
    ]);
  });

  it("escapes quotes, and takes no name of a state for a word of Mermaid's own", () => {
    expect(
      lines({ StartAt: "end", States: { end: { Type: "Pass", Next: 'Say "x"' }, 'Say "x"': { Type: "Succeed" } } }),
    ).toEqual(["flowchart TD", 's0["end"]', 's1(["Say #quot;x#quot;"])', "s0 --> s1"]);
  });

  it.each([
    ["Main", mainStateMachine] as const,
    ...Object.values(services).map((s) => [s.name, s.definition] as const),
  ])("of %s leads from the first state to every other", (_, definition) => {
    const text = mermaid(definition);
    const arrows = [...text.matchAll(/(s\d+) (?:-->|-\.->) (s\d+)/g)];
    const reached = new Set(["s0"]);
    for (const from of reached) for (const [, start, to = ""] of arrows) if (start === from) reached.add(to);
    const outer = [...text.matchAll(/^ {2}(?:subgraph )?(s\d+) ?[[({]/gm)].map(([, id = ""]) => id);
    expect(outer.length).toBe(Object.keys(definition.States).length);
    expect(outer.filter((id) => !reached.has(id))).toEqual([]);
  });
});
