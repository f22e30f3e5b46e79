import type { Leaf } from "./leaves";
import { decodeBase64 } from "./secret-texts";
import type { Tree } from "./tree";

const names = /^user_data(_base64)?$/;

/** User data as text: AWS keeps it in base64, in which nobody sees what differs. No leaf if both are the same text. */
export function readableUserData(leaf: Leaf): readonly Leaf[] {
  const { path, before, after } = leaf;
  const last = path.at(-1);
  if (last === undefined || !("member" in last) || !names.test(last.member)) return [leaf];
  const [one, other] = [textOf(before), textOf(after)];
  if (one === before && other === after) return [leaf];
  return one === other ? [] : [{ path, before: one, after: other }];
}

const textOf = (value: Tree): Tree => (typeof value === "string" ? (decodeBase64(value) ?? value) : value);
