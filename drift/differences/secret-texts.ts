/** Whether a text holds a secret, as it is or as another text writes it. */
export type HoldsSecret = (text: string) => boolean;

/** @param secrets Sensitive texts of one resource. */
export function compileSecrets(secrets: ReadonlySet<string>): HoldsSecret {
  if (secrets.size === 0) return () => false;
  const forms = [...new Set([...secrets].flatMap(formsOf))];
  const holds = (text: string) => forms.some((form) => text.includes(form));
  return (text) => {
    if (holds(text)) return true;
    const decoded = decodeBase64(text);
    return decoded !== undefined && holds(decoded);
  };
}

/** As it is, within JSON, within a URL, and in base64. */
const formsOf = (secret: string): readonly string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret.replace(/\p{Cs}/gu, "\ufffd")),
  Buffer.from(secret).toString("base64"),
];

/** Text that base64 stands for; `undefined` if it is not base64, or not that of text. */
export function decodeBase64(text: string): string | undefined {
  if (text.length < 8 || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, "base64");
  const decoded = bytes.toString("utf8");
  // Other bytes would become a replacement character; control characters are of a compressed or binary file.
  return decoded.includes("\ufffd") || /(?![\t\n\r])\p{Cc}/u.test(decoded) ? undefined : decoded;
}
