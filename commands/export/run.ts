import { join } from "node:path";
import { unknownModule } from "./errors";
import { exportedExamples } from "./examples";
import { exportedModules } from "./modules";
import { checkFolders, refuseUnwritableFolder, writeFolders, type Folder } from "./write";

export interface Options {
  /** Names of modules. @default all */
  readonly module?: readonly string[];
  readonly out: string;
  readonly check?: boolean;
  readonly force?: boolean;
}

/** Does what `ssi export` was asked for. @returns What to tell. */
export function runExport(options: Options): string {
  const modules = [...exportedModules].map(([name, { render }]) => [name, render] as const);
  const all = new Map([...modules, ...exportedExamples]);
  const names = options.module ?? [...all.keys()];
  const unknown = names.find((name) => !all.has(name));
  if (unknown !== undefined) throw unknownModule(unknown, [...exportedModules.keys()]);
  if (options.check !== true) refuseUnwritableFolder(options.out);
  // All are made before the first is written: what cannot be exported leaves everything as it was.
  const folders: readonly Folder[] = [...new Set(names)].map((name) => ({
    path: join(options.out, name),
    files: all.get(name)?.() ?? {},
  }));
  const what = `${folders.length} ${folders.length === 1 ? "folder" : "folders"}`;
  if (options.check === true) {
    checkFolders(folders);
    return `${what} in ${options.out} as ssi export writes them.`;
  }
  writeFolders(folders, options.force === true);
  return ["Wrote", ...folders.map(({ path, files }) => `  ${path.padEnd(32)} ${Object.keys(files).length} files`)].join(
    "\n",
  );
}
