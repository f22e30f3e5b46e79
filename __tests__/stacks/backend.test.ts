import { App } from "cdktf";
import { backendOf } from "../../stacks/backend";
import { LoggingStack } from "../../stacks/logging";

const terraformOf = (backend?: ReturnType<typeof backendOf>) =>
  (new LoggingStack(new App(), "logging", { backend }).toTerraform() as { terraform: { backend: unknown } }).terraform;

describe("the backend of a stack", () => {
  it("is a file beside the configuration unless another is named", () => {
    expect(terraformOf().backend).toEqual({ local: { path: "terraform.tfstate" } });
  });

  it("is any of Terraform's, with a state for each stack", () => {
    const s3 = backendOf("logging", { s3: { bucket: "states", key: "ssi/<stack>.tfstate", use_lockfile: true } });
    expect(terraformOf(s3).backend).toEqual({
      s3: { bucket: "states", key: "ssi/logging.tfstate", use_lockfile: true },
    });
  });

  it("may be left to -backend-config", () => {
    expect(terraformOf(backendOf("logging", { s3: {} })).backend).toEqual({ s3: {} });
  });

  it("fails when both stacks would share one state", () => {
    expect(() => backendOf("logging", { s3: { key: "ssi.tfstate" } })).toThrow(
      'cdktf.json: context.backend.s3.key is "ssi.tfstate"; both stacks would share one state: write <stack> in it, for example "ssi/<stack>.tfstate".',
    );
  });

  it.each(["s3", {}, { s3: {}, gcs: {} }, { s3: "bucket" }, null])("fails for %j", (configuration) => {
    expect(() => backendOf("logging", configuration)).toThrow("allowed: an object with one key");
  });
});
