/** A name that needs no quotes as an attribute or key. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_]\w*$/.test(text);
}

/** Text as it stands between the quotes of an HCL string: escaped where it must be, and nowhere else. */
export function escapeText(text: string): string {
  const quoted = text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
  return escapeTemplate(quoted);
}

/** Text in which nothing opens a template. */
export function escapeTemplate(text: string): string {
  return text.replace(/[$%](?=\{)/g, "$&$&");
}

/** A quoted HCL string. */
export function quote(text: string): string {
  return `"${escapeText(text)}"`;
}
