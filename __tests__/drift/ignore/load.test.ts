import { loadIgnores } from "../../../drift/ignore/load";
import { file, messageOf } from "../files";

const ignore = (parts: Record<string, unknown> = {}) => ({
  address: "aws_kms_key.logs",
  reason: "It is so.",
  owner: "security@example.com",
  expires: "2027-03-31",
  ...parts,
});
const load = (...ignores: readonly unknown[]) => loadIgnores([file("ignore.json", JSON.stringify(ignores))]);
const told = (...ignores: readonly unknown[]) => messageOf(() => load(...ignores));

describe("a file of what is ignored", () => {
  it("may be YAML, where a day needs no quotes", () => {
    const text = [
      "- address: '*'",
      "  attributes: [tags]",
      "  reason: It is so.",
      "  owner: me",
      "  expires: 2028-02-29",
    ].join("\n");

    expect(loadIgnores([file("ignore.yaml", text)])).toStrictEqual([
      { address: "*", attributes: ["tags"], reason: "It is so.", owner: "me", expires: "2028-02-29" },
    ]);
  });

  it("may have nothing in its list", () => {
    expect(load()).toStrictEqual([]);
  });

  it("may be one of several, and there may be none", () => {
    const [one, two] = ["one.json", "two.json"].map((name) => file(name, JSON.stringify([ignore({ owner: name })])));

    expect(loadIgnores([one ?? "", two ?? ""]).map(({ owner }) => owner)).toStrictEqual(["one.json", "two.json"]);
    expect(loadIgnores([])).toStrictEqual([]);
  });

  it.each([
    ["without a reason", { reason: undefined }, "ignore.json: [0] has no reason; give it."],
    ["without an owner", { owner: undefined }, "ignore.json: [0] has no owner; give it."],
    ["without a last day", { expires: undefined }, "ignore.json: [0] has no expires; give it."],
    ["without an address", { address: undefined }, "ignore.json: [0] has no address; give it."],
    ["with a reason that says nothing", { reason: " " }, 'ignore.json: [0].reason is " "; allowed: some text.'],
    [
      "with a day that is none",
      { expires: "2027-02-29" },
      'ignore.json: [0].expires is "2027-02-29"; allowed: a day of the calendar such as 2027-03-31.',
    ],
    [
      "with a time",
      { expires: "2027-03-31T00:00:00Z" },
      'ignore.json: [0].expires is "2027-03-31T00:00:00Z"; allowed: a day of the calendar such as 2027-03-31.',
    ],
    ["with a day as a number", { expires: 20_270_331 }, "ignore.json: [0].expires is 20270331; allowed: text."],
    [
      "with no attributes in its list",
      { attributes: [] },
      "ignore.json: [0].attributes is []; allowed: at least 1 of them.",
    ],
    [
      "with a misspelt member",
      { attribute: ["tags"] },
      'ignore.json: [0] has "attribute" that does not exist; did you mean attributes?',
    ],
  ])("fails %s", (_, parts, message) => {
    expect(told(ignore(parts))).toBe(message);
  });

  it("fails if it is empty", () => {
    expect(messageOf(() => loadIgnores([file("ignore.yaml", "")]))).toBe(
      "ignore.yaml is empty; give a list of what is ignored, or leave the option out.",
    );
  });
});
