import { join } from "node:path";
import { unknownModule } from "./errors";
import { exportedModules } from "./modules";
import { checkFolders, writeFolders, type Folder } from "./write";

export interface Options {
  /** Names of modules. @default all */
  readonly module?: readonly string[];
  readonly out: string;
  readonly check?: boolean;
  readonly force?: boolean;
}

/** Does what `ssi export` was asked for. @returns What to tell. */
export function runExport(options: Options): string {
  const names = options.module ?? [...exportedModules.keys()];
  const unknown = names.find((name) => !exportedModules.has(name));
  if (unknown !== undefined) throw unknownModule(unknown, [...exportedModules.keys()]);
  // All are made before the first is written: what cannot be exported leaves everything as it was.
  const folders: readonly Folder[] = [...new Set(names)].map((name) => ({
    path: join(options.out, name),
    files: exportedModules.get(name)?.() ?? {},
  }));
  const what = `${folders.length} ${folders.length === 1 ? "module" : "modules"}`;
  if (options.check === true) {
    checkFolders(folders);
    return `${what} in ${options.out} as ssi export writes them.`;
  }
  writeFolders(folders, options.force === true);
  return ["Wrote", ...folders.map(({ path, files }) => `  ${path.padEnd(32)} ${Object.keys(files).length} files`)].join(
    "\n",
  );
}
