import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { uninterrupted } from "../../lib/files/uninterrupted";
import { foreignFiles, leftovers, staleExport, unwritableExport } from "./errors";
import { mark } from "./header";
import type { Files } from "./render-stack";

/** Files that Terraform leaves in the folder of a module. */
const ofTerraform = /^(\.terraform|\.terraform\.lock\.hcl|terraform\.tfstate.*)$/;

/** A folder as it should be. */
export interface Folder {
  readonly path: string;
  readonly files: Files;
}

/** The files in a folder, without those that Terraform leaves there. */
function filesIn(folder: string, below = ""): readonly string[] {
  if (!existsSync(join(folder, below))) return [];
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !ofTerraform.test(name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(folder, join(below, entry.name)) : [join(below, entry.name)]));
}

const isOurs = (file: string) => readFileSync(file, "utf8").split("\n", 1)[0]?.includes(mark) === true;

/** Folders that an export has begun and, as it was killed, not removed. */
function leftoversOf(path: string): readonly string[] {
  if (!existsSync(dirname(path))) return [];
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(basename(path) + draftMark))
    .map((name) => join(dirname(path), name));
}

const draftMark = ".tmp-";

/** Refuses a folder in which nothing can be made, before the modules are. */
export function refuseUnwritableFolder(folder: string): void {
  try {
    // What is missing is made in the nearest folder above that exists.
    let existing = folder;
    while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
    accessSync(`${existing}/.`, constants.W_OK);
  } catch (error) {
    throw unwritableExport(folder, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/** Compares without writing. @throws Error that names the files which are missing, changed or too many. */
export function checkFolders(folders: readonly Folder[]): void {
  const left = folders.flatMap(({ path }) => leftoversOf(path));
  if (left.length > 0) throw leftovers(left.sort());
  const stale = folders.flatMap(({ path, files }) => {
    const names = new Set([...Object.keys(files), ...filesIn(path)]);
    return [...names].filter((name) => readIfThere(join(path, name)) !== files[name]).map((name) => join(path, name));
  });
  if (stale.length > 0) throw staleExport(stale.sort());
}

/**
 * Writes folders, each whole or not at all, and removes what an earlier export has left in them.
 * @param force Whether files that somebody else wrote may be overwritten; those of other names stay.
 */
export function writeFolders(folders: readonly Folder[], force: boolean): void {
  const foreign = folders.flatMap(({ path }) =>
    filesIn(path)
      .map((name) => join(path, name))
      .filter((file) => !isOurs(file)),
  );
  if (foreign.length > 0 && !force) throw foreignFiles(foreign.sort());
  uninterrupted(() => {
    for (const folder of folders) writeFolder(folder);
  });
}

/** Writes beside the folder first, so that whatever goes wrong with a disk goes wrong there. */
function writeFolder({ path, files }: Folder): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const beside = mkdtempSync(path + draftMark);
    try {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(beside, name)), { recursive: true });
        writeFileSync(join(beside, name), text);
      }
      for (const name of Object.keys(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        renameSync(join(beside, name), join(path, name));
      }
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
    const left = filesIn(path).filter((name) => !(name in files) && isOurs(join(path, name)));
    for (const name of left) rmSync(join(path, name));
  } catch (error) {
    throw unwritableExport(path, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
