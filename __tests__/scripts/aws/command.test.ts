import type { TestStateInput, TestStateOutput } from "@aws-sdk/client-sfn";
import { walkStates } from "../../../lib/asl/graph";
import { machines } from "../../../modules/machines";
import { credentials, testAws, testAwsAgainst } from "./command";

const region = { AWS_REGION: "eu-west-1" };

/** Changes the answer about a state that assigned, and left it as usual. */
const ofState =
  (name: string, change: (answer: TestStateOutput) => TestStateOutput) =>
  ({ stateName }: TestStateInput, answer: TestStateOutput) =>
    stateName === name && answer.status === "SUCCEEDED" ? change(answer) : undefined;

const variablesOf = ({ inspectionData }: TestStateOutput) =>
  JSON.parse(inspectionData?.variables ?? "{}") as Record<string, unknown>;

const withVariables = (answer: TestStateOutput, variables: object): TestStateOutput => ({
  ...answer,
  inspectionData: { ...answer.inspectionData, variables: JSON.stringify(variables) },
});

const withErrorDetails = (status: string, errorDetails: object) => (_: TestStateInput, answer: TestStateOutput) =>
  answer.status === status ? { ...answer, inspectionData: { ...answer.inspectionData, errorDetails } } : undefined;

describe("npm run test:aws, when AWS says the same", () => {
  it("ends with 0, and asks about each branch of each state once", async () => {
    const { status, stdout, stderr, tested, validated } = await testAwsAgainst({});
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(
      `Asked AWS in eu-west-1 about ${validated.length} definitions and ${tested.length} visits of states: no difference.\n`,
    );
    expect(stdout).toMatch(/Left out: \d+ visits of Wait states/);
    expect(stdout).toMatch(/as no scenario takes them: .*SSI-GuardDuty, Feature is refused/);
    const statesIn = ({ definition = "" }) => walkStates(JSON.parse(definition)).length;
    const off = validated.filter((request) => statesIn(request) === 1);
    expect(off).toHaveLength(machines.filter(({ unless }) => unless !== undefined).length);
    expect(validated.length).toBeGreaterThan(machines.length + off.length);
    expect(tested.length).toBeGreaterThan(200);
    expect(tested.length).toBeLessThan(600);
    expect(new Set(tested.map((request) => JSON.stringify(request))).size).toBe(tested.length);
    const states = (requests: readonly TestStateInput[]) => requests.map(({ stateName }) => stateName);
    expect(states(tested)).toContain("What is left to do?");
    const mocked = states(tested.filter(({ mock }) => mock !== undefined));
    expect(mocked).toEqual(expect.arrayContaining(["List detectors", "Set features", "Read recorder and channel"]));
    expect(mocked).not.toContain("What is left to do?");
    const withContext = tested.filter(({ context }) => context !== undefined);
    expect(states(withContext)).toContain("Write report");
    expect(withContext.filter(({ mock }) => mock === undefined)).toEqual([]);
    expect(tested.filter(({ roleArn }) => roleArn !== undefined)).toEqual([]);
  });

  it("ends with 0 after AWS throttled and warned", async () => {
    const throttled = { __type: "ThrottlingException", message: "Rate exceeded" };
    const warning = { severity: "WARNING", code: "NO_DOLLAR", message: "Perhaps." } as const;
    const { status, stdout, stderr, tested, validated } = await testAwsAgainst(
      {
        testState: (_, __, before) => (before === 0 ? throttled : undefined),
        validate: (_, before) => (before === 0 ? throttled : { result: "OK", diagnostics: [warning] }),
      },
      "inspector",
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("no difference");
    expect(validated[1]).toEqual(validated[0]);
    expect(tested[1]).toEqual(tested[0]);
  });

  it("asks about every different outcome with --all", async () => {
    const { status, tested } = await testAwsAgainst({}, "inspector", "--all");
    expect(status).toBe(0);
    expect(tested.length).toBeGreaterThan(50);
  });
});

describe("npm run test:aws, when AWS says something else", () => {
  const modelRefusal = "Mock result schema validation error: Field 'DetectorIds' must be an array";
  const changes = [
    ofState("Read destination", (answer) => ({ ...answer, nextState: "Report" })),
    ofState("Create detector", (answer) => withVariables(answer, { ...variablesOf(answer), changes: ["Nothing."] })),
    ofState("Set features", (answer) => withVariables(answer, { ...variablesOf(answer), settings: undefined })),
    ofState("Report", (answer) => ({ ...answer, output: answer.output?.replace('"REMEDIATED"', '"FINE"') })),
    ofState("Update destination", () => ({ status: "FAILED", error: "States.Runtime", cause: "No." })),
    ofState("Update detector", ({ inspectionData, ...answer }) => ({
      ...answer,
      inspectionData: { ...inspectionData, afterArguments: '{"DetectorId":"another"}' },
    })),
    ({ mock }: TestStateInput, answer: TestStateOutput) =>
      mock?.fieldValidationMode === "STRICT" &&
      answer.nextState === "May it be turned on?" &&
      mock.result === '{"DetectorIds":[]}'
        ? { __type: "ValidationException", message: modelRefusal }
        : undefined,
    withErrorDetails("RETRIABLE", { retryIndex: 7 }),
    withErrorDetails("CAUGHT_ERROR", { catchIndex: 7 }),
  ];
  let result: Awaited<ReturnType<typeof testAwsAgainst>>;

  beforeAll(async () => {
    const diagnostics = [
      { severity: "ERROR", code: "SCHEMA_VALIDATION_FAILED", message: "No.", location: "/States/Report" },
      { severity: "WARNING", code: "NO_DOLLAR", message: "Perhaps." },
    ] as const;
    result = await testAwsAgainst(
      {
        testState: (request, answer) =>
          changes.map((change) => change(request, answer)).find((other) => other !== undefined),
        validate: (_, before) => (before === 0 ? { result: "FAIL", diagnostics: [...diagnostics] } : undefined),
      },
      "guardduty",
    );
  });

  it("ends with 2, and counts the lines", () => {
    const { status, stdout, stderr } = result;
    expect({ status, stderr }).toEqual({ status: 2, stderr: "" });
    const lines = stdout.split("\n").filter((line) => line.includes("the emulator says")).length;
    expect(stdout).toContain(`: ${lines} differences.\n`);
  });

  it.each([
    ["next state", 'Read destination: next state: the emulator says "What is left to do?", AWS says "Report"'],
    [
      "variable",
      'Create detector: variable changes\\[0\\]: the emulator says "Created a detector.", AWS says "Nothing."',
    ],
    ["missing variable", "Set features: variable settings: the emulator says {.*, AWS says nothing"],
    ["output", 'Report: output.Status: the emulator says "REMEDIATED", AWS says "FINE"'],
    ["status", 'Update destination: status: the emulator says "SUCCEEDED", AWS says "FAILED"'],
    ["arguments", 'Update detector: arguments.DetectorId: the emulator says "\\w+", AWS says "another"'],
    ["retrier", ".*: retrier: the emulator says 1, AWS says 7"],
    ["catcher", ".*: catcher: the emulator says \\d, AWS says 7"],
    [
      "error of a definition",
      "/States/Report: definition: the emulator says valid, AWS says SCHEMA_VALIDATION_FAILED: No.",
    ],
    [
      "result that AWS's API model refuses",
      `List detectors: result of the call: the emulator says {"DetectorIds":\\[\\]}, AWS says ${modelRefusal}`,
    ],
  ])("names machine, state and %s in a line", (_, line) => {
    expect(result.stdout).toMatch(new RegExp(`^SSI-GuardDuty, ${line.replaceAll("?", "\\?")}$`, "m"));
  });

  it("asks again without the check where AWS's API model refuses a result", () => {
    const modes = result.tested
      .filter(({ mock }) => mock?.result === '{"DetectorIds":[]}')
      .map(({ mock }) => mock?.fieldValidationMode);
    expect(modes).toEqual(["STRICT", "NONE"]);
  });
});

describe("npm run test:aws, where AWS cannot be asked", () => {
  it("fails in one line without credentials", async () => {
    expect(await testAws([], region)).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "No AWS credentials that work (CredentialsProviderError): set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; npm run test:aws needs states:ValidateStateMachineDefinition and states:TestState.\n",
    });
  });

  it("fails in one line without a Region", async () => {
    expect(await testAws([], credentials)).toEqual({
      status: 1,
      stdout: "",
      stderr: "No AWS Region: set AWS_REGION, for example to eu-west-1.\n",
    });
  });

  it.each([
    ["AccessDeniedException", "AWS does not allow states:TestState to these credentials"],
    ["ExpiredTokenException", "No AWS credentials that work (ExpiredTokenException)"],
    ["UnknownOperationException", "AWS did not answer states:TestState (UnknownOperationException)"],
  ])("fails in one line on %s, without AWS's own message", async (type, words) => {
    const { status, stdout, stderr } = await testAwsAgainst(
      { testState: () => ({ __type: type, message: "User arn:aws:iam::111122223333:user/somebody" }) },
      "inspector",
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^.*\.\n$/);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain("somebody");
  });

  it("fails on a name that no state machine has", async () => {
    const { status, stderr } = await testAws(["guarduty"], { ...credentials, ...region });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'There is no state machine "guarduty"; did you mean guardduty?\n',
    });
  });

  it("explains itself with --help", async () => {
    const { status, stdout } = await testAws(["--help"], {});
    expect(status).toBe(0);
    expect(stdout).toContain("states:TestState");
  });
});
