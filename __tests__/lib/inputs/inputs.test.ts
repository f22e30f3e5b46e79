import { App, TerraformStack, Token } from "cdktf";
import {
  choice,
  choices,
  declareVariables,
  document,
  flag,
  integer,
  record,
  resolveInputs,
  text,
  textMap,
  texts,
  type Input,
  type Inputs,
} from "../../../lib/inputs";
import { baselineInputs } from "../../../commands/export/baseline";
import { exportedModules } from "../../../commands/export/modules";
import { alerting } from "../../../modules/alerting";
import { machines } from "../../../modules/machines";
import { schedule } from "../../../modules/schedule";
import { sharedInputs } from "../../../stacks/inputs";

const inputs = {
  name: text({ description: "A name.", pattern: /^[a-z]+$/, allowed: "lower-case letters", example: "b" }),
  boundary: text({ description: "A boundary.", default: null, pattern: /^arn:/, allowed: "an ARN", example: "arn:" }),
  colour: choice({ description: "A colour.", of: ["RED", "BLUE"], default: "RED" }),
  colours: choices({ description: "Colours.", of: ["RED", "BLUE"], default: ["RED"] }),
  body: document({ description: "A body.", default: null, maxLength: 9, example: "text" }),
  words: texts({ description: "Words.", default: [], pattern: /^\w+$/, allowed: "words", example: "word" }),
  days: integer({ description: "Days.", default: 7, min: 1, max: 9, unit: "days" }),
  on: flag({ description: "On.", default: true }),
  tags: textMap({
    description: "Tags.",
    default: {},
    values: { pattern: /^t/, allowed: "begins with t" },
    example: { a: "t" },
  }),
  contact: record({
    description: "A contact.",
    default: {},
    members: {
      name: { pattern: /^\w+$/, allowed: "a word", example: "Ann" },
      phone: { pattern: /^\d+$/, allowed: "digits", example: "1" },
    },
  }),
};

const scope = () => new TerraformStack(new App(), "stack");
const resolve = (props: object) => resolveInputs(scope(), inputs, { name: "a", ...props });

describe("the props of a construct", () => {
  it("get the defaults of what is not given", () => {
    expect(resolve({ days: 3 })).toEqual({
      name: "a",
      boundary: null,
      colour: "RED",
      colours: ["RED"],
      body: null,
      words: [],
      days: 3,
      on: true,
      tags: {},
      contact: {},
    });
  });

  it("take texts that belong together, all of them", () => {
    const contact = { name: "Ann", phone: "1" };
    expect(resolve({ contact })).toMatchObject({ contact });
  });

  it("are left to Terraform where they are tokens", () => {
    const token = Token.asString({ resolve: () => "x", creationStack: [] });
    expect(resolve({ name: token, words: [token] })).toMatchObject({ name: token, words: [token] });
  });

  it.each([
    [{ name: "A" }, 'stack: name is "A"; allowed: lower-case letters.'],
    [{ boundary: "no" }, 'stack: boundary is "no"; allowed: an ARN.'],
    [{ colour: "GREEN" }, 'stack: colour is "GREEN"; allowed: RED, BLUE.'],
    [{ colours: ["RED", "RED"] }, 'stack: colours is ["RED","RED"]; allowed: each value once.'],
    [{ body: "" }, "stack: body is 0 characters long; allowed: 1 to 9 characters."],
    [{ words: ["a b"] }, 'stack: words is ["a b"]; allowed: a list of: words.'],
    [{ words: "a" }, 'stack: words is "a"; allowed: a list of: words.'],
    [{ days: 10 }, "stack: days is 10; allowed: a whole number of days from 1 to 9."],
    [{ days: "3" }, 'stack: days is "3"; allowed: a whole number of days from 1 to 9.'],
    [{ on: "yes" }, 'stack: on is "yes"; allowed: bool.'],
    [{ tags: { a: "x" } }, 'stack: tags is {"a":"x"}; allowed: each value begins with t.'],
    [
      { contact: { name: "Ann" } },
      'stack: contact is {"name":"Ann"}; allowed: nothing, or all of name (a word), phone (digits).',
    ],
    [
      { contact: { name: "Ann", phone: "1", title: "Dr" } },
      'stack: contact is {"name":"Ann","phone":"1","title":"Dr"}; allowed: nothing, or all of name (a word), phone (digits).',
    ],
    [{ name: undefined }, "stack: name is required: A name."],
    [
      { nmae: "a" },
      "stack: nmae is not an input; the inputs are: name, boundary, colour, colours, body, words, days, on, tags, contact.",
    ],
  ])("fails for %j and says where, what and what is allowed", (props, message) => {
    expect(() => resolve(props)).toThrow(message);
  });
});

describe("the variables of a stack", () => {
  const declared = () => {
    const stack = scope();
    declareVariables(stack, inputs, { prefix: "part", defaults: { colour: "BLUE", tags: { aB: "t" } } });
    return (stack.toTerraform() as { variable: Record<string, Record<string, unknown>> }).variable;
  };

  it("are named after part and input", () => {
    expect(Object.keys(declared())).toEqual(Object.keys(inputs).map((name) => `part_${name}`));
  });

  it("have no default if required, null if unset, and the caller's default if given", () => {
    expect(declared()).toMatchObject({
      part_boundary: { default: null, nullable: true },
      part_colour: { default: "BLUE", nullable: false },
      part_tags: { default: { aB: "t" }, type: "map(string)" },
      part_on: { default: true, type: "bool" },
    });
    expect(Object.keys(declared().part_name ?? {})).not.toContain("default");
  });

  it("fails when a default breaks the rule of its input", () => {
    expect(() => declareVariables(scope(), inputs, { defaults: { days: 99 } })).toThrow(
      "stack: days is 99; allowed: a whole number of days from 1 to 9.",
    );
  });

  it("are checked unless null, by a condition that Terraform can evaluate", () => {
    const conditions = (name: string) =>
      ((declared()[name] ?? {}) as { validation: readonly { condition: string }[] }).validation.map(
        ({ condition }) => condition,
      );
    expect(conditions("part_boundary")).toEqual([
      '${var.part_boundary == null || can(regex("^arn:", var.part_boundary))}',
    ]);
    expect(conditions("part_body")).toEqual([
      "${var.part_body == null ? true : length(var.part_body) >= 1 && length(var.part_body) <= 9}",
    ]);
    expect(conditions("part_name")).toEqual(['${can(regex("^[a-z]+$", var.part_name))}']);
  });
});

describe("the example of an input", () => {
  const all = [
    ...Object.entries(inputs),
    ...Object.values(baselineInputs).flatMap((own) => Object.entries(own as Inputs)),
    ...[...exportedModules.values()].flatMap(({ inputs: groups }) => groups.flatMap(([, own]) => Object.entries(own))),
  ];

  it.each(all)("of %s is allowed and is not its default", (_, { example, rules, default: preset }) => {
    expect(rules.filter((rule) => !rule.holds(example)).map(({ allowed }) => allowed)).toEqual([]);
    expect(example).not.toEqual(preset);
  });
});

describe("an input that modules share", () => {
  const modules = [...machines, schedule, alerting];
  it.each(modules.map(({ id, inputs }) => [id, inputs]))("is a variable of the baseline: those of %s", (_, inputs) => {
    const shared = Object.entries<Input<unknown>>(inputs).filter(([, input]) => input.shared);
    expect(shared.length).toBeGreaterThan(2);
    expect(Object.keys(sharedInputs)).toEqual(expect.arrayContaining(shared.map(([name]) => name)));
  });
});
