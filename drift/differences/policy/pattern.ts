/**
 * Whether a pattern of IAM matches all that another one matches: `s3:Get*` covers `s3:GetObject` and `s3:GetObject*`, `a?` does not
 * cover `a*`. It takes time in proportion to the two lengths, and builds nothing.
 */
export function covers(pattern: string, other: string): boolean {
  if (pattern === other) return true;
  let [at, otherAt] = [0, 0];
  let [star, starOther] = [-1, 0];
  while (otherAt < other.length) {
    const sign = pattern[at];
    if (sign === "*") {
      [star, starOther] = [at, otherAt];
      at += 1;
    } else if (sign === other[otherAt] || (sign === "?" && other[otherAt] !== "*")) {
      at += 1;
      otherAt += 1;
    } else if (star >= 0) {
      // The last asterisk takes one more.
      at = star + 1;
      starOther += 1;
      otherAt = starOther;
    } else return false;
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
}

/** Whether a text stands for more than itself. */
export const isPattern = (text: string): boolean => text.includes("*") || text.includes("?");
