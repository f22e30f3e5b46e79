import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../../drift/read/input";
import { readPlan } from "../../drift/read";
import type { Change, Plan } from "../../drift/model";

/** A plan, or something else, that real Terraform has written; `real/make` writes them again. */
export const real = (file: string): Buffer => readFileSync(join(__dirname, "real", file));

/** Bytes in chunks of a size. */
export async function* chunksOf(bytes: Buffer, size = bytes.length): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  await Promise.resolve();
}

/** Reads what would stand in the file `plan.json`. */
export const read = (text: string | Buffer, size?: number): Promise<Plan> =>
  readPlan("plan.json", decode("plan.json", chunksOf(Buffer.from(text as string), size)));

export interface RawChange {
  readonly actions?: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
  readonly after_unknown?: unknown;
  readonly before_sensitive?: unknown;
  readonly after_sensitive?: unknown;
  readonly replace_paths?: unknown;
  readonly importing?: unknown;
}

/** An element of resource_changes or resource_drift as Terraform writes it. */
export const resource = (address: string, change: RawChange, more: object = {}): object => ({
  address,
  mode: "managed",
  type: /(\w+)\.\w+(\[.*\])?$/.exec(address)?.[1] ?? "aws_thing",
  name: "this",
  provider_name: "registry.terraform.io/hashicorp/aws",
  change: { actions: ["update"], before: null, after: null, ...change },
  ...more,
});

/** A plan with these members. */
export const planJson = (members: object = {}): string =>
  JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.11.4",
    planned_values: { root_module: {} },
    configuration: { root_module: {} },
    errored: false,
    ...members,
  });

/** Subject of one change of one resource; `undefined` if nothing changes. */
export async function changeFrom(change: RawChange, side: "outside" | "apply" = "apply"): Promise<Change | undefined> {
  const list = side === "apply" ? "resource_changes" : "resource_drift";
  const { subjects } = await read(planJson({ [list]: [resource("aws_thing.this", change)] }));
  return subjects[0]?.[side];
}

/** Differences between two sets of attributes. */
export async function differences(before: unknown, after: unknown, more: RawChange = {}) {
  return (await changeFrom({ before, after, ...more }))?.differences ?? [];
}
