import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** Folders of the checkout whose files the cached things are made of, and single files. */
const folders = ["commands", "drift", "emulator", "hcl", "lib", "modules", "runs", "scripts/synth", "stacks"];
const files = [
  ...["docs/drift-ignore.schema.json", "docs/drift-rules.schema.json", "docs/status-report.schema.json"],
  ...["cdktf.json", "main.ts", "package.json", "package-lock.json", "tsconfig.json"],
  // The packages as they are installed.
  "node_modules/.package-lock.json",
];

const digestLength = 32;
const entriesKept = 24;

const digestOf = (data) => createHash("sha256").update(data).digest();

/** Whether the key depends on a file, given by its path in the checkout. */
export const isKeyed = (path) => files.includes(path) || folders.some((folder) => path.startsWith(`${folder}/`));

/**
 * Things made of the sources of a checkout, kept in its `node_modules/.cache/ssi` under a digest of their contents. An entry is read whole or not
 * at all; where nothing can be written, nothing is kept.
 */
export function openCache(root) {
  const place = join(root, "node_modules", ".cache", "ssi");
  const key = keyOf(root);
  const fileOf = (name) => join(place, `${key}-${name}`);

  /** @returns What was written under this name; undefined if there is nothing, or it is damaged. */
  function read(name) {
    try {
      const entry = readFileSync(fileOf(name));
      const data = entry.subarray(digestLength);
      return digestOf(data).equals(entry.subarray(0, digestLength)) ? data : undefined;
    } catch {
      return undefined;
    }
  }

  function write(name, data) {
    const draft = `${fileOf(name)}.${process.pid}.tmp`;
    try {
      mkdirSync(place, { recursive: true });
      writeFileSync(draft, Buffer.concat([digestOf(data), data]));
      renameSync(draft, fileOf(name));
      removeOldest(place);
    } catch {
      remove(draft);
    }
  }

  return { read, write };
}

/** Digest of the names and contents of all sources. */
function keyOf(root) {
  const hash = createHash("sha256").update(`${process.version} ${process.arch} ${root}\0`);
  for (const path of [...files, ...folders.flatMap((folder) => filesIn(root, folder))]) {
    const content = contentOf(join(root, path));
    hash.update(`${path}\0${content?.length}\0`).update(content ?? "");
  }
  return hash.digest("hex").slice(0, 32);
}

function filesIn(root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(root, path) : [path];
  });
}

function contentOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Leaves the newest entries, of which other versions of the checkout may be in use. */
function removeOldest(place) {
  const entries = readdirSync(place).map((name) => join(place, name));
  const aged = entries.map((file) => ({ file, age: -(statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) }));
  aged.sort((one, other) => one.age - other.age);
  for (const { file } of aged.slice(entriesKept)) remove(file);
}

function remove(file) {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another process is at it, or there is no such folder.
  }
}
