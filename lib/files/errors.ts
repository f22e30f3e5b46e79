/** A file that was asked for cannot be written. */
export function unwritable(file: string, reason: string): Error {
  const remedy =
    reason === "ENOSPC"
      ? "free some space, or name a file on a different disk"
      : "name a file in a folder that exists and is writable";
  return new Error(`${file} cannot be written (${reason}); ${remedy}.`);
}

/** What a command prints cannot be written, as the disk is full. */
export function unwritableOutput(reason: string): Error {
  return new Error(
    `Standard output cannot be written (${reason}), so the output is incomplete; free some space or name a different file.`,
  );
}

/** A file that people write is binary, or text as PowerShell writes it. */
export function notText(file: string): Error {
  return new Error(`${file} is not text in UTF-8; name a different file, or save it as UTF-8.`);
}
