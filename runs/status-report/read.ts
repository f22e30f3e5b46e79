import { closeSync, openSync, readSync } from "node:fs";
import type { StatusReport } from "./document";
import { oversizedReport, unreadableReport } from "./errors";
import { parseReport } from "./parse";
import { readObject } from "./s3";

/** A state machine cannot put out more than 256 KiB. */
const limit = 2 ** 20;

/** Reads the status report of the state machines. @param name A file, or `s3://<bucket>/<key>`. */
export async function readReport(name: string): Promise<StatusReport> {
  const text = name.startsWith("s3://") ? await readObject(name, limit) : readFile(name);
  if (Buffer.byteLength(text) > limit) throw oversizedReport(name, limit);
  return parseReport(name, text);
}

/** The text of a file, cut behind the limit: what is named by mistake may be of any size. */
function readFile(name: string): string {
  try {
    const file = openSync(name, "r");
    try {
      const bytes = Buffer.alloc(limit + 1);
      let size = 0;
      for (let read = -1; read !== 0 && size < bytes.length; size += read)
        read = readSync(file, bytes, size, bytes.length - size, null);
      return bytes.toString("utf8", 0, size);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw unreadableReport(name, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}
