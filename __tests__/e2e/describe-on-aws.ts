import { startAws, type Aws } from "./aws";

/** `describe` with an emulated AWS of its own. Where there can be none it says why and skips. */
export function describeOnAws(name: string, tests: (aws: () => Aws) => void): void {
  const missing = process.env.SSI_E2E_MISSING;
  if (missing !== undefined) {
    console.warn(`Skipped, because ${missing}: ${name}`);

    it.skip(`${name} (${missing})`, () => undefined);
    return;
  }
  describe(name, () => {
    let aws: Aws;
    beforeAll(async () => {
      aws = await startAws();
    });
    afterAll(async () => {
      await aws.stop();
    });
    tests(() => aws);
  });
}
