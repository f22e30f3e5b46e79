import { deserialize, serialize } from "node:v8";
import { takeParsed } from "../../../emulator/interpreter";
import type { Baseline } from "./baseline";

/** The cache of the sources, which commands/start.mjs opens. */
interface Cache {
  readonly read: (name: string) => Buffer | undefined;
  readonly write: (name: string, data: Buffer) => void;
}

/** The baseline, from the cache if it is there, with its expressions parsed. */
export async function readBaseline(): Promise<Baseline> {
  const baseline = await keptBaseline();
  takeParsed(baseline.expressions);
  return baseline;
}

async function keptBaseline(): Promise<Baseline> {
  const { ssiCache: cache } = globalThis as { readonly ssiCache?: Cache };
  const kept = cache?.read("baseline");
  if (kept !== undefined) return deserialize(kept) as Baseline;
  const { describeBaseline } = await import("./describe.js");
  const baseline = describeBaseline();
  cache?.write("baseline", serialize(baseline));
  return baseline;
}
