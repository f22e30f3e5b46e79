/** Leaves that two JSON values do not share, a line each: `+` for what is new, `-` for what has gone. Lists are sets. */
export function differences(before: unknown, now: unknown): readonly string[] {
  const [old, fresh] = [new Set(leaves(before, "")), new Set(leaves(now, ""))];
  return [
    ...[...fresh].filter((leaf) => !old.has(leaf)).map((leaf) => `+ ${leaf}`),
    ...[...old].filter((leaf) => !fresh.has(leaf)).map((leaf) => `- ${leaf}`),
  ];
}

function leaves(value: unknown, path: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [`${path}: ${JSON.stringify(value)}`];
  if (Array.isArray(value)) return value.length === 0 ? [`${path}: []`] : value.flatMap((item) => leaves(item, path));
  const entries = Object.entries(value);
  if (entries.length === 0) return [`${path}: {}`];
  return entries.flatMap(([key, item]) => leaves(item, path === "" ? key : `${path}.${key}`));
}
