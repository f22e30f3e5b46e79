import type { Json } from "../../../lib/json";
import type { PlanValue } from "../../../drift/model";
import type { Weaker } from "../../../drift/rules/rule";
import { decideWeaker, decideWeakWhenCreated } from "../../../drift/rules/weaker";
import { attribute, definition, policy, sensitive, statement, unknown } from "./builders";

type Given = Json | PlanValue | undefined;
const decided = (weaker: Weaker, before: Given, after: Given) => decideWeaker(weaker, attribute("it", before, after));

const rotation: Weaker = { becomes: [false, null] };
const everywhere: Weaker = { becomes: ["0.0.0.0/0"] };
const status: Weaker = { order: ["Enabled", "Suspended", null] };
const days: Weaker = { becomes: "less", endless: [0, null] };
const seconds: Weaker = { becomes: "less" };

describe("what is weaker", () => {
  it.each<[string, Weaker, Given, Given]>([
    ["a value that it becomes", rotation, true, false],
    ["not set, where that is one of the values", rotation, true, undefined],
    ["null, which is not set", rotation, true, null],
    ["an element that a list gains", everywhere, ["10.0.0.0/8"], ["10.0.0.0/8", "0.0.0.0/0"]],
    ["an element of a list that was not there", everywhere, undefined, ["0.0.0.0/0"]],
    ["a value that it leaves", { leaves: ["required"] }, "required", "optional"],
    ["a value that is no longer set", { leaves: ["required"] }, "required", undefined],
    ["an element that a list loses", { leaves: ["a"] }, ["a", "b"], ["b"]],
    ["a step towards the end", status, "Enabled", "Suspended"],
    ["two steps towards the end", status, "Enabled", undefined],
    ["a smaller number", seconds, 60, 30],
    ["a smaller number in a text", seconds, "60", "9"],
    ["no number, where there was one", seconds, 60, undefined],
    ["any number, where it was endless", days, 0, 3653],
    ["any number, where it was not set and that is endless", days, undefined, 3653],
    ["a list that lost an element and gained another", seconds, ["a", "b"], ["b", "c"]],
    ["a list that is no longer there", seconds, ["a"], undefined],
    ["a larger number", { becomes: "more" }, 30, 60],
    ["a list that gained an element", { becomes: "more" }, undefined, ["a"]],
    ["something else than was set", { becomes: "another" }, "a", "b"],
    ["nothing, where something was set", { becomes: "another" }, "a", undefined],
    ["an object in a list", { becomes: [{ a: 1, b: [2] }] }, [], [{ b: [2], a: 1 }]],
  ])("is %s", (_, weaker, before, after) => {
    expect(decided(weaker, before, after)).toBe("yes");
  });

  it.each<[string, Weaker, Given, Given]>([
    ["a value that it becomes, where it was another of these", rotation, null, false],
    ["what is not said", rotation, false, true],
    ["an element that was there already", everywhere, ["0.0.0.0/0"], ["0.0.0.0/0", "10.0.0.0/8"]],
    ["a value that was never the one to be left", { leaves: ["required"] }, "optional", "no-preference"],
    ["a step back", status, "Suspended", "Enabled"],
    ["a step to what nobody has heard of", status, "Enabled", "Frozen"],
    ["a step from what nobody has heard of", status, "Frozen", "Enabled"],
    ["a larger number", seconds, 30, 60],
    ["a number, where there was none", seconds, undefined, 60],
    ["endless, where there was a number", days, 365, 0],
    ["endless said in another way", days, 0, undefined],
    ["another text", seconds, "a", "b"],
    ["true, where a number is meant", seconds, true, false],
    ["a list in another order", seconds, ["a", "b"], ["b", "a"]],
    ["a list that only gained", seconds, ["a"], ["a", "b"]],
    ["something, where nothing was set", { becomes: "another" }, undefined, "a"],
    ["something, where nothing was set but an empty text", { becomes: "another" }, "", "a"],
    ["a text, where a policy is meant", { becomes: "wider" }, "a", "b"],
  ])("is not %s", (_, weaker, before, after) => {
    expect(decided(weaker, before, after)).toBe("no");
  });

  it.each<[string, Weaker, Given, Given]>([
    ["known after apply", rotation, true, unknown],
    ["sensitive", rotation, sensitive, sensitive],
    ["sensitive on one side, where the other is the one meant", rotation, sensitive, false],
    ["known after apply, where it is to be left", { leaves: ["required"] }, "required", unknown],
    ["known after apply, where numbers are compared", seconds, 60, unknown],
    ["known after apply, where something else was set", { becomes: "another" }, "a", unknown],
    ["sensitive, order or not", { becomes: "another" }, sensitive, sensitive],
    ["sensitive, where an order counts", status, sensitive, sensitive],
    ["a policy that is known after apply", { becomes: "wider" }, '{"Statement":[]}', unknown],
    ["a policy that AWS would not take", { becomes: "wider" }, undefined, '{"Statement":[{"Effect":"allow"}]}'],
  ])("cannot be told of what is %s", (_, weaker, before, after) => {
    expect(decided(weaker, before, after)).toBe("undecidable");
  });

  it.each<[string, Weaker, Given, Given]>([
    ["it was the one meant before", rotation, false, unknown],
    ["it is none of those meant after", rotation, sensitive, true],
    ["it is not the one to be left", { leaves: ["required"] }, "optional", unknown],
    ["a rule about any wider policy says so", { becomes: "public" }, "{}", unknown],
  ])("is not what is unknown on one side, where %s", (_, weaker, before, after) => {
    expect(decided(weaker, before, after)).toBe("no");
  });

  it.each(["policy", "assume_role_policy", "inline_policy[0].policy", "access_policies", "policy_document"])(
    "cannot be told of %s, which is that of a policy, if nothing of it is shown",
    (path) => {
      expect(decideWeaker({ becomes: "wider" }, attribute(path, sensitive, sensitive))).toBe("undecidable");
    },
  );

  it.each(["policy_arn", "policyholder", "arn"])("is not %s, which is not that of a policy", (path) => {
    expect(decideWeaker({ becomes: "wider" }, attribute(path, "a", unknown))).toBe("no");
  });

  it.each([
    ["rate(60 minutes)", "rate(2 hours)"],
    ["rate(1 hour)", "cron(0 6 * * ? *)"],
    ["cron(0/15 * * * ? *)", "cron(0 * * * ? *)"],
    ["rate(30 days)", "at(2030-01-01T00:00:00)"],
    ["rate(30 days)", ""],
  ])("is %s that becomes %s, if it is about how often something runs", (before, after) => {
    expect(decided({ becomes: "rarer" }, before, after)).toBe("yes");
    expect(decided({ becomes: "rarer" }, after, before)).toBe("no");
  });

  it("is not an expression that nobody can read", () => {
    expect(decided({ becomes: "rarer" }, "rate(1 hour)", "sometimes")).toBe("no");
  });

  it("is nothing in a definition, of which rules know only that it changed", () => {
    expect(decideWeaker(rotation, definition())).toBe("no");
  });

  it("is nothing in a policy, for rules about values", () => {
    const view = policy("policy", { gained: [statement({ actions: ["*"], principals: ["AWS: *"] })] });

    expect(decideWeaker(rotation, view)).toBe("no");
    expect(decideWeaker(seconds, view)).toBe("no");
    expect(decideWeaker({ leaves: ["a"] }, view)).toBe("no");
  });
});

describe("what is weak from the start", () => {
  it.each<[string, Weaker, Given]>([
    ["a value", rotation, false],
    ["an element", everywhere, ["0.0.0.0/0"]],
  ])("is %s that is one of those meant", (_, weaker, after) => {
    expect(decideWeakWhenCreated(weaker, attribute("it", undefined, after))).toBe("yes");
  });

  it.each<[string, Weaker, Given]>([
    ["less than endless", days, 365],
    ["a place in an order", { order: [null, "Enabled"] }, "Enabled"],
    ["known after apply", rotation, unknown],
    ["sensitive", rotation, sensitive],
    ["more than nothing", { becomes: "more" }, ["a"]],
    ["other than nothing", { leaves: [null] }, "a"],
  ])("is not what is %s", (_, weaker, after) => {
    expect(decideWeakWhenCreated(weaker, attribute("it", undefined, after))).toBe("no");
  });

  it("is a policy for everybody, and not one that allows something", () => {
    const view = policy("policy", { gained: [statement({ actions: ["s3:GetObject"], principals: ["AWS: *"] })] });

    expect(decideWeakWhenCreated({ becomes: "public" }, view)).toBe("yes");
    expect(decideWeakWhenCreated({ becomes: "wider" }, view)).toBe("no");
  });
});
