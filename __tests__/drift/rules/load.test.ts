import type { Rule } from "../../../drift/rules/rule";
import { loadRules } from "../../../drift/rules/load";
import { ourRules } from "../../../drift/rules/rules";
import { file, here, messageOf } from "../files";

const rule = (parts: Record<string, unknown> = {}) => ({
  id: "own",
  severity: "high",
  attributes: ["x"],
  sentence: "own",
  ...parts,
});
const load = (...rules: readonly unknown[]) => loadRules([file("rules.json", JSON.stringify(rules))]);
const told = (...rules: readonly unknown[]) => messageOf(() => load(...rules));
const ids = (rules: readonly Rule[]) => rules.map(({ id }) => id);
const ours = ids(ourRules);

describe("rules of files", () => {
  it("are none but ours without a file", () => {
    expect(loadRules([])).toBe(ourRules);
  });

  it("come before ours, in their order", () => {
    expect(ids(load(rule({ id: "b" }), rule({ id: "a" })))).toStrictEqual(["b", "a", ...ours]);
  });

  it("take the place of ours with their id", () => {
    const own = rule({ id: "policy-wider", severity: "low" });
    const rules = load(own);

    expect(ids(rules)).toStrictEqual(ours);
    expect(rules[ours.indexOf("policy-wider")]).toStrictEqual(own);
  });

  it("of a later file come first, and take the place of those of an earlier one", () => {
    const one = file("one.yaml", "- { id: a, severity: low, attributes: [x], sentence: one }");
    const two = file(
      "two.yaml",
      "- { id: b, severity: low, attributes: [x], sentence: two }\n- { id: a, severity: none, attributes: [x], sentence: two }",
    );
    const rules = loadRules([one, two]);

    expect(ids(rules)).toStrictEqual(["b", "a", ...ours]);
    expect(rules[1]).toMatchObject({ severity: "none", sentence: "two" });
  });

  it("may be YAML, with anchors and comments", () => {
    const text =
      "# ours\n- &one { id: a, severity: low, attributes: &x [x], sentence: a }\n- { id: b, severity: low, attributes: *x, sentence: b }";

    expect(loadRules([file("rules.yaml", text)]).slice(0, 2)).toStrictEqual([
      { id: "a", severity: "low", attributes: ["x"], sentence: "a" },
      { id: "b", severity: "low", attributes: ["x"], sentence: "b" },
    ]);
  });
});

describe("a file of rules", () => {
  it.each([
    [
      "a severity that does not exist",
      { severity: "hgih" },
      '[0].severity is "hgih"; allowed: none, low, medium, high.',
    ],
    [
      "a member that does not exist",
      { attribute: ["x"] },
      '[0] has "attribute" that does not exist; did you mean attributes?',
    ],
    [
      "a misspelt member that they need",
      { attributes: undefined, attribute: ["x"] },
      '[0] has "attribute" that does not exist; did you mean attributes?',
    ],
    [
      "a member that nobody could have meant",
      { colour: 1 },
      '[0] has "colour" that does not exist; allowed: id, severity, types, addresses, side, actions, attributes, weaker, given, when, unless, statuses, sentence.',
    ],
    [
      "nothing that they are about",
      { attributes: undefined },
      '[0] is {"id":"own","severity":"high","sentence":"own"}; allowed: one of actions, attributes and statuses; attributes may stand beside statuses.',
    ],
    [
      "actions and attributes",
      { actions: ["delete"] },
      expect.stringContaining("; allowed: one of actions, attributes and statuses;"),
    ],
    [
      "an action that does not exist",
      { attributes: undefined, actions: ["destroy"] },
      '[0].actions[0] is "destroy"; allowed: create, update, delete, replace, forget, create-then-forget, invoke.',
    ],
    ["no attributes", { attributes: [] }, "[0].attributes is []; allowed: at least 1 of them."],
    ["an attribute that is none", { attributes: [""] }, '[0].attributes[0] is ""; it must not be empty.'],
    ["text where a list must stand", { types: "aws_kms_key" }, '[0].types is "aws_kms_key"; allowed: a list.'],
    [
      "an id that is none",
      { id: "Own Rule" },
      '[0].id is "Own Rule"; allowed: words of small letters and digits, with - between them.',
    ],
    ["no id", { id: undefined }, "[0] has no id; give it."],
    ["no sentence", { sentence: "" }, '[0].sentence is ""; it must not be empty.'],
    [
      "a placeholder that does not exist",
      { sentence: "{atribute}" },
      "[0].sentence has {atribute}, which is not filled in; did you mean {attribute}?",
    ],
    [
      "a placeholder that nobody could have meant",
      { sentence: "{x}" },
      "[0].sentence has {x}, which is not filled in; allowed: {address}, {attribute}, {before}, {after}, {gained}, {lost}, {message}.",
    ],
    [
      "a word for weaker that does not exist",
      { weaker: { becomes: "wide" } },
      '[0].weaker.becomes is "wide"; allowed: less, more, another, unset, reordered, rarer, internet, account, wider, public, unlimited, escalating, foreign, federated.',
    ],
    [
      "a value where a list of values must stand",
      { weaker: { becomes: 0 } },
      "[0].weaker.becomes is 0; allowed: a list.",
    ],
    [
      "two kinds of weaker",
      { weaker: { leaves: [1], order: [1, 2] } },
      '[0].weaker is {"leaves":[1],"order":[1,2]}; allowed: one of becomes, leaves, order, below, above and lacks.',
    ],
    [
      "endless policies",
      { weaker: { becomes: "wider", endless: [0] } },
      '[0].weaker.becomes is "wider"; allowed: less, more.',
    ],
    [
      "weaker without attributes",
      { attributes: undefined, actions: ["delete"], weaker: { becomes: "less" } },
      "[0] has weaker without attributes; give both.",
    ],
    [
      "statuses of one side",
      { attributes: undefined, statuses: ["FAILED"], side: "apply" },
      "[0].side must not stand there beside the others; leave it out.",
    ],
    [
      "a status that is none",
      { attributes: undefined, statuses: ["COMPLIANT"] },
      expect.stringContaining('[0].statuses[0] is "COMPLIANT"; allowed: fail,'),
    ],
  ])("fail with %s, and say what is allowed", (_, parts, problem) => {
    const message = told(rule(parts));

    expect(message.slice(0, "rules.json: ".length)).toBe("rules.json: ");
    expect(message.slice("rules.json: ".length)).toEqual(problem);
  });

  it("fail if two have one id", () => {
    expect(told(rule(), rule())).toBe(
      'rules.json: [1].id is "own", the id of an earlier rule; give each rule an id of its own.',
    );
  });

  it.each([
    ["is empty", "", "rules.yaml is empty; give a list of rules, or leave the option out."],
    ["holds comments only", "# later", "rules.yaml is empty; give a list of rules, or leave the option out."],
    ["is an object", "rules: []", 'rules.yaml: it is {"rules":[]}; allowed: a list.'],
    ["has no rule", "[]", "rules.yaml: it is []; allowed: at least 1 of them."],
    [
      "breaks off",
      "- id: [a",
      "rules.yaml, line 1, column 9, is neither YAML nor JSON: Flow sequence in block collection must be sufficiently indented and end with a ].",
    ],
    [
      "says something twice",
      "- id: a\n  id: b",
      "rules.yaml, line 2, column 3, is neither YAML nor JSON: Map keys must be unique.",
    ],
    [
      "has a tag that YAML does not know",
      "- !!js/function x",
      "rules.yaml, line 1, column 3, is neither YAML nor JSON: Unresolved tag: tag:yaml.org,2002:js/function.",
    ],
  ])("fail if the file %s", (_, text, message) => {
    expect(messageOf(() => loadRules([file("rules.yaml", text)]))).toBe(message);
  });

  it("fail if there is no such file, it is a folder, or far too large", () => {
    expect(messageOf(() => loadRules([`${here}/none.yaml`]))).toBe(
      "none.yaml cannot be read: ENOENT; name a file that exists and is readable.",
    );
    expect(messageOf(() => loadRules([here]))).toContain("cannot be read: it is a folder; name a file.");
    expect(messageOf(() => loadRules([file("large.yaml", "#".repeat(2 ** 20 + 1))]))).toBe(
      "large.yaml is larger than 1 MiB; name a file of YAML or JSON that people have written.",
    );
  });

  it("fail, and do not hang, if aliases make a file of theirs endless", () => {
    const bomb = Array.from(
      { length: 30 },
      (_, n) => `- &a${n} [${n === 0 ? "x" : `*a${n - 1}, *a${n - 1}, *a${n - 1}`}]`,
    );

    expect(messageOf(() => loadRules([file("bomb.yaml", bomb.join("\n"))]))).toMatch(
      /^bomb\.yaml is neither YAML nor JSON: Excessive alias count/,
    );
  });
});
