import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
const temporary = mkdtempSync(join(tmpdir(), "ssi-synth-"));

afterAll(() => {
  rmSync(temporary, { recursive: true, force: true });
});

function synth(outdir: string) {
  return spawnSync(process.execPath, [join(root, "scripts/synth.mjs")], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, CDKTF_OUTDIR: outdir },
  });
}

describe("npm run synth", () => {
  it("writes both stacks and says what to type next for each way of deploying", () => {
    const outdir = join(temporary, "not", "there", "yet");
    const { status, stdout, stderr } = synth(outdir);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const stack of ["logging", "baseline"]) {
      expect(existsSync(join(outdir, "stacks", stack, "cdk.tf.json"))).toBe(true);
      expect(stdout).toMatch(new RegExp(`terraform -chdir=\\S+/stacks/${stack} apply`));
      expect(stdout).toMatch(
        new RegExp(`terraform -chdir=\\S+/stacks/${stack} show -json plan.bin \\| node commands/ssi\\.mjs drift`),
      );
    }
    expect(stdout).toContain("npm run deploy");
    expect(stdout).toContain("With the defaults nobody would get an alert: alerting_email_addresses is [].");
  });

  it("writes the same on every run", () => {
    const [first, second] = ["one", "two"].map((name) => {
      synth(join(temporary, name));
      return readFileSync(join(temporary, name, "stacks/baseline/cdk.tf.json"), "utf8");
    });
    expect(first).toBe(second);
  });

  it("fails in one line when the output folder cannot be written", () => {
    const file = join(temporary, "file");
    writeFileSync(file, "");
    const { status, stdout, stderr } = synth(join(file, "out"));
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: "",
      stderr: `The output folder ${file}/out cannot be written (ENOTDIR); make it writable or set CDKTF_OUTDIR.\n`,
    });
  });
});
