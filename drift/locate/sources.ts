import type { Finding, SourceLocation } from "../model";
import { configurationFile, createLocator } from ".";

/** Places of findings in the configurations of several plans. */
export interface Sources {
  /** Finds the block of a finding. */
  readonly locate: (finding: Finding) => SourceLocation | undefined;
  /** Finds a file that stands for the whole configuration of a finding's plan. */
  readonly fallback: (finding: Finding) => string | undefined;
}

/**
 * Each configuration is read when the first of its findings is looked for.
 * @param folders One for all plans, or one for each, in their order.
 */
export function createSources(plans: readonly string[], folders: readonly string[]): Sources {
  const locators = new Map(folders.map((folder) => [folder, createLocator(folder)]));
  const files = new Map<string, string | undefined>();
  const folderOf = ({ source }: Finding): string =>
    (folders.length > 1 ? folders[plans.indexOf(source)] : undefined) ?? folders[0] ?? ".";
  return {
    locate: (finding) => locators.get(folderOf(finding))?.(finding),
    fallback: (finding) => {
      const folder = folderOf(finding);
      if (!files.has(folder)) files.set(folder, configurationFile(folder));
      return files.get(folder);
    },
  };
}
