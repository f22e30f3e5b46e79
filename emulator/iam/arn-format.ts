/** One place of a text or pattern: the characters that may stand there, once or any number of times. */
interface Place {
  /** One character, every one, or every one that separates no parts of an ARN. */
  readonly characters: string | "any" | "name";
  readonly repeats: boolean;
}

/** Variables of ARN formats whose values have slashes and colons of their own. */
const withSeparators = ["LogGroupName", "LogStreamName", "ObjectName", "ResourceId", "RoleNameWithPath"];

/**
 * Whether a resource of a policy, or a single ARN, reaches a resource whose ARN has a format of AWS's reference.
 * @param pattern Where `*` stands for any characters and `?` for one.
 * @param format For example `arn:${Partition}:s3:::${BucketName}`.
 */
export function reaches(pattern: string, format: string): boolean {
  const [left, right] = [placesOfPattern(pattern), placesOfFormat(format)];
  const seen = new Set<number>();
  const meet = (i: number, j: number): boolean => {
    const [a, b] = [left[i], right[j]];
    if (a === undefined && b === undefined) return true;
    const key = i * (right.length + 1) + j;
    if (seen.has(key)) return false;
    seen.add(key);
    if (a?.repeats === true && meet(i + 1, j)) return true;
    if (b?.repeats === true && meet(i, j + 1)) return true;
    return a !== undefined && b !== undefined && share(a, b) && meet(a.repeats ? i : i + 1, b.repeats ? j : j + 1);
  };
  return meet(0, 0);
}

function share({ characters: a }: Place, { characters: b }: Place): boolean {
  if (a === "any" || b === "any" || a === b) return true;
  if (a === "name") return !isSeparator(b);
  return b === "name" && !isSeparator(a);
}

const isSeparator = (character: string) => character === ":" || character === "/";

function placesOfPattern(pattern: string): readonly Place[] {
  return [...pattern].map((character) => ({
    characters: character === "*" || character === "?" ? "any" : character,
    repeats: character === "*",
  }));
}

/** A variable stands for one character or more. */
function placesOfFormat(format: string): readonly Place[] {
  return (format.match(/\$\{\w+\}|[^]/g) ?? []).flatMap((part): Place[] => {
    if (part.length === 1) return [{ characters: part, repeats: false }];
    const characters = withSeparators.includes(part.slice(2, -1)) ? "any" : "name";
    return [false, true].map((repeats) => ({ characters, repeats }));
  });
}
