import type { Json } from "../../lib/json";

/** Characters of a text that are shown. */
const most = 300;

/** A text, or its beginning with its length where it is long. */
export const short = (text: string): string =>
  text.length <= most ? text : `${text.slice(0, most)}… (${text.length.toLocaleString("en")} characters)`;

/** A value on one line as people write it: without quotes, where nothing is lost by it. */
export function compact(value: Json): string {
  if (Array.isArray(value)) return named(value as readonly Json[]) ?? `[${value.map(compact).join(", ")}]`;
  if (typeof value !== "object" || value === null)
    return typeof value === "string" ? short(value) : JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${name}: ${compact(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** AWS's lists of names with a status, `[{ Name, Status }]`, as `Name Status, …`. */
function named(list: readonly Json[]): string | undefined {
  const pairs = list.map((item) => (typeof item === "object" && item !== null ? Object.values(item) : []));
  const isNamed = list.every((item) => Object.keys(Object(item)).join() === "Name,Status");
  return isNamed && list.length > 0 ? `[${pairs.map((pair) => pair.join(" ")).join(", ")}]` : undefined;
}
