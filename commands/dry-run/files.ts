import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { unreadable, unwritable } from "./errors";

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** The text of a file that somebody named. */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw unreadable(file, reasonOf(error));
  }
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, text: string): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text, { flag: "wx" });
    renameSync(beside, file);
  } catch (error) {
    discard(beside);
    throw unwritable(file, reasonOf(error));
  }
}

/** Removes what may be there, where that can be done. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder is none: nothing was written.
  }
}
