import type { Operation, ServiceBehaviour } from "../../service";

/** The interpreter starts the execution; the account only permits it. */
const startExecution: Operation = {
  resource: ({ StateMachineArn }) => String(StateMachineArn),
  answer: () => null,
};

/** Besides: https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html */
const startExecutionSync: Operation = {
  ...startExecution,
  answer: ({ StateMachineArn }, { arn, needs }) => {
    const machine = String(StateMachineArn);
    const [, , , region, account] = machine.split(":");
    const executions = `${machine.replace(":stateMachine:", ":execution:")}:*`;
    const rule = arn("events", "rule/StepFunctionsGetEventsForStepFunctionsExecutionRule", region, account);
    for (const action of ["DescribeExecution", "StopExecution"]) needs(`states:${action}`, executions);
    for (const action of ["PutTargets", "PutRule", "DescribeRule"]) needs(`events:${action}`, rule);
    return null;
  },
};

/** AWS Step Functions, as its own integration calls it. */
export const states: ServiceBehaviour = {
  word: "states",
  fresh: () => ({}),
  operations: {
    startExecution,
    "startExecution.sync:2": startExecutionSync,
    "startExecution.waitForTaskToken": startExecution,
  },
};
