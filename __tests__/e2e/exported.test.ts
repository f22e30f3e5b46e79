import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeOnAws } from "./describe-on-aws";
import { writeExported } from "./exported";
import { apply, initialise, plan } from "./terraform";

const folder = mkdtempSync(join(tmpdir(), "ssi-exported-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describeOnAws("the exported baseline", (aws) => {
  it("is applied to a fresh account, and has nothing to do a second time", async () => {
    const { environment } = aws();
    writeExported(folder);
    await initialise(environment, folder);
    await apply(environment, folder);
    expect((await plan(environment, folder)).status).toBe(0);
  });
});
