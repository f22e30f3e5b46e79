import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { unwritable } from "./errors";

/** A file with its whole text. */
export interface File {
  readonly file: string;
  readonly text: string;
}

/** Writes all files or, as far as a file system can promise that, none; none is ever half written. */
export function writeTogether(files: readonly File[]): void {
  const drafts: { readonly file: string; readonly draft: string; readonly target: string }[] = [];
  try {
    for (const { file, text } of files) {
      attempt(file, () => {
        const target = targetOf(file);
        const draft = `${target ?? ""}.${process.pid}.tmp`;
        if (target === undefined) writeFileSync(file, text, { flag: "a" });
        else {
          writeFileSync(draft, text, { flag: "wx" });
          drafts.push({ file, draft, target });
        }
      });
    }
    for (const { file, draft, target } of drafts) {
      attempt(file, () => {
        renameSync(draft, target);
      });
    }
  } finally {
    // Of those that have become files, nothing is left.
    for (const { draft } of drafts) rmSync(draft, { force: true });
  }
}

/** Target of a link; `undefined` for what must not be replaced by a file, such as /dev/stderr. */
function targetOf(file: string): string | undefined {
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? true;
  if (!isFile || resolve(file).startsWith("/dev/")) return undefined;
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function attempt(file: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    throw unwritable(file, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}
