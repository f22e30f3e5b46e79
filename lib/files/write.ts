import {
  accessSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { unwritable } from "./errors";
import { uninterrupted } from "./uninterrupted";

/** A file with its whole text. */
export interface File {
  readonly file: string;
  readonly text: string;
}

/** Writes all files or, as far as a file system can promise that, none; none is ever half written, and no draft stays. */
export function writeTogether(files: readonly File[]): void {
  uninterrupted(() => {
    writeAll(files);
  });
}

function writeAll(files: readonly File[]): void {
  const drafts: { readonly file: string; readonly draft: string; readonly target: string }[] = [];
  try {
    for (const { file, text } of files) {
      attempt(file, () => {
        const target = targetOf(file);
        if (target === undefined) {
          writeFileSync(file, text, { flag: "a" });
          return;
        }
        const draft = `${target}.${process.pid}.tmp`;
        const opened = openSync(draft, "wx");
        // From here on there is a draft, even where the disk is full.
        drafts.push({ file, draft, target });
        try {
          writeFileSync(opened, text);
        } finally {
          closeSync(opened);
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

/** Refuses files that could not be written, before a run takes time or has read its input. */
export function refuseUnwritable(files: readonly string[]): void {
  for (const file of files) {
    attempt(file, () => {
      const target = targetOf(file);
      if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) throw new IsFolder();
      // A draft is made beside the file. The dot makes sure that it is a folder.
      accessSync(target === undefined ? file : `${dirname(target)}/.`, constants.W_OK);
    });
  }
}

class IsFolder extends Error {
  readonly code = "EISDIR";
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
