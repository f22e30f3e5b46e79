import type { Change, Finding, Ignore, Subject } from "../model";
import { coversPath, matches } from "../rules/glob";

/** Ignores in force on a day, in UTC; the last day is included. */
export function byDay(
  ignores: readonly Ignore[],
  now: Date,
): { readonly current: readonly Ignore[]; readonly expired: readonly Ignore[] } {
  const today = now.toISOString().slice(0, 10);
  return {
    current: ignores.filter(({ expires }) => expires >= today),
    expired: ignores.filter(({ expires }) => expires < today),
  };
}

/** Something judged, and what of it is ignored. */
export interface Ignored {
  readonly finding?: Finding;
  /** Ignores that match the finding, in whole or in part. */
  readonly used: readonly Ignore[];
}

/**
 * Judges a subject without what is ignored. An ignore without attributes hides all of it. One with attributes hides these; where
 * something else is left the finding stays, with what is left deciding about its severity and its sentences.
 */
export function judgeResource(
  subject: Subject,
  ignores: readonly Ignore[],
  judge: (subject: Subject) => Finding | undefined,
): Ignored {
  const about = ofAddress(ignores, subject.address);
  const paths = [subject.outside, subject.apply].flatMap((change) => change?.differences.map(({ path }) => path) ?? []);
  return without(about, paths, (covered) => judge(withoutPaths(subject, covered)));
}

/**
 * The same for what is not a resource.
 * @param names What attributes of ignores are compared with: the controls that a finding is about.
 */
export function judgeOther(
  address: string,
  names: readonly string[],
  ignores: readonly Ignore[],
  judge: (names: readonly string[]) => Finding | undefined,
): Ignored {
  return without(ofAddress(ignores, address), names, (covered) => {
    const left = names.filter((name) => !covered.has(name));
    return names.length > 0 && left.length === 0 ? undefined : judge(left);
  });
}

const ofAddress = (ignores: readonly Ignore[], address: string) =>
  ignores.filter((ignore) => matches(ignore.address, address));

const noNames: ReadonlySet<string> = new Set();

function without(
  ignores: readonly Ignore[],
  names: readonly string[],
  judge: (covered: ReadonlySet<string>) => Finding | undefined,
): Ignored {
  const finding = judge(noNames);
  if (finding === undefined) return { used: [] };
  const covers = ({ attributes }: Ignore, name: string) => attributes?.some((glob) => coversPath(glob, name)) ?? false;
  const used = ignores.filter(
    (ignore) => ignore.attributes === undefined || names.some((name) => covers(ignore, name)),
  );
  const [first] = used;
  if (first === undefined) return { finding, used };
  const whole = used.find(({ attributes }) => attributes === undefined);
  if (whole !== undefined) return { finding: { ...finding, ignored: whole }, used };
  const left = judge(new Set(names.filter((name) => used.some((ignore) => covers(ignore, name)))));
  if (left === undefined) return { finding: { ...finding, ignored: first }, used };
  return { finding: { ...finding, severity: left.severity, meanings: left.meanings }, used };
}

function withoutPaths(subject: Subject, covered: ReadonlySet<string>): Subject {
  const rest = (change: Change | undefined) =>
    change && { ...change, differences: change.differences.filter(({ path }) => !covered.has(path)) };
  return covered.size === 0 ? subject : { ...subject, outside: rest(subject.outside), apply: rest(subject.apply) };
}
