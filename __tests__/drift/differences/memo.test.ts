import { rememberTwo } from "../../../drift/differences/memo";

describe("a function that remembers two results", () => {
  const counted = () => {
    let calls = 0;
    return { remembered: rememberTwo(({ text }: { readonly text: string }) => `${text} ${++calls}`) };
  };
  const [one, other, third] = ["one", "other", "third"].map((text) => ({ text })) as [
    { text: string },
    { text: string },
    { text: string },
  ];

  it("is not called again for either of two arguments in turn", () => {
    const { remembered } = counted();
    expect([one, other, one, other, other].map(remembered)).toEqual([
      "one 1",
      "other 2",
      "one 1",
      "other 2",
      "other 2",
    ]);
  });

  it("forgets the argument that was asked for least recently", () => {
    const { remembered } = counted();
    expect([one, other, one, third, one, other].map(remembered)).toEqual([
      "one 1",
      "other 2",
      "one 1",
      "third 3",
      "one 1",
      "other 4",
    ]);
  });

  it("tells equal objects apart", () => {
    const { remembered } = counted();
    expect([{ text: "a" }, { text: "a" }].map(remembered)).toEqual(["a 1", "a 2"]);
  });
});
