/** A step from a value to a part of it. */
export type Step = { readonly member: string } | { readonly key: string } | { readonly index: number };
export type Path = readonly Step[];

/** As Terraform writes it: `rule[0].expiration[0].days`, `tags["team"]`. */
export function pathText(path: Path): string {
  return path.reduce((text, step) => text + stepText(step, text === ""), "");
}

function stepText(step: Step, first: boolean): string {
  if ("index" in step) return `[${step.index}]`;
  if ("member" in step && /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(step.member)) return `${first ? "" : "."}${step.member}`;
  return `[${JSON.stringify("member" in step ? step.member : step.key)}]`;
}

/** Whether one of `replace_paths` says so of this part, of what it is a part of, or of a part of it. */
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
