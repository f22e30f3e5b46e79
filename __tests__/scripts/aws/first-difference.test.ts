import { firstDifference } from "../../../scripts/aws/first-difference";

describe("the first difference of two values", () => {
  it("does not mind the order of members", () => {
    expect(firstDifference({ a: 1, b: [{}] }, { b: [{}], a: 1 })).toBeUndefined();
  });

  it.each([
    [{ a: { b: [1, 2] } }, { a: { b: [1, 3] } }, { at: ".a.b[1]", one: 2, other: 3 }],
    [{ a: 1 }, {}, { at: ".a", one: 1, other: undefined }],
    [{ a: null }, {}, { at: ".a", one: null, other: undefined }],
    [[1], [1, 2], { at: "[1]", one: undefined, other: 2 }],
    [[], {}, { at: "", one: [], other: {} }],
    ["1", 1, { at: "", one: "1", other: 1 }],
    [undefined, null, { at: "", one: undefined, other: null }],
  ])("between %j and %j is %j", (one, other, expected) => {
    expect(firstDifference(one, other)).toEqual(expected);
  });
});
