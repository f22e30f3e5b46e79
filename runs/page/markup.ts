/** Markup that is safe to put into a page. */
export class Markup {
  public constructor(public readonly text: string) {}
}

type Part = Markup | string | number | false | null | undefined | readonly Part[];

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A template in which every value but markup is escaped; lists are joined, nothing stands for null and false. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(texts.map((text, index) => (index === 0 ? "" : render(parts[index - 1])) + text).join(""));
}

function render(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(render).join("");
  if (part === null || part === undefined || part === false) return "";
  return String(part).replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
