import { join, relative, resolve, sep } from "node:path";
import type { Finding, SourceLocation } from "../model";
import { blockName, targetOf, type Target } from "./address";
import { readConfiguration, type Configuration, type Declared } from "./configuration";

/** Most folders of a project; a folder with more is somebody's home. */
const mostFolders = 3000;

/**
 * Finds the blocks of findings in a configuration, which is read once, when the first is looked for. It never throws.
 * An address is looked for in the folder itself; if it is not there, in those below it, and counts if it is in one only.
 * The block of a module that is not on this disk is the call of the module.
 */
export function createLocator(folder: string): (finding: Finding) => SourceLocation | undefined {
  const read = remember(readConfiguration);
  let below: readonly string[] | undefined;
  return ({ kind, address }) => {
    if (kind === "service" || kind === "report" || kind === "plan") return undefined;
    const target = targetOf(address);
    const here = find(folder, target, read);
    if (here !== undefined) return locationOf(here);
    below ??= foldersBelow(folder, read);
    const places = below.flatMap((root) => find(root, target, read) ?? []);
    const [first] = places;
    return first !== undefined && places.every(({ file, line }) => file === first.file && line === first.line)
      ? locationOf(first)
      : undefined;
  };
}

/** File of a configuration that stands for the whole: `main.tf`, else the first, in the folder or in one below it. */
export function configurationFile(folder: string): string | undefined {
  const read = remember(readConfiguration);
  for (const place of [folder, ...foldersBelow(folder, read)]) {
    const files = [...new Set([...read(place).blocks.values()].map(({ file }) => file))].sort();
    const [first] = files;
    const file = files.find((one) => /(^|[\\/])main\.(tf|tofu)(\.json)?$/.test(one)) ?? first;
    if (file !== undefined) return pathOf(file);
  }
  return undefined;
}

type Read = (folder: string) => Configuration;

function remember(read: Read): Read {
  const known = new Map<string, Configuration>();
  return (folder) => {
    const found = known.get(folder) ?? read(folder);
    known.set(folder, found);
    return found;
  };
}

function find(root: string, { modules, block }: Target, read: Read): Declared | undefined {
  const { blocks } = read(root);
  const [name, ...rest] = modules;
  if (name === undefined) return blocks.get(block);
  const call = blocks.get(blockName("module", [name]));
  if (call?.source === undefined || !call.source.startsWith(".")) return call;
  return find(join(root, call.source), { modules: rest, block }, read) ?? call;
}

function foldersBelow(folder: string, read: Read): readonly string[] {
  const folders = [folder];
  for (let at = 0; at < folders.length && folders.length < mostFolders; at++) {
    folders.push(...read(folders[at] ?? folder).folders);
  }
  return folders.slice(1, mostFolders);
}

const locationOf = ({ file, line }: Declared): SourceLocation => ({
  file: pathOf(file),
  line,
});

/** Path relative to where the command runs, absolute for a file elsewhere: cron runs commands in a home. */
function pathOf(file: string): string {
  const path = relative(process.cwd(), file);
  return (path.startsWith(`..${sep}`) ? resolve(file) : path).split(sep).join("/");
}
