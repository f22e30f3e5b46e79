import type { Finding, Ignore, Subject } from "../model";
import { compileAny, compileGlob, compilePathGlob } from "../rules/glob";
import { judge, pathsOf } from "../rules/judge";
import { judgeStatus, type StatusSubject } from "../rules/judge-status";
import type { Status } from "../rules/rule";
import type { RuleBook } from "../rules/rule-book";

/** An ignore with its globs compiled. */
export interface CompiledIgnore {
  readonly ignore: Ignore;
  readonly isAboutAddress: (address: string) => boolean;
  /** @param name Of an attribute, or of a control of a service. */
  readonly isAboutName: (name: string) => boolean;
}

/** Compiles the ignores in force on a day, in UTC, their last day included; the others have expired. */
export function compileIgnores(
  ignores: readonly Ignore[],
  now: Date,
): { readonly current: readonly CompiledIgnore[]; readonly expired: readonly Ignore[] } {
  const today = now.toISOString().slice(0, 10);
  return {
    current: ignores.filter(({ expires }) => expires >= today).map(compileIgnore),
    expired: ignores.filter(({ expires }) => expires < today),
  };
}

const compileIgnore = (ignore: Ignore): CompiledIgnore => ({
  ignore,
  isAboutAddress: compileGlob(ignore.address),
  isAboutName: compileAny(ignore.attributes, compilePathGlob),
});

/** A judgement after ignores. */
export interface Review {
  readonly finding?: Finding;
  /** Ignores that match the finding, in whole or in part. */
  readonly used: readonly Ignore[];
}

/** Judges a resource or output without the attributes that are ignored. */
export function reviewSubject(subject: Subject, book: RuleBook, ignores: readonly CompiledIgnore[]): Review {
  return review(subject.address, pathsOf(subject, book), ignores, (ignored) => judge(subject, book, ignored));
}

/** Statuses that mean just that controls do not hold, so that who ignores these ignores the finding. */
const statusesOfControls: ReadonlySet<Status> = new Set(["NON_COMPLIANT", "MANAGED_ELSEWHERE", "UNAVAILABLE"]);

/** Judges a check, a service or a report without the controls that are ignored. */
export function reviewStatus(subject: StatusSubject, book: RuleBook, ignores: readonly CompiledIgnore[]): Review {
  const names = statusesOfControls.has(subject.status) ? subject.controls : [];
  return review(subject.address, names, ignores, (ignored) => {
    const controls = subject.controls.filter((control) => !ignored.has(control));
    return ignored.size > 0 && controls.length === 0 ? undefined : judgeStatus({ ...subject, controls }, book);
  });
}

/**
 * Applies ignores. One without attributes hides all of a finding. One with attributes hides these; where something else is left the
 * finding stays, with what is left deciding about its severity and its sentences.
 */
function review(
  address: string,
  names: readonly string[],
  ignores: readonly CompiledIgnore[],
  judgeWithout: (ignored: ReadonlySet<string>) => Finding | undefined,
): Review {
  const finding = judgeWithout(new Set());
  if (finding === undefined) return { used: [] };
  const matching = ignores.filter(
    ({ ignore, isAboutAddress, isAboutName }) =>
      isAboutAddress(address) && (ignore.attributes === undefined || names.some(isAboutName)),
  );
  const used = matching.map(({ ignore }) => ignore);
  const [first] = used;
  if (first === undefined) return { finding, used };
  const whole = used.find(({ attributes }) => attributes === undefined);
  if (whole !== undefined) return { finding: { ...finding, ignored: whole }, used };
  const left = judgeWithout(new Set(names.filter((name) => matching.some(({ isAboutName }) => isAboutName(name)))));
  if (left === undefined) return { finding: { ...finding, ignored: first }, used };
  return { finding: { ...finding, severity: left.severity, meanings: left.meanings }, used };
}
