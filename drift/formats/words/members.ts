import type { AttributeDifference, MemberDifference } from "../../model";
import { line, type Line, type Sign } from "./line";
import { valueTexts } from "./values";

/** Longest text on one line; a longer one takes two. */
const widest = 90;

/** An attribute, before and after. */
export function attributeLines(attribute: AttributeDifference): readonly Line[] {
  return memberLines(attribute, 0, "", attribute.forcesReplacement ? " (forces replacement)" : "", attribute.exposed);
}

/** A member of something, before and after. */
export function memberLines(
  member: MemberDifference,
  depth: number,
  kind = "",
  note = "",
  isExposed = false,
): readonly Line[] {
  const { before, after } = member;
  const [was, value] = valueTexts(before, after);
  const is = isExposed ? `${value}, no longer marked as sensitive` : value;
  const head = `${kind}${member.path}${note}:`;
  const sign: Sign = before.kind === "absent" ? "+" : after.kind === "absent" ? "-" : "~";
  if (sign !== "~" || head.length + was.length + is.length <= widest) {
    return [line(sign, depth, `${head} ${was} → ${is}`)];
  }
  return [line("~", depth, head), line("-", depth + 1, was), line("+", depth + 1, is)];
}
