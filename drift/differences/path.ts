/** A step from a value to a part of it. */
export type Step = { readonly member: string } | { readonly key: string } | { readonly index: number };
export type Path = readonly Step[];

/** Path as Terraform writes it: `rule[0].expiration[0].days`, `tags["team"]`. */
export function pathText(path: Path): string {
  return path.reduce((text, step) => text + stepText(step, text === ""), "");
}

function stepText(step: Step, first: boolean): string {
  if ("index" in step) return `[${step.index}]`;
  if ("member" in step && /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(step.member)) return `${first ? "" : "."}${step.member}`;
  return `[${JSON.stringify("member" in step ? step.member : step.key)}]`;
}

/** Whether `replace_paths` names this path, one within it, or one that it is within. */
export function isAmong(path: Path, paths: readonly unknown[]): boolean {
  return paths.some(
    (other) =>
      Array.isArray(other) &&
      other.slice(0, path.length).every((step, at) => {
        const own = path[at];
        return own !== undefined && step === Object.values(own)[0];
      }),
  );
}
