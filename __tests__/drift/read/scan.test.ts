import { scan, type Part } from "../../../drift/read/scan";
import { chunksOf } from "../support";

/** Calls of the listener. */
async function heard(text: string, size?: number): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  const parts: Readonly<Record<string, Part>> = { list: "elements", whole: "whole", 'na"me}': "whole" };
  await scan("plan.json", chunksOf(Buffer.from(text), size), {
    member: (name) => parts[name] ?? "skip",
    value: (member, value, index) => told.push([member, value, index]),
  });
  return told;
}

const value = {
  brackets: '}{][,:"\\',
  'na\\me"': ["Grüße 🔐", "\u2028", "\\"],
  nested: [[{}], { a: [null, true, -1.5e3] }],
};
const document = {
  skipped: [value, value],
  list: [value, 1, "text", [], {}, null, [value]],
  another: value,
  whole: value,
  scalar: 12,
  'na"me}': false,
  last: "\\\\",
};
const expected = [
  ...document.list.map((element, index) => ["list", element, index]),
  ["whole", value, 0],
  ['na"me}', false, 0],
];

describe("scan", () => {
  it.each([1, 2, 3, 5, 7, 64, 10_000])(
    "tells what was asked for, and nothing else, from chunks of %p bytes",
    async (size) => {
      expect(await heard(JSON.stringify(document), size)).toEqual(expected);
      expect(await heard(`\r\n\t ${JSON.stringify(document, null, 2)}\n\n`, size)).toEqual(expected);
    },
  );

  it("reads objects and lists in which nothing is", async () => {
    expect(await heard("{}")).toEqual([]);
    expect(await heard('{"list":[ ],"whole":{}}')).toEqual([["whole", {}, 0]]);
    expect(await heard('{"list":null}')).toEqual([]);
  });

  it("tells a list to its end before a member that is there twice", async () => {
    expect(await heard('{"list":[1],"list":[2]}')).toEqual([
      ["list", 1, 0],
      ["list", 2, 0],
    ]);
  });

  it("fails wherever the document breaks off", async () => {
    const bytes = Buffer.from(JSON.stringify(document));
    for (let length = 0; length < bytes.length; length++) {
      await expect(heard(bytes.subarray(0, length).toString("latin1"), 11)).rejects.toThrow("plan.json ends after");
    }
  });

  it.each([
    ['{"secret" 1}', "is not valid JSON at byte 10"],
    ['{"whole":{"secret":tru}}', "is not valid JSON at byte 9"],
    ['{"whole":secret}', "is not valid JSON at byte 9"],
    ['{"whole":}', "is not valid JSON at byte 9"],
    ['{"skipped":}', "is not valid JSON at byte 11"],
    ['{"skipped":,"secret":1}', "is not valid JSON at byte 11"],
    ['{"list":[{"a":"secret}]}', "ends after 24 bytes"],
    ['{"list":[1 2]}', "is not valid JSON at byte 11"],
    ['{"list":[1,]}', "is not valid JSON at byte 11"],
    ['{"list":["secret\n"]}', "is not valid JSON at byte 9"],
    ['{"a":1,}', "is not valid JSON at byte 7"],
    ['{"a":1 "b":2}', "is not valid JSON at byte 7"],
    ["{secret:1}", "is not valid JSON at byte 1"],
    ['{"list":{"secret":1}}', "list is not a list"],
    ['{"list":"secret"}', "list is not a list"],
    ['{"a":1}{"secret":2}', "has more text after the plan's JSON, at byte 7"],
    ['{"a":1}\n::debug::secret', "has more text after the plan's JSON, at byte 8"],
  ])("fails, and does not quote, %p", async (text, problem) => {
    for (const size of [1, 4, 1000]) {
      const error = await heard(text, size).catch((reason: unknown) => reason as Error);
      expect(String(error)).toContain(problem);
      expect(String(error)).not.toContain("secret");
      expect((error as Error).cause).toBeUndefined();
    }
  });
});
