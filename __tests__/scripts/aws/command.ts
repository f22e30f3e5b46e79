import { spawn } from "node:child_process";
import { join } from "node:path";
import { startStandIn, type Answers, type StandIn } from "./stand-in";

const root = join(__dirname, "../../..");

interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const credentials = { AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE", AWS_SECRET_ACCESS_KEY: "secret-of-the-test" };

/** Runs `npm run test:aws` with nothing of this environment. */
export function testAws(parameters: readonly string[], environment: Readonly<Record<string, string>>): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "node_modules/tsx/dist/cli.mjs"), "scripts/aws", ...parameters], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOME: join(__dirname, "nobody"),
        AWS_EC2_METADATA_DISABLED: "true",
        ...environment,
      },
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString("utf8")));
    child.on("close", (status) => {
      resolve({ status, stdout, stderr });
    });
  });
}

/** Runs it against a stand-in of AWS with these answers. */
export async function testAwsAgainst(
  answers: Answers,
  ...parameters: readonly string[]
): Promise<Result & Pick<StandIn, "tested" | "validated">> {
  const { url, tested, validated, close } = await startStandIn(answers);
  try {
    const result = await testAws(parameters, { ...credentials, AWS_REGION: "eu-west-1", AWS_ENDPOINT_URL_SFN: url });
    return { ...result, tested, validated };
  } finally {
    await close();
  }
}
