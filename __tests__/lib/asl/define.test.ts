import { join } from "node:path";
import ts from "typescript";
import { awsApi, defineStateMachine, jsonata, patiently } from "../../../lib/asl/define";

const library = JSON.stringify(join(__dirname, "../../../lib/asl/define"));

/** Compiler errors of a machine with these states, and a `Done` that ends it. */
function complaintsAbout(states: string): readonly string[] {
  const file = join(__dirname, "snippet.ts");
  const source = `import { defineStateMachine } from ${library};
    export const machine = defineStateMachine({ Comment: "c", TimeoutSeconds: 1, StartAt: "First", States: {
      ${states} Done: { Type: "Succeed" } } });`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile.call(host, name, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("a definition that compiles", () => {
  it("is correct in every name and field", () => {
    expect(
      complaintsAbout('First: { Type: "Pass", Assign: { a: "{% 1 %}", b: "text", c: [null] }, Next: "Done" },'),
    ).toEqual([]);
  });

  it("fails to compile when Next names no state", () => {
    expect(complaintsAbout('First: { Type: "Pass", Next: "Nowhere" },').join()).toContain('"Nowhere"');
  });

  it("fails to compile when StartAt names no state", () => {
    expect(complaintsAbout("").join()).toContain('"First"');
  });

  it("fails to compile when a field is misspelt", () => {
    expect(complaintsAbout('First: { Type: "Pass", Asign: {}, Next: "Done" },').join()).toContain("'Asign'");
  });

  it("fails to compile when a condition has no delimiters", () => {
    expect(
      complaintsAbout('First: { Type: "Choice", Choices: [{ Condition: "$x = 1", Next: "Done" }] },').join(),
    ).toContain('"$x = 1"');
  });

  it("fails to compile when a value is an expression that lost its delimiters", () => {
    expect(
      complaintsAbout('First: { Type: "Pass", Assign: { a: { b: "$states.input" } }, Next: "Done" },').join(),
    ).toContain('"$states.input"');
  });

  it("fails to compile when a state has both Next and End", () => {
    expect(complaintsAbout('First: { Type: "Pass", Next: "Done", End: true },')).not.toEqual([]);
  });

  it("fails to compile when Catch goes nowhere", () => {
    expect(
      complaintsAbout(
        'First: { Type: "Task", Resource: "r", Arguments: {}, Catch: [{ ErrorEquals: ["States.ALL"], Next: "Nowhere" }], Next: "Done" },',
      ).join(),
    ).toContain('"Nowhere"');
  });
});

describe("the helpers", () => {
  it("make JSONata the language of every machine and keep the order of the states", () => {
    const machine = defineStateMachine({
      Comment: "c",
      TimeoutSeconds: 1,
      StartAt: "B",
      States: { B: { Type: "Pass", Next: "A" }, A: { Type: "Succeed" } },
    });
    expect(machine.QueryLanguage).toBe("JSONata");
    expect(Object.keys(machine.States)).toEqual(["B", "A"]);
  });

  it("leave the partition of an action to Terraform", () => {
    expect(awsApi("guardduty:listDetectors")).toBe("arn:${partition}:states:::aws-sdk:guardduty:listDetectors");
  });

  it("put a long expression on one line", () => {
    expect(jsonata(`(\n  $a := 1;\n  $a\n)`)).toBe("{% ( $a := 1; $a ) %}");
  });

  it("retry everything but what no retry can mend", () => {
    const [never, transient] = patiently("GuardDuty.BadRequestException").Retry;
    expect(never).toEqual({
      ErrorEquals: ["States.QueryEvaluationError", "States.DataLimitExceeded", "GuardDuty.BadRequestException"],
      MaxAttempts: 0,
    });
    expect(transient).toMatchObject({ ErrorEquals: ["States.ALL"], JitterStrategy: "FULL" });
  });
});
