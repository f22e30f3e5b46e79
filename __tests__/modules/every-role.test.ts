import { statementFaults } from "../../emulator/contract/statements";
import { services } from "../../modules/services";
import { deployed } from "../contract/bed";

const inMode = (mode: string) => Object.fromEntries(Object.keys(services).map((id) => [`${id}_mode`, mode]));

describe.each([
  ["with the defaults", {}],
  ["in mode enforce, with tags", { ...inMode("enforce"), tags: { Team: "security" } }],
  ["in mode report", inMode("report")],
  ["in mode off", inMode("off")],
])("the statements of the deployed roles %s", (_, variables) => {
  const roles = [...deployed(variables).roles.values()];

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
