/** Lines are not longer, with the comma that follows. */
const width = 110;

/** JSON as a person lays it out: what fits on a line stands on one line. */
export function readableJson(value: unknown, indent = "", used = 0): string {
  const short = onOneLine(value);
  if (typeof value !== "object" || value === null || indent.length + used + short.length < width) return short;
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => readableJson(item, inner))
    : Object.entries(value).map(([key, item]) => {
        const name = `${JSON.stringify(key)}: `;
        return name + readableJson(item, inner, name.length);
      });
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${items.map((item) => inner + item).join(",\n")}\n${indent}${close}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
