import { statementFaults } from "../../emulator/contract/statements";
import { deployed } from "../contract/bed";

describe("the statements of the deployed roles", () => {
  const roles = [...deployed().roles.values()];

  it("are those of every machine and of the schedule", () => {
    const machines = [...deployed().machines.values()].map(({ roleArn }) => roleArn);
    const names = roles.map(({ arn }) => arn.split("/").at(-1));
    expect(names).toContain("SSI-Schedule-eu-west-1");
    expect(roles.map(({ arn }) => arn)).toEqual(expect.arrayContaining(machines));
  });

  it("name actions, resources and condition keys as AWS's reference has them", () => {
    expect(roles.flatMap(statementFaults)).toEqual([]);
  });
});
