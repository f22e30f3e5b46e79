import { patched } from "../../../emulator/account/account";

describe("an account laid over another", () => {
  it("merges objects, replaces everything else and removes what is null", () => {
    const target = { detector: { Status: "ENABLED", Features: { A: 1 }, Destination: { a: 1 } }, list: [1, 2] };
    expect(
      patched(target, { detector: { Status: "DISABLED", Destination: null, Features: { B: 2 } }, list: [3] }),
    ).toEqual({
      detector: { Status: "DISABLED", Features: { A: 1, B: 2 } },
      list: [3],
    });
  });

  it("shares nothing with what it was made of", () => {
    const target = { a: { b: [1] } };
    const patch = { c: { d: [2] } };
    const result = patched(target, patch) as { a: { b: number[] }; c: { d: number[] } };
    result.a.b.push(9);
    result.c.d.push(9);
    expect({ target, patch }).toEqual({ target: { a: { b: [1] } }, patch: { c: { d: [2] } } });
  });
});
