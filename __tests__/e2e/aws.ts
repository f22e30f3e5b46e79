import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { pluginDirectory } from "../terraform/plugins";
import type { Environment } from "./process";
import { pythonPrograms } from "./python";

/** An emulated AWS of one's own, on a free port of this machine: moto, with one account and every Region. */
export interface Aws {
  readonly endpoint: string;
  /** For programs that shall take it for AWS: Terraform, cdktf, the AWS CLI. */
  readonly environment: Environment;
  /** For clients of the AWS SDK: `new SFNClient(aws.client)`. */
  readonly client: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
    readonly forcePathStyle: boolean;
  };
  readonly place: { readonly accountId: string; readonly partition: string; readonly region: string };
  readonly stop: () => Promise<void>;
}

const place = { accountId: "123456789012", partition: "aws", region: "eu-west-1" };
const credentials = { accessKeyId: "nobody", secretAccessKey: "nothing" };

export async function startAws(): Promise<Aws> {
  const programs = pythonPrograms();
  const inherited = withoutSettings(process.env);
  const server = spawn(join(programs, "python"), [join(__dirname, "server.py")], {
    env: inherited,
    stdio: ["pipe", "pipe", "pipe"],
  });
  const endpoint = await firstLine(server);
  const folder = mkdtempSync(join(tmpdir(), "ssi-aws-"));
  return {
    endpoint,
    environment: {
      ...inherited,
      PATH: `${programs}${delimiter}${process.env.PATH ?? ""}`,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_REGION: place.region,
      AWS_DEFAULT_REGION: place.region,
      AWS_CONFIG_FILE: join(folder, "no-configuration"),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "no-credentials"),
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
      TF_CLI_CONFIG_FILE: terraformConfiguration(folder),
    },
    client: { endpoint, region: place.region, credentials, forcePathStyle: true },
    place,
    stop: async () => {
      rmSync(folder, { recursive: true, force: true });
      // It is its end of input that ends it, so that it outlives nobody who had no time for this.
      server.stdin.end();
      if (server.exitCode === null) await once(server, "exit");
    },
  };
}

async function firstLine(server: ChildProcess): Promise<string> {
  let complaints = "";
  server.stderr?.on("data", (text: Buffer) => {
    complaints += text.toString();
  });
  const lines = createInterface({ input: server.stdout as NodeJS.ReadableStream });
  for await (const line of lines) return line;
  throw new Error(`The emulated AWS does not start: ${complaints}`);
}

/** Removes settings for the real AWS, or for another Python, from the environment. */
const withoutSettings = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(AWS|TF_|PYTHON)/.test(name)));

/** Source of the provider: a folder of plug-ins, if the machine has one. */
function terraformConfiguration(folder: string): string {
  const file = join(folder, "terraform.rc");
  const plugins = pluginDirectory();
  const mirror = `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(plugins)}\n  }\n}\n`;
  writeFileSync(file, plugins === undefined ? "" : mirror);
  return file;
}
