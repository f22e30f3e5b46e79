import { program } from "../../lib/text/program";
import { suggest } from "../../lib/text/suggest";

/** Every error of the export that a person can see. */

/** `--module` names none of the modules. */
export function unknownModule(name: string, known: readonly string[]): Error {
  const near = suggest(name, known);
  const hint = near === undefined ? `the modules are: ${known.join(", ")}.` : `did you mean ${near}?`;
  return new Error(`There is no module "${name}"; ${hint}`);
}

/** The output folder holds what somebody else wrote. */
export function foreignFiles(files: readonly string[]): Error {
  return new Error(
    `${listed(files)} ${files.length === 1 ? "was" : "were"} not written by ssi export; move ${files.length === 1 ? "the file" : "the files"} away, name a different folder with --out, or overwrite ${files.length === 1 ? "the file" : "the files"} with --force.`,
  );
}

/** `--check` found files that are not what would be written. */
export function staleExport(files: readonly string[]): Error {
  return new Error(
    `${listed(files)} ${files.length === 1 ? "is" : "are"} stale: ssi export would change ${files.length === 1 ? "the file" : "the files"}; run ${program()} export and commit the result.`,
  );
}

/** An export was killed while it wrote. */
export function leftovers(folders: readonly string[]): Error {
  const [it, was] = folders.length === 1 ? ["it", "was"] : ["them", "were"];
  return new Error(
    `${listed(folders)} ${was} left behind by an ssi export that was killed; remove ${it}, and run ${program()} export.`,
  );
}

/** Something cannot be written. */
export function unwritableExport(place: string, reason: string): Error {
  return new Error(`${place} cannot be written (${reason}); make it writable or name a different folder with --out.`);
}

/** A construct uses what a module of plain HCL cannot have, or what the exporter does not know. */
export function cannotRender(path: string, what: string, remedy: string): Error {
  return new Error(`${path} ${what}, which cannot be exported: ${remedy}. Nothing was written.`);
}

/** The first of them, and how many more there are. */
function listed(files: readonly string[]): string {
  const [shown, more] = [files.slice(0, 10), files.length - 10];
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}
