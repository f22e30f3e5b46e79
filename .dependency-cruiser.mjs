/** Rooms that a room may import besides itself. One direction: ARCHITECTURE.md. */
const mayImport = {
  lib: [],
  hcl: ["lib"],
  modules: ["lib"],
  stacks: ["lib", "modules"],
  emulator: ["lib", "hcl"],
  runs: ["lib"],
  drift: ["lib", "hcl", "runs"],
  commands: ["lib", "hcl", "modules", "stacks", "emulator", "runs", "drift"],
  scripts: ["lib", "hcl", "modules", "stacks", "emulator", "runs", "drift", "commands"],
};

const rooms = Object.keys(mayImport);

/** Rooms that the tests of a room import besides what the room itself may. */
const testsMayImport = {
  // An input, an address and a price are tested where they are used.
  lib: ["modules", "stacks", "runs", "commands"],
  hcl: [],
  modules: ["stacks", "emulator"],
  stacks: [],
  emulator: [],
  // A page and a text are made of a real dry run; scripts know where a browser is.
  runs: ["drift", "commands", "scripts"],
  drift: ["commands", "scripts"],
  commands: [],
  scripts: [],
};

/** Tests that belong to no room, since they run the whole. */
const wholes = ["contract", "e2e", "examples", "terraform"];

const anyOf = (names) => `^(${names.join("|")})/`;

export default {
  allowedSeverity: "error",
  allowed: [
    { from: {}, to: { dependencyTypesNot: ["local"] } },
    ...rooms.map((room) => ({ from: { path: anyOf([room]) }, to: { path: anyOf([room, ...mayImport[room]]) } })),
    { from: { path: "^main\\.ts$" }, to: { path: "^(stacks/|cdktf\\.json$)" } },
    { from: { path: "^scripts/synth/" }, to: { path: "^main\\.ts$" } },
    // JSON Schemas are part of the documentation, and read by those who check against them.
    { from: { path: anyOf(["runs", "drift", "__tests__"]) }, to: { path: "^docs/[\\w-]+\\.schema\\.json$" } },
    ...rooms.map((room) => ({
      from: { path: `^__tests__/${room}/` },
      to: { path: anyOf([room, ...mayImport[room], ...testsMayImport[room]]) },
    })),
    { from: { path: `^__tests__/(${wholes.join("|")}/|[^/]+$)` }, to: { path: anyOf(rooms) } },
    { from: { path: "^__tests__/" }, to: { path: "^__tests__/" } },
  ],
  forbidden: [
    {
      name: "no-agpl-outside-tests",
      comment: "Under AGPL-3.0: tests compare verdicts with it, and nothing that is handed on may depend on it.",
      severity: "error",
      from: { pathNot: "^__tests__/" },
      to: { path: "(^|/)@cloud-copilot/iam-(simulate|policy|utils)(/|$)" },
    },
    {
      name: "no-circles",
      comment: "A circle hides which of its files comes first: move what both need to a file of its own.",
      severity: "error",
      from: {
        // States hold states, and templates expressions: these recursions are the languages' own.
        pathNot:
          "^(emulator/interpreter/(states|map|parallel|inner|task|call|children|execution)|hcl/parse/(parser|template))\\.ts$",
      },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(terraform|cdktf\\.out|coverage|\\.venv)/" },
    // Imports of types count, too.
    tsPreCompilationDeps: true,
  },
};
