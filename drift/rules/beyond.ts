import { consistsOf, literally } from "./wildcard";

/** Of actions, resources or principals those that no pattern of others stands for: `s3:Get*` is nothing new to who had `s3:*`. */
export function beyond(names: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  const patterns = others.filter((other) => /[*?]/.test(other)).map(asIam);
  return names.filter((name) => !patterns.some((covers) => covers(name)));
}

/** `*` is anything, `?` one character. Only actions ignore case; with the others AWS is stricter than we are. */
function asIam(pattern: string): (name: string) => boolean {
  const parts = pattern.split(/\*+/).map((part) => part.split("?").map(literally).join("."));
  return consistsOf(parts, "i");
}
