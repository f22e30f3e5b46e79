import { checkDefinition } from "../../../emulator/interpreter";
import { api, arnOf, machine, worldOf } from "./support";

const end = { Type: "Pass", End: true };
const task = { ...end, Type: "Task", Resource: api("x:y") };
const check = (states: { [name: string]: object }, rest: object = {}) => {
  checkDefinition(machine(states, rest));
};
const inMap = (states: { [name: string]: object }) => ({
  Type: "Map",
  Items: [1],
  ItemProcessor: { StartAt: Object.keys(states)[0], States: states },
  End: true,
});

test("fails on another query language", () => {
  expect(() => {
    check({ S: end }, { QueryLanguage: undefined });
  }).toThrow(`State machine "demo", top level: its QueryLanguage is "JSONPath"; only "JSONata" is supported`);
  expect(() => {
    check({ S: { ...end, QueryLanguage: "JSONPath" } });
  }).toThrow(`State machine "demo", state "S": the field "QueryLanguage" is "JSONPath"; it must be JSONata.`);
});

test.each<[string, { [name: string]: object }, string]>([
  ["an unknown type", { S: { Type: "Sleep" } }, `state "S": its Type is "Sleep"; allowed are Task, Pass`],
  ["an unknown field", { S: { ...end, Nxt: 1 } }, `state "S": the field "Nxt" is not supported here; allowed are Type`],
  ["a field of JSONPath", { S: { ...end, ResultPath: "$" } }, `the field "ResultPath" belongs to JSONPath`],
  [
    "a state that does not exist",
    { S: { Type: "Pass", Next: "T" } },
    `state "S" goes to "T", which does not exist; there are "S"`,
  ],
  ["no way on", { S: { Type: "Pass" } }, `it has neither Next nor End: true`],
  ["two ways on", { S: { ...end, Next: "S" } }, `it has both Next and End`],
  [
    "a Lambda function",
    { S: { ...end, Type: "Task", Resource: "arn:aws:lambda:eu-west-1:1:function:f" } },
    `the Resource "arn:aws:lambda:eu-west-1:1:function:f" must be`,
  ],
  [
    ".sync of another service",
    { S: { ...end, Type: "Task", Resource: "arn:aws:states:::glue:startJobRun.sync" } },
    "ends in .sync",
  ],
  [".sync:2 of the SDK", { S: { ...end, Type: "Task", Resource: api("x:y.sync:2") } }, "ends in .sync:2, which only"],
  [
    "an expression that cannot be read",
    { S: { ...end, Output: "{% 1 + %}" } },
    `"Output" holds an expression that JSONata 2.0.6 cannot read`,
  ],
  ["an operator of later JSONata", { S: { ...end, Output: "{% $a ?? 1 %}" } }, "JSONata 2.0.6 cannot read"],
  ["$eval", { S: { ...end, Output: "{% $eval('1') %}" } }, "$eval, which is not available; use $parse"],
  ["$$", { S: { ...end, Output: "{% $$.a %}" } }, "it reads $$"],
  [
    "a bare name",
    { S: { ...end, Output: { a: "{% phone %}" } } },
    `the expression "phone" in "Output/a" cannot run: it reads "phone" without saying of what`,
  ],
  ["a bare name in a lambda", { S: { ...end, Output: "{% $map([1], function($x) { b }) %}" } }, `it reads "b"`],
  [
    "$states.result before there is one",
    { S: { ...end, Type: "Task", Resource: api("x:y"), Arguments: { a: "{% $states.result %}" } } },
    `"Arguments/a" reads $states.result, but $states has only input, context there`,
  ],
  ["$states.result in a Pass", { S: { ...end, Output: "{% $states.result %}" } }, "reads $states.result"],
  [
    "$states.errorOutput outside of a Catch",
    { S: { ...end, Type: "Task", Resource: api("x:y"), Output: "{% $states.errorOutput %}" } },
    "$states has only input, context, result there",
  ],
  ["a misspelt member of $states", { S: { ...end, Output: "{% $states.inputs %}" } }, "reads $states.inputs"],
  ["the reserved variable", { S: { ...end, Assign: { states: 1 } } }, "the variable states, which is reserved"],
  [
    "a Condition that is no expression",
    { S: { Type: "Choice", Choices: [{ Condition: "$a", Next: "E" }] }, E: end },
    `a Condition is "$a"`,
  ],
  ["half a second", { S: { ...end, Type: "Wait", Seconds: 0.5 } }, "Seconds is 0.5; it must be a whole number"],
  [
    "a distributed Map",
    {
      S: {
        ...inMap({ E: end }),
        ItemProcessor: { ProcessorConfig: { Mode: "DISTRIBUTED" }, StartAt: "E", States: { E: end } },
      },
    },
    `"ItemProcessor/ProcessorConfig/Mode" is "DISTRIBUTED"; it must be INLINE`,
  ],
  [
    "QueryLanguage in a processor",
    { S: { ...inMap({ E: end }), ItemProcessor: { QueryLanguage: "JSONata", StartAt: "E", States: { E: end } } } },
    `"ItemProcessor/QueryLanguage" is not supported`,
  ],
  [
    "a tolerated failure",
    { S: { ...inMap({ E: end }), ToleratedFailureCount: 1 } },
    `"ToleratedFailureCount" is not supported`,
  ],
  [
    "an inner variable that shadows an outer one",
    { A: { Type: "Pass", Assign: { x: 1 }, Next: "M" }, M: inMap({ I: { ...end, Assign: { x: 2 } } }) },
    `state "I": it assigns "x", which the states around`,
  ],
  ["a long name", { ["S".repeat(81)]: end }, "the name has more than 80 characters"],
  ["a state that nothing goes to", { S: end, T: end }, `top level: no state goes to "T"`],
  [
    "States.ALL with others",
    { S: { ...task, Catch: [{ ErrorEquals: ["States.Timeout", "States.ALL"], Next: "E" }] }, E: end },
    "Catch[0] names States.ALL with others; it must be alone.",
  ],
  [
    "States.ALL before others",
    { S: { ...task, Retry: [{ ErrorEquals: ["States.ALL"] }, { ErrorEquals: ["States.Timeout"] }] } },
    "Retry[0] names States.ALL; it must be the last one.",
  ],
  ["a time-out that is no number", { S: { ...task, TimeoutSeconds: true } }, `the field "TimeoutSeconds" is true`],
  [
    "a heart that beats too slowly",
    { S: { ...task, TimeoutSeconds: 60, HeartbeatSeconds: 60 } },
    "HeartbeatSeconds is 60; it must be below TimeoutSeconds, 60.",
  ],
  [
    "a longest delay that is no longer than the first",
    { S: { ...task, Retry: [{ ErrorEquals: ["States.ALL"], IntervalSeconds: 5, MaxDelaySeconds: 5 }] } },
    "MaxDelaySeconds is 5; it must be above IntervalSeconds, 5.",
  ],
  [
    "an interval that is no whole number",
    { S: { ...task, Retry: [{ ErrorEquals: ["States.ALL"], IntervalSeconds: 1.5 }] } },
    `the field "Retry[0]/IntervalSeconds" is 1.5; it must be a whole number, at least 1.`,
  ],
  ["a name used twice", { M: inMap({ M: end }) }, `state "M": the name is used twice`],
])("fails on %s", (_, states, message) => {
  expect(() => {
    check(states);
  }).toThrow(message);
});

test("names and $ are fine where something is the context", () => {
  const Output = "{% $states.input.items[value > 3 and $.other].{ 'a': b, 'c': $ }^(d) %}";
  expect(() => {
    check({ S: { ...end, Output } });
  }).not.toThrow();
});

test("branches may use the same variable", () => {
  const branch = (name: string) => ({ StartAt: name, States: { [name]: { ...end, Assign: { x: 1 } } } });
  expect(() => {
    check({ S: { Type: "Parallel", Branches: [branch("A"), branch("B")], End: true } });
  }).not.toThrow();
});

test("fails before anything runs, also for a machine that would only be started later", async () => {
  const handle = jest.fn();
  const world = worldOf(
    [machine({ S: { ...end, Type: "Task", Resource: api("x:y") } }), machine({ S: { Type: "?" } }, {}, "child")],
    handle,
  );
  await expect(world.run(arnOf("demo"))).rejects.toThrow(`State machine "child", state "S"`);
  expect(handle).not.toHaveBeenCalled();
});

test("a definition is not changed", () => {
  const one = machine({ S: { ...end, Output: { a: ["{% 1 %}"] } } });
  const before = structuredClone(one.definition);
  checkDefinition(one);
  expect(one.definition).toEqual(before);
});
