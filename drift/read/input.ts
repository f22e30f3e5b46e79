import { createReadStream } from "node:fs";
import { TextDecoder } from "node:util";
import { driftCommand, emptyPlan, folderGiven, nothingGiven, notThePlan, unreadablePlan } from "../errors";
import { isBlank } from "./value-end";

/** Name of standard input on the command line. */
export const dash = "-";

/** Name of standard input in messages. */
export const nameOf = (file: string): string => (file === dash ? "standard input" : file);

/** The JSON of a file or of standard input, as chunks of UTF-8 that begin with the JSON. */
export async function* openPlan(file: string): AsyncGenerator<Buffer> {
  if (file === dash && process.stdin.isTTY) throw nothingGiven();
  const name = nameOf(file);
  try {
    yield* decode(name, file === dash ? process.stdin : createReadStream(file, { highWaterMark: 2 ** 20 }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw code === "EISDIR" ? folderGiven(name) : unreadablePlan(name, code);
  }
}

/** Bytes that it takes to know a zip file, a byte order mark, or a word. */
const headLength = 16;

/** Turns Terraform's output, as other systems write it, into UTF-8, and refuses what cannot be JSON. */
export async function* decode(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    if (head === undefined) {
      yield toUtf8(chunk, decoder);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < headLength || head.every(isBlank)) continue;
    decoder = decoderFor(head);
    yield checkBeginning(name, toUtf8(head, decoder));
    head = undefined;
  }
  if (head !== undefined) yield checkBeginning(name, toUtf8(head, decoderFor(head)));
}

const toUtf8 = (chunk: Buffer, decoder: TextDecoder | undefined): Buffer =>
  decoder === undefined ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));

/** PowerShell writes UTF-16 where somebody redirects into a file. */
function decoderFor(head: Buffer): TextDecoder | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder("utf-16le");
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be");
  return undefined;
}

const byteOrderMark = Buffer.from("\u{feff}");

/** The beginning without its byte order mark, if it can be that of an object of JSON. */
function checkBeginning(name: string, head: Buffer): Buffer {
  const text = head.subarray(head.indexOf(byteOrderMark) === 0 ? byteOrderMark.length : 0);
  const first = text.findIndex((byte) => !isBlank(byte));
  if (first === -1) throw emptyPlan(name);
  if (text[first] === 0x7b) return text;
  const begins = text.subarray(first).toString("latin1");
  for (const [signs, what, remedy] of beginnings) {
    if (signs.some((sign) => begins.startsWith(sign))) throw notThePlan(name, what, remedy(name));
  }
  throw notThePlan(name, "text");
}

const shellName = (name: string) => (/^[\w./@+=-]+$/.test(name) ? name : "plan.bin");

const beginnings: readonly (readonly [readonly string[], string, (name: string) => string | undefined])[] = [
  [["PK"], "a binary plan", (name) => `try terraform show -json ${shellName(name)} | ${driftCommand}.`],
  [["\u001f\u008b"], "compressed", () => "decompress it first."],
  [
    ["[command]"],
    "the output of a wrapper around Terraform",
    () => "with the action hashicorp/setup-terraform, set terraform_wrapper to false.",
  ],
  [[...'["0123456789'], "other JSON", () => undefined],
];
