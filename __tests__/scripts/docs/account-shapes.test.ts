import shapes from "../../../commands/dry-run/account-shapes.json";
import { accountShapes } from "../../../scripts/docs/account-shapes";

describe("the shape of an account file", () => {
  it("is that of the types of the emulated services; npm run docs writes it", () => {
    expect(shapes).toEqual(accountShapes());
  });
});
