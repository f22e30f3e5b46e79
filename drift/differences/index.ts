import type { Json } from "../../lib/json";
import type { Action, Change, Difference } from "../model";
import type { ChangeValues } from "./change-values";
import { definitionDifferences, isDefinition } from "./definition";
import { attributeDialect, documentDialect, orUnset } from "./dialect";
import { documentOf } from "./document";
import { exposedPaths } from "./exposed";
import { isGrant } from "./grants";
import { leavesOf, type Leaf } from "./leaves";
import { markTree, secrecyOf, secretTexts } from "./mark";
import { isAmong, pathText, type Path } from "./path";
import { isPolicy, policyDifferences } from "./policy";
import { planValuesOf } from "./plan-value";
import { compileSecrets } from "./secret-texts";
import { isUnknown } from "./tree";
import { readableUserData } from "./user-data";
import { keptValues } from "./values";

/**
 * Differences of a change, with the values among which they stand. Of a new resource without values that AWS will give it, unless one
 * is the reason for a replacement, replaces a document, or decides who has access; of a deleted one the policies only, as their
 * statements are lost; of a forgotten one none, as it stays.
 * @param root Beginning of every path.
 */
export function compareValues(
  action: Action,
  values: ChangeValues,
  root: readonly string[],
): Pick<Change, "differences" | "values"> {
  if (action === "forget") return { differences: [] };
  const secrecy = secrecyOf([values.beforeSensitive, values.afterSensitive]);
  const texts = new Set([...secretTexts(values.before, secrecy), ...secretTexts(values.after, secrecy)]);
  const hidden = { secrecy, holdsSecret: compileSecrets(texts) };
  const marked = {
    before: markTree(values.before, hidden, false),
    after: markTree(values.after, hidden, values.afterUnknown),
  };
  const [before, after] = [orUnset(marked.before, attributeDialect), orUnset(marked.after, attributeDialect)];
  const path = root.map((member) => ({ member }));
  const isNew = action === "create" || action === "replace" || action === "create-then-forget";
  const isTold = ({ path, before, after }: Leaf) =>
    !isNew ||
    !isUnknown(after) ||
    isAmong(path, values.replacePaths) ||
    documentOf(before) !== undefined ||
    isGrant(pathText(path));
  const leaves = leavesOf(before, after, path, attributeDialect).filter(isTold).flatMap(readableUserData);
  const differences = leaves.flatMap((leaf) => differencesAt(leaf, values.replacePaths));
  const told =
    action === "delete"
      ? differences.filter(({ kind }) => kind === "policy")
      : [...dropEchoes(differences), ...exposedPaths(values, path).map(exposure)];
  // An output is one value.
  if (root.length > 0) return { differences: told };
  return { differences: told, values: { before: keptValues(marked.before), after: keptValues(marked.after) } };
}

/** Text may hold a document; two texts of the same document do not differ. */
function differencesAt({ path, before, after }: Leaf, replacePaths: readonly Json[]): readonly Difference[] {
  const asText = () => [attributeDifference({ path, before, after }, isAmong(path, replacePaths))];
  const [one, other] = [documentOf(before), documentOf(after)];
  // Text that is no document, on either side.
  if ((one === undefined && before !== undefined) || (other === undefined && after !== undefined)) return asText();
  const there = [one, other].filter((document) => document !== undefined);
  if (there.length === 0) return asText();
  if (there.every(isDefinition)) return definitionDifferences(pathText(path), one, other);
  if (there.some(isPolicy)) return policyDifferences(path, one, other) ?? asText();
  return leavesOf(one, other, path, documentDialect).map((leaf) =>
    attributeDifference(leaf, isAmong(path, replacePaths)),
  );
}

/** A value that is no longer sensitive, and hidden all the same. */
const exposure = (path: Path): Difference => ({
  kind: "attribute",
  path: pathText(path),
  before: { kind: "sensitive" },
  after: { kind: "sensitive" },
  forcesReplacement: false,
  exposed: true,
});

const attributeDifference = ({ path, before, after }: Leaf, forcesReplacement: boolean): Difference => ({
  kind: "attribute",
  path: pathText(path),
  ...planValuesOf(before, after),
  forcesReplacement,
});

/** `tags_all` is `tags` with the provider's default tags: it is left out where `tags` says the same. */
function dropEchoes(differences: readonly Difference[]): readonly Difference[] {
  const said = new Set(differences.map((difference) => JSON.stringify(difference)));
  return differences.filter(
    (difference) =>
      !difference.path.startsWith("tags_all[") ||
      !said.has(JSON.stringify({ ...difference, path: difference.path.replace("tags_all", "tags") })),
  );
}
