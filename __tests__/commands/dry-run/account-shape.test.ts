import { shapeOf } from "../../../commands/dry-run/account-file";
import { misfitOf } from "../../../commands/dry-run/account-shape";
import { describeBaseline } from "../../../commands/dry-run/baseline/describe";
import { compliantAccount } from "../../../commands/dry-run/compliant";
import { patched, type JsonObject } from "../../../emulator/account/account";
import { emulate } from "../../../emulator/run";
import { preparedOf } from "./support";

describe("the shape of an account", () => {
  it("fits a fresh account, one after a run, and those of all scenarios", async () => {
    const { deployment } = preparedOf();
    const { scenarios, wellKept } = describeBaseline();
    const bases = {
      fresh: emulate({ deployment }).account.services as JsonObject,
      compliant: await compliantAccount(deployment, wellKept),
    };
    const misfits = scenarios.flatMap(({ name, on, account }) =>
      Object.entries(patched(bases[on], account) as JsonObject).flatMap(([service, part]) => {
        const misfit = misfitOf(part, shapeOf(service), service);
        // What is missing here is there with the inputs of the scenario.
        return misfit === undefined || misfit.problem.startsWith("is missing")
          ? []
          : [`${name}: ${misfit.path} ${misfit.problem}`];
      }),
    );
    expect(misfits).toEqual([]);
  });
});
