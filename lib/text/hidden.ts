/** Characters that steer what shows them: control characters, marks that turn text round, separators of lines. */
const steering = String.raw`\p{Cc}\p{Cf}\p{Zl}\p{Zp}`;

/** These, and characters that nobody sees, halves of characters, and what XML does not know. */
const hidden = String.raw`${steering}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffe\uffff`;

const hiddenCharacter = new RegExp(`[${hidden}]`, "gu");
const steeringExceptLineFeed = new RegExp(String.raw`(?!\n)[${steering}]`, "gu");
const steeringCharacters = new RegExp(`[${steering}]+`, "gu");

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Text on one line for a reader: every hidden character is an escape. */
export const escapeHidden = (text: string): string =>
  text.replace(hiddenCharacter, (character) => short[character] ?? escapeCharacter(character));

/** JSON of the same meaning, without characters that steer a terminal. Its own line feeds stay, as those of values are escapes. */
export const escapeSteeringInJson = (json: string): string =>
  json.replace(steeringExceptLineFeed, (character) => character.split("").map(escapeCharacter).join(""));

/** Text on one line, with a blank for characters that steer a terminal. The others stay, since a blank would hide them for good. */
export const blankSteering = (text: string): string => text.replace(steeringCharacters, " ");

/** The escape of JSON; `\u{…}`, that of JavaScript, for a character of two units. */
export function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16).padStart(4, "0");
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits}`;
}
