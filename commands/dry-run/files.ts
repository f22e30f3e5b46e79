import { readFileSync } from "node:fs";
import { unreadable } from "./errors";

/** The text of a file that somebody named. */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw unreadable(file, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}
