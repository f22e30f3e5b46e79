import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files below a folder, by their paths in it. */
export function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(files.map((file) => [file.slice(folder.length + 1), readFileSync(file)]));
}

/** The files that are not in both folders with the same bytes. */
export function differences(one: string, other: string): readonly string[] {
  const [left, right] = [filesBelow(one), filesBelow(other)];
  const names = [...new Set([...left.keys(), ...right.keys()])].sort();
  return names.filter((name) => left.get(name)?.equals(right.get(name) ?? Buffer.of(0)) !== true);
}
