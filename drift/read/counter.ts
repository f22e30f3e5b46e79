/** Counts resources in the JSON of a state without parsing it. */
export interface Counter {
  readonly add: (bytes: Buffer) => void;
  readonly count: () => number;
}

/** Mode of a managed resource. In a string the quotes would stand behind backslashes. */
const managed = /"mode"\s*:\s*"managed"/g;

/** Length of a match, with blanks, that begins in one chunk and ends in the next. */
const overlap = 64;

export function createCounter(): Counter {
  let tail = "";
  let count = 0;
  return {
    add: (bytes) => {
      const text = tail + bytes.toString("latin1");
      const ends = [...text.matchAll(managed)].map(({ index, 0: found }) => index + found.length);
      count += ends.length;
      tail = text.slice(Math.max(ends.at(-1) ?? 0, text.length - overlap));
    },
    count: () => count,
  };
}
