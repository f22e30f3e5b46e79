import { planJson, read, resource } from "../support";

const json = planJson({
  resource_changes: [resource('aws_thing.this["Grüße 🔐"]', { before: { name: "ä" }, after: { name: "€" } })],
});
const bigEndian = Buffer.from(`\u{feff}${json}`, "utf16le").swap16();

describe("a plan", () => {
  it.each([
    ["UTF-8", Buffer.from(json)],
    ["UTF-8 with a byte order mark", Buffer.from(`\u{feff}${json}`)],
    ["UTF-16, as PowerShell writes it", Buffer.from(`\u{feff}${json}`, "utf16le")],
    ["UTF-16, the other way round", bigEndian],
    ["UTF-8 after many blanks", Buffer.from("\n".repeat(50) + json)],
  ])("may come as %s, in chunks of any size", async (_, bytes) => {
    const expected = (await read(json)).subjects;
    expect(expected[0]?.address).toBe('aws_thing.this["Grüße 🔐"]');
    for (const size of [1, 3, 16, 1000]) expect((await read(bytes, size)).subjects).toEqual(expected);
  });
});
