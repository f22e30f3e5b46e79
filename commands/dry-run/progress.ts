/** Says on a terminal what is being done; the line goes when something else is printed. */
export interface Progress {
  readonly say: (what: string) => void;
  readonly clear: () => void;
}

const eraseLine = "\r\u001b[2K";

/** Progress on stderr, if that is a terminal. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY || process.env.TERM === "dumb") return { say: () => undefined, clear: () => undefined };
  return {
    say: (what) => void stream.write(`${eraseLine}${what} …`),
    clear: () => void stream.write(eraseLine),
  };
}
