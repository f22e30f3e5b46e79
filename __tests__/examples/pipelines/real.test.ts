import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folder, root } from "./support";

const plan = (after: boolean) => ({
  format_version: "1.2",
  terraform_version: "1.11.4",
  planned_values: { root_module: {} },
  resource_changes: [
    {
      address: "aws_kms_key.logs",
      mode: "managed",
      type: "aws_kms_key",
      name: "logs",
      provider_name: "registry.terraform.io/hashicorp/aws",
      change: {
        actions: after ? ["no-op"] : ["update"],
        before: { enable_key_rotation: true },
        after: { enable_key_rotation: after },
        after_unknown: {},
        before_sensitive: {},
        after_sensitive: {},
      },
    },
  ],
  configuration: { root_module: {} },
});

describe("the shell example with ssi itself", () => {
  const work = mkdtempSync(join(tmpdir(), "ssi-real-"));
  afterAll(() => {
    rmSync(work, { recursive: true });
  });

  const run = (shown: string) => {
    for (const name of ["bin", "a", "b"]) mkdirSync(join(work, name), { recursive: true });
    writeFileSync(join(work, "a/main.tf"), '\nresource "aws_kms_key" "logs" {\n}\n');
    const shows = `#!/bin/sh\ncase "$*" in *" show "*) cat "$PLAN" ;; esac\n`;
    writeFileSync(join(work, "bin/terraform"), shows);
    chmodSync(join(work, "bin/terraform"), 0o755);
    writeFileSync(join(work, "plan.json"), shown);
    const { status, stdout, stderr } = spawnSync("sh", [join(folder, "shell/ssi-drift.sh"), "a", "b"], {
      cwd: work,
      encoding: "utf8",
      env: {
        PATH: `${join(work, "bin")}:${process.env.PATH ?? ""}`,
        PLAN: join(work, "plan.json"),
        SSI_FOLDER: root,
      },
    });
    return { status, stdout, stderr };
  };

  it("says nothing when there is no drift", () => {
    expect(run(JSON.stringify(plan(true)))).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("says what drifted, in every folder", () => {
    const { status, stdout, stderr } = run(JSON.stringify(plan(false)));
    expect([status, stderr]).toEqual([2, ""]);
    expect(stdout).toContain("enable_key_rotation: true → false");
    expect(stdout).toMatch(/in a\.json[^]*in b\.json/);
    expect(stdout).toContain(`at ${join(work, "a/main.tf")}:2`);
  });

  it("fails on what is no plan", () => {
    const { status, stdout, stderr } = run("Error: no credentials");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
