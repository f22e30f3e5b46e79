/** Measures transitions per second on one core, calls checked against AWS's model included: `npx tsx scripts/bench/interpreter.ts`. */
import { createWorld, type DeployedMachine, type TaskCall } from "../../emulator/interpreter";
import { checkAnswer, checkRequest } from "../../emulator/models";

const partition = "arn:aws:states";
const arnOf = (name: string): string => `${partition}:eu-central-1:111122223333:stateMachine:${name}`;
const api = (action: string): string => `${partition}:::aws-sdk:${action}`;
const retry = [
  { ErrorEquals: ["States.QueryEvaluationError"], MaxAttempts: 0 },
  { ErrorEquals: ["States.ALL"], IntervalSeconds: 2, MaxAttempts: 4, JitterStrategy: "FULL" },
];

/** Definition like ours: detect, compare, repair what differs in a Map, wait, read back, report. */
const worker = {
  QueryLanguage: "JSONata",
  TimeoutSeconds: 900,
  StartAt: "Settings",
  States: {
    Settings: {
      Type: "Pass",
      Assign: { wanted: ["S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "RDS_LOGIN_EVENTS"], attempt: 0, changes: [] },
      Next: "List detectors",
    },
    "List detectors": {
      Type: "Task",
      Resource: api("guardduty:listDetectors"),
      Retry: retry,
      Catch: [{ ErrorEquals: ["States.ALL"], Assign: { problem: "{% $states.errorOutput.Cause %}" }, Next: "Report" }],
      Assign: { detectors: "{% [$states.result.DetectorIds] %}" },
      Next: "Is there a detector?",
    },
    "Is there a detector?": {
      Type: "Choice",
      Choices: [{ Condition: "{% $count($detectors) > 0 %}", Next: "Read detector" }],
      Default: "Report",
    },
    "Read detector": {
      Type: "Task",
      Resource: api("guardduty:getDetector"),
      Arguments: { DetectorId: "{% $detectors[0] %}" },
      Retry: retry,
      Assign: { missing: "{% [$wanted[$not($ in $states.result.Features[Status = 'ENABLED'].Name)]] %}" },
      Next: "Anything missing?",
    },
    "Anything missing?": {
      Type: "Choice",
      Choices: [{ Condition: "{% $count($missing) > 0 and $attempt < 3 %}", Next: "Set features" }],
      Default: "Report",
    },
    "Set features": {
      Type: "Map",
      Items: "{% $missing %}",
      ItemProcessor: {
        StartAt: "Set feature",
        States: {
          "Set feature": {
            Type: "Task",
            Resource: api("guardduty:updateDetector"),
            Arguments: {
              DetectorId: "{% $detectors[0] %}",
              Features: [{ Name: "{% $states.input %}", Status: "ENABLED" }],
            },
            Retry: retry,
            End: true,
          },
        },
      },
      Assign: { attempt: "{% $attempt + 1 %}", changes: "{% $append($changes, $missing) %}" },
      Next: "Let it settle",
    },
    "Let it settle": { Type: "Wait", Seconds: 10, Next: "Read detector" },
    Report: {
      Type: "Pass",
      Output: {
        Service: "GuardDuty",
        Status: "{% $count($missing) = 0 ? 'COMPLIANT' : 'FAILED' %}",
        Changes: "{% [$changes] %}",
      },
      End: true,
    },
  },
};

const main = {
  QueryLanguage: "JSONata",
  StartAt: "Workers",
  States: {
    Workers: {
      Type: "Parallel",
      Branches: ["One", "Two", "Three"].map((name) => ({
        StartAt: name,
        States: {
          [name]: {
            Type: "Task",
            Resource: `${partition}:::states:startExecution.sync:2`,
            Arguments: { StateMachineArn: arnOf("worker"), Input: {} },
            Output: "{% $states.result.Output %}",
            End: true,
          },
        },
      })),
      End: true,
    },
  },
};

const machineOf = (name: string, definition: unknown): DeployedMachine => ({
  arn: arnOf(name),
  name,
  roleArn: "role",
  definition,
});
const machines = new Map(
  [machineOf("main", main), machineOf("worker", worker)].map((machine) => [machine.arn, machine]),
);

/** An account on which reading a detector shows what was set in the execution. */
function createAccount(): (call: TaskCall) => unknown {
  const enabled = new Map<string, string[]>();
  return ({ action, executionArn, arguments: given }) => {
    const names = enabled.get(executionArn) ?? ["S3_DATA_EVENTS"];
    switch (action) {
      case "guardduty:listDetectors":
        return { DetectorIds: ["d1"] };
      case "guardduty:getDetector":
        return {
          Features: names.map((Name) => ({ Name, Status: "ENABLED" })),
          ServiceRole: "role",
          Status: "ENABLED",
        };
      case "guardduty:updateDetector":
        enabled.set(executionArn, [
          ...names,
          ...(given as { Features: { Name: string }[] }).Features.map(({ Name }) => Name),
        ]);
        return {};
      default:
        return {};
    }
  };
}

/** The same, with every request and answer checked against AWS's model, as the emulated account does. */
function createCheckedAccount(): (call: TaskCall) => unknown {
  const answerTo = createAccount();
  return (call) => {
    if (call.action.startsWith("states:")) return {};
    checkRequest(call.action, call.arguments);
    const answer = answerTo(call);
    checkAnswer(call.action, answer);
    return answer;
  };
}

async function measure(runs: number): Promise<void> {
  const world = createWorld({ machines, handle: createCheckedAccount() });
  const before = process.hrtime.bigint();
  let transitions = 0;
  for (let run = 0; run < runs; run++) {
    const execution = await world.run(arnOf("main"));
    if (execution.status !== "SUCCEEDED") throw new Error(JSON.stringify(execution.cause));
    transitions += execution.transitions;
  }
  const seconds = Number(process.hrtime.bigint() - before) / 1e9;
  const perSecond = Math.round(transitions / seconds);
  console.log(`${runs} runs, ${transitions} transitions in ${seconds.toFixed(2)} s: ${perSecond} transitions/s`);
}

void (async () => {
  await measure(20);
  await measure(500);
  await measure(1000);
})();
