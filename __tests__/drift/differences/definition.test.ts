import { differences } from "../support";

/** Differences between two definitions. */
async function between(before: unknown, after: unknown, more: object = {}) {
  const text = (definition: unknown) => (definition === undefined ? null : JSON.stringify(definition));
  return differences({ definition: text(before) }, { definition: text(after) }, more);
}

const value = (value: unknown) => ({ kind: "value", value });
const absent = { kind: "absent" };
const changed = (path: string, before: unknown, after: unknown) => ({
  path,
  before: before === undefined ? absent : value(before),
  after: after === undefined ? absent : value(after),
});

const machine = {
  Comment: "A machine",
  QueryLanguage: "JSONata",
  TimeoutSeconds: 60,
  StartAt: "Is it on?",
  States: {
    "Is it on?": {
      Type: "Choice",
      Choices: [
        { Condition: "{% $a %}", Next: "Done" },
        { Condition: "{% $b %}", Next: "Turn on" },
      ],
      Default: "Turn on",
    },
    "Turn on": {
      Type: "Task",
      Resource: "arn:aws:states:::aws-sdk:guardduty:createDetector",
      Arguments: { Enable: true, Features: [{ Name: "S3", Status: "ENABLED" }] },
      Catch: [{ ErrorEquals: ["States.ALL"], Next: "Done" }],
      Next: "Done",
    },
    Done: { Type: "Succeed" },
  },
};
type Machine = typeof machine;
const altered = (alter: (copy: Machine) => void): Machine => {
  const copy = structuredClone(machine);
  alter(copy);
  return copy;
};

describe("a definition", () => {
  it("does not differ where it is only written otherwise", async () => {
    const { States, ...rest } = machine;
    const otherwise = JSON.stringify(
      { States: Object.fromEntries(Object.entries(States).reverse()), ...rest },
      null,
      2,
    );
    expect(await differences({ definition: JSON.stringify(machine) }, { definition: otherwise })).toEqual([]);
  });

  it("has members of its own that differ", async () => {
    const other = { ...machine, StartAt: "Turn on", TimeoutSeconds: 1, Comment: undefined, Version: "1.0" };
    expect(await between(machine, other)).toEqual([
      {
        kind: "definition",
        path: "definition",
        members: [
          changed("Comment", "A machine", undefined),
          changed("TimeoutSeconds", 60, 1),
          changed("StartAt", "Is it on?", "Turn on"),
          changed("Version", undefined, "1.0"),
        ],
        added: [],
        removed: [],
        changed: [],
      },
    ]);
  });

  it("has states that came, went and changed, and transitions that go elsewhere", async () => {
    const other = altered(({ States }) => {
      Object.assign(States, { Wait: { Type: "Wait", Seconds: 5, Next: "Done" } });
      Reflect.deleteProperty(States, "Done");
      States["Is it on?"].Default = "Wait";
      States["Is it on?"].Choices.unshift({ Condition: "{% $c %}", Next: "Wait" });
      States["Turn on"].Arguments.Enable = false;
      States["Turn on"].Arguments.Features = [];
      States["Turn on"].Next = "Wait";
      States["Turn on"].Catch = [{ ErrorEquals: ["States.ALL"], Next: "Wait" }];
    });
    expect(await between(machine, other)).toEqual([
      {
        kind: "definition",
        path: "definition",
        members: [],
        added: ["Wait"],
        removed: ["Done"],
        changed: [
          {
            state: "Is it on?",
            members: [changed("Choices[0].Condition", undefined, "{% $c %}")],
            transitions: [changed("Choices[0]", undefined, "Wait"), changed("Default", "Turn on", "Wait")],
          },
          {
            state: "Turn on",
            members: [
              changed("Arguments.Enable", true, false),
              changed("Arguments.Features[0].Name", "S3", undefined),
              changed("Arguments.Features[0].Status", "ENABLED", undefined),
            ],
            transitions: [changed("Catch[0]", "Done", "Wait"), changed("Next", "Done", "Wait")],
          },
        ],
      },
    ]);
  });

  it("has choices whose order counts", async () => {
    const other = altered(({ States }) => States["Is it on?"].Choices.reverse());
    expect(await between(machine, other)).toMatchObject([
      {
        changed: [
          {
            members: [{ path: "Choices[0].Condition" }, { path: "Choices[1].Condition" }],
            transitions: [changed("Choices[0]", "Done", "Turn on"), changed("Choices[1]", "Turn on", "Done")],
          },
        ],
      },
    ]);
  });

  it("has an end that may become a state, and a null that differs from nothing", async () => {
    const at = (state: object) => ({ StartAt: "A", States: { A: { Type: "Pass", ...state } } });
    expect(await between(at({ End: true }), at({ Next: "B", ResultPath: null }))).toMatchObject([
      {
        changed: [
          {
            members: [changed("ResultPath", undefined, null)],
            transitions: [changed("End", true, undefined), changed("Next", undefined, "B")],
          },
        ],
      },
    ]);
  });

  it("has states within states of Map and Parallel, however deep", async () => {
    const within = (seconds: number, startAt: string, more: object) => ({
      StartAt: "Each",
      States: {
        Each: {
          Type: "Map",
          MaxConcurrency: seconds,
          ItemProcessor: {
            ProcessorConfig: { Mode: "INLINE" },
            StartAt: startAt,
            States: {
              Both: {
                Type: "Parallel",
                Branches: [
                  { StartAt: "Left", States: { Left: { Type: "Wait", Seconds: seconds, End: true } } },
                  { StartAt: "Right", States: { Right: { Type: "Pass", End: true }, ...more } },
                ],
                End: true,
              },
            },
          },
          End: true,
        },
        Old: { Type: "Map", Iterator: { StartAt: startAt, States: { In: { Type: "Pass" } } } },
      },
    });
    expect(await between(within(1, "Both", {}), within(2, "Other", { More: { Type: "Fail" } }))).toEqual([
      {
        kind: "definition",
        path: "definition",
        members: [],
        added: ["Each / Both / More"],
        removed: [],
        changed: [
          {
            state: "Each",
            members: [changed("MaxConcurrency", 1, 2)],
            transitions: [changed("ItemProcessor.StartAt", "Both", "Other")],
          },
          { state: "Each / Both / Left", members: [changed("Seconds", 1, 2)], transitions: [] },
          { state: "Old", members: [], transitions: [changed("Iterator.StartAt", "Both", "Other")] },
        ],
      },
    ]);
  });

  it("that is created has all its states added", async () => {
    expect(await differences(null, { definition: JSON.stringify(machine) }, { actions: ["create"] })).toMatchObject([
      { kind: "definition", added: ["Is it on?", "Turn on", "Done"], removed: [], changed: [] },
    ]);
  });

  it.each([
    ["cannot be parsed", "{"],
    ["is no definition", '{"StartAt":1,"States":{}}'],
    ["has no states", '{"StartAt":"A"}'],
  ])("that %s differs as an attribute", async (_, text) => {
    const all = await differences({ definition: JSON.stringify(machine) }, { definition: text });
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["attribute"]));
  });

  it("that is known after apply says so", async () => {
    expect(await between(machine, undefined, { after_unknown: { definition: true } })).toEqual([
      {
        kind: "attribute",
        path: "definition",
        before: value(JSON.stringify(machine)),
        after: { kind: "unknown" },
        forcesReplacement: false,
      },
    ]);
  });
});
