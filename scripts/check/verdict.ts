import type { Finding, Scan } from "./checkov";

/** A suppression as it stands in a file. */
export type Written = Pick<Finding, "check" | "file">;

/**
 * Problems of Terraform that checkov has scanned twice.
 * @param bare The scan of the same files without their suppressions.
 * @param written What stands in the files; checkov says nothing of suppressions of what it does not check.
 */
export function problemsOf(
  { passed, failed, suppressed, unreadable }: Scan,
  bare: Scan,
  written: readonly Written[],
): readonly string[] {
  const needed = new Set(bare.failed.map(nameOf));
  const without = suppressed.filter(({ reason = "" }) => reason === "" || reason === "No comment provided");
  const needless = suppressed.filter((finding) => !needed.has(nameOf(finding)));
  const idle = written.filter(({ check, file }) => {
    const here = (one: Written) => one.check === check && one.file.replace(/^\//, "") === file;
    return written.filter(here).length > unique(suppressed.filter(here).map(nameOf)).length;
  });
  return unique([
    ...(passed === 0 ? ["checkov has found nothing to check."] : []),
    ...unreadable.map((file) => `${file} cannot be read by checkov.`),
    ...failed.map((finding) => `${nameOf(finding)}: mend it, or say by suppress(…) why it does not apply.`),
    ...without.map((finding) => `${nameOf(finding)} is suppressed without a reason.`),
    ...needless.map((finding) => `${nameOf(finding)} is suppressed needlessly: remove the suppression.`),
    ...idle.map(
      ({ check, file }) => `${check} is suppressed in ${file} where it is not checked: remove the suppression.`,
    ),
  ]);
}

/** Number of suppressions in the files, however often checkov reports them. */
export function suppressionsOf({ suppressed }: Scan): number {
  return unique(suppressed.map(nameOf)).length;
}

const nameOf = ({ check, file, resource }: Finding) => `${check} of ${resource} in ${file.replace(/^\//, "")}`;

const unique = (texts: readonly string[]) => [...new Set(texts)];
