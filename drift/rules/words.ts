import { isList, type Json } from "../../lib/json";
import { blankSteering } from "../../lib/text/hidden";
import type { PlanValue } from "../model";

const longest = 120;
const most = 5;

/** A few names, and how many there are besides. Names and values may be those of an attacker: none brings a line of its own. */
export function listInSentence(names: readonly string[], between = ", "): string {
  const shown = names.slice(0, most).map((name) => shorten(blankSteering(name)));
  const hidden = names.length - shown.length;
  return shown.join(between) + (hidden > 0 ? ` and ${hidden} more` : "");
}

/** A value before or after a change, in a sentence. */
export function valueInSentence(given: PlanValue): string {
  if (given.kind === "value") return jsonInSentence(given.value);
  return { absent: "not set", sensitive: "a sensitive value", unknown: "something known after apply" }[given.kind];
}

function jsonInSentence(value: Json): string {
  if (value === null || value === "") return "not set";
  if (isList(value)) {
    return value.length === 0 ? "none" : listInSentence(value.map((element) => jsonInSentence(element)));
  }
  return shorten(typeof value === "string" ? blankSteering(value) : JSON.stringify(value));
}

/** Cut between characters, which may be two units of a string. */
function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  return characters.length <= longest && text.length <= 2 * longest
    ? text
    : `${characters.slice(0, longest - 1).join("")}…`;
}
