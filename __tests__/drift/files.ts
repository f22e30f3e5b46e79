import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "ssi-drift-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A folder for the files of a test, gone afterwards. */
export const here = folder;

/** Writes a file. @returns Its path. */
export function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Message of an error, without the folder of the test. */
export function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message.replaceAll(`${folder}/`, "");
  }
  return "nothing";
}
