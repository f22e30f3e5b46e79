import type { Aws } from "./aws";
import { succeed } from "./process";

/** Answer of the AWS CLI. */
export async function awsCli<T>({ environment }: Aws, ...parameters: readonly string[]): Promise<T> {
  return JSON.parse(await succeed("aws", [...parameters, "--output", "json"], { cwd: ".", env: environment })) as T;
}
