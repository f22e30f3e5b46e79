import { readText as read } from "../../lib/files/read";
import { unreadable } from "./errors";

/** The text of a file that somebody named. */
export function readText(file: string): string {
  try {
    return read(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : unreadable(file, code);
  }
}
