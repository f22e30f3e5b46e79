import { isEqual, isList, isObject, type Json } from "../../lib/json";

describe("two values of JSON", () => {
  it.each<[Json, Json]>([
    [1, 1],
    [null, null],
    [
      [1, [2]],
      [1, [2]],
    ],
    [
      { a: 1, b: { c: [null] } },
      { b: { c: [null] }, a: 1 },
    ],
  ])("%j equals %j", (one, other) => {
    expect(isEqual(one, other)).toBe(true);
  });

  it.each<[Json, Json]>([
    [1, "1"],
    [null, false],
    [[], {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, null]],
    [{ a: null }, { b: null }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ constructor: null }, {}],
  ])("%j differs from %j", (one, other) => {
    expect(isEqual(one, other)).toBe(false);
    expect(isEqual(other, one)).toBe(false);
  });
});

it("an array is a list and no object", () => {
  expect([isList([]), isObject([]), isObject({}), isList({}), isObject(null)]).toStrictEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});
