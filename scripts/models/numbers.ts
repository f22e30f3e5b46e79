/**
 * Which members are integers. Schemas and types know only `number`, but the example in the documentation of each command
 * writes `Number("int")` and names every structure: `Features: [ // DetectorFeatureConfigurations`.
 */

export type NumberKind = "integer" | "float";

interface Frame {
  /** Of a structure; empty from its second time on, as the example does not repeat it. */
  readonly name: string;
  /** The member of a structure that this list or map stands in. */
  readonly place: string;
}

const COMMENT = /^ \* (?:\/\/ )?/;
const OPENING = /^ *(?:(?:const )?"?([\w<>]+)"?(?::| =) )?[{[](?: \/\/ (\w+).*)?$/;
const CLOSING = /^ *[}\]]/;
const NUMBER = /^ *(?:"?([\w<>]+)"?: )?Number\("(\w+)"\)/;

/** Kinds of the numbers in a command's example, by `<Structure>.<member>`. */
export function numberKinds(declaration: string): ReadonlyMap<string, NumberKind> {
  const kinds = new Map<string, NumberKind>();
  const frames: Frame[] = [];
  for (const line of declaration.split("\n").filter((line) => COMMENT.test(line))) {
    const text = line.replace(COMMENT, "");
    const opening = OPENING.exec(text);
    const number = NUMBER.exec(text);
    if (opening !== null) frames.push({ name: opening[2] ?? "", place: place(frames.at(-1), opening[1]) });
    else if (CLOSING.test(text)) frames.pop();
    else if (number !== null) kinds.set(place(frames.at(-1), number[1]), kind(number[2] ?? ""));
  }
  return kinds;
}

/** Items of lists and values of maps belong to the member that holds the list or map. */
function place(frame: Frame | undefined, member: string | undefined): string {
  if (frame === undefined) return "";
  return member === undefined || member.startsWith("<") ? frame.place : `${frame.name}.${member}`;
}

function kind(javaType: string): NumberKind {
  return javaType === "float" || javaType === "double" ? "float" : "integer";
}
