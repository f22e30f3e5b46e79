import { internetIn } from "../../../drift/rules/internet";

describe("ranges of addresses", () => {
  it.each([
    [["0.0.0.0/0"], [4]],
    [["::/0"], [6]],
    [["0.0.0.0/1", "128.0.0.0/1"], [4]],
    [["128.0.0.0/1"], [4]],
    [["0.0.0.0/2", "64.0.0.0/2"], [4]],
    [["::/1", "8000::/1"], [6]],
    [["2000::/3"], [6]],
    [
      ["0.0.0.0/0", "::/0"],
      [4, 6],
    ],
  ])("%j are the internet", (ranges, families) => {
    expect(internetIn(ranges)).toStrictEqual(families);
  });

  it.each([
    [["10.0.0.0/8", "192.168.0.0/16"]],
    [["0.0.0.0/2"]],
    [["0.0.0.0/2", "0.0.0.0/2"]],
    [["fd00::/8"]],
    [["2000::/5"]],
  ])("%j are not the internet", (ranges) => {
    expect(internetIn(ranges)).toStrictEqual([]);
  });

  it.each([["sg-1"], ["0.0.0.0"], ["0.0.0.256/0"], ["1.2.3/0"], ["::1::/0"], ["/0"], ["0.0.0.0/33"]])(
    "%s is no range",
    (text) => {
      expect(internetIn([text])).toStrictEqual([]);
    },
  );
});
