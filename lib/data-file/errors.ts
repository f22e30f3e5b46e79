/** Every error of a file of rules, or of what is ignored, that a person can see. */

/** The file cannot be read. */
export function unreadableFile(file: string, reason: string): Error {
  const remedy =
    reason === "EISDIR" ? "it is a folder; name a file" : `${reason}; name a file that exists and is readable`;
  return new Error(`${file} cannot be read: ${remedy}.`);
}

/** The file is far larger than any of its kind. */
export function oversizedFile(file: string, limit: number): Error {
  return new Error(
    `${file} is larger than ${limit / 2 ** 20} MiB; name a file of YAML or JSON that people have written.`,
  );
}

/** The file is empty. */
export function emptyFile(file: string, what: string): Error {
  return new Error(`${file} is empty; give ${what}, or leave the option out.`);
}

/** The file is neither YAML nor JSON. */
export function malformedFile(file: string, place: string, problem: string): Error {
  return new Error(`${file}${place} is neither YAML nor JSON: ${problem}`);
}

/** Something stands in the file that must not. */
export function invalidFile(file: string, path: string, problem: string): Error {
  return new Error(`${file}: ${path} ${problem}`);
}
