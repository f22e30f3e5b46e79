import { openPlan, readPlan } from "../../../drift/read";

describe("reading standard input", () => {
  const { isTTY } = process.stdin;
  afterEach(() => {
    process.stdin.isTTY = isTTY;
  });

  it("fails at once where that is a terminal, at which somebody would wait", async () => {
    process.stdin.isTTY = true;
    await expect(readPlan("standard input", openPlan("-"))).rejects.toThrow(
      "No plan was given, and standard input is a terminal; try terraform show -json plan.bin | node <checkout>/commands/ssi.mjs drift, or node <checkout>/commands/ssi.mjs drift plan.json.",
    );
  });
});
