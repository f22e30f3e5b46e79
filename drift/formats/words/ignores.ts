import type { Finding, Ignore } from "../../model";
import { oneLineText, shorten, visibleText } from "./visible";

const limit = 300;

/** Number of findings that each rule of the ignore file holds back, the highest first. */
export function ignoredCounts(findings: readonly Finding[]): readonly (readonly [Ignore, number])[] {
  const amounts = new Map<string, [Ignore, number]>();
  for (const { ignored } of findings) {
    if (ignored === undefined) continue;
    const key = JSON.stringify(ignored);
    amounts.set(key, [ignored, (amounts.get(key)?.[1] ?? 0) + 1]);
  }
  return [...amounts.values()].sort(([, one], [, other]) => other - one);
}

/** `aws_kms_key.* (tags)`. */
export function ignoreName({ address, attributes }: Ignore): string {
  const of = attributes === undefined ? "" : ` (${attributes.map(visibleText).join(", ")})`;
  return shorten(`${visibleText(address)}${of}`, limit);
}

/** Owner and reason of a rule of the ignore file. */
export const ignoreReason = ({ reason, owner }: Ignore): string =>
  shorten(`${oneLineText(owner)}: ${oneLineText(reason)}`, limit);
