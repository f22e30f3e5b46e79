/** A file that was asked for cannot be written. */
export function unwritable(file: string, reason: string): Error {
  return new Error(`${file} cannot be written (${reason}); name a file in a folder that exists and is writable.`);
}
