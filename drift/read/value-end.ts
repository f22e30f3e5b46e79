const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Whether a byte may stand between two parts of JSON. */
export const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Finds the end of a value of JSON, `undefined` if it goes on in the next chunk. Called with one chunk after the other. */
export type ValueEnd = (chunk: Uint8Array, from: number) => number | undefined;

/** Follows one value, of whatever size, without looking into it. @param first The value's first byte. */
export function createValueEnd(first: number): ValueEnd {
  return first === quote || first === openBrace || first === openBracket ? endOfNested() : endOfScalar;
}

function endOfNested(): ValueEnd {
  const state = { depth: 0, inString: false, escaped: false };
  return (chunk, from) => {
    // Each byte of a plan comes by here: local variables are several times as fast.
    let { depth, inString, escaped } = state;
    for (let index = from; index < chunk.length; index++) {
      const byte = chunk[index];
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) {
          inString = false;
          if (depth === 0) return index + 1;
        }
      } else if (byte === quote) inString = true;
      else if (byte === openBrace || byte === openBracket) depth++;
      else if (byte === closeBrace || byte === closeBracket) {
        depth--;
        if (depth === 0) return index + 1;
      }
    }
    Object.assign(state, { depth, inString, escaped });
    return undefined;
  };
}

const endOfScalar: ValueEnd = (chunk, from) => {
  for (let index = from; index < chunk.length; index++) {
    const byte = chunk[index];
    if (byte === 0x2c || byte === closeBrace || byte === closeBracket || isBlank(byte)) return index;
  }
  return undefined;
};
