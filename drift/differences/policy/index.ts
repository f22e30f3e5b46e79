import type { Difference } from "../../model";
import { documentDialect } from "../dialect";
import { leavesOf, type Leaf } from "../leaves";
import { pathText, type Path } from "../path";
import { planValuesOf } from "../plan-value";
import { isList, isObject, memberOf, type Tree, type TreeObject } from "../tree";
import { compareStatements } from "./compare";
import { statementsOfBoth } from "./statement";

/** Whether a document has statements, as the policies of AWS have. */
export function isPolicy(document: Tree): document is TreeObject {
  if (!isObject(document)) return false;
  const statement = memberOf(document, "Statement");
  return isObject(statement) || (isList(statement) && statement.every(isObject));
}

/** Two policies, statement by statement; `undefined` if one of them is none that AWS would take. */
export function policyDifferences(path: Path, before: Tree, after: Tree): readonly Difference[] | undefined {
  if (![before, after].every((document) => isNone(document) || isPolicy(document))) return undefined;
  const [was, is] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const statementsOfSides = statementsOfBoth(was, is);
  if (statementsOfSides === undefined) return undefined;
  const { gained, lost, changed, renamed, isReworded } = compareStatements(...statementsOfSides);
  const changes = gained.length + lost.length + changed.length;
  const statements: readonly Difference[] =
    changes === 0 ? [] : [{ kind: "policy", path: pathText(path), gained, lost, changed }];
  // Of a policy that is new or gone the version says nothing.
  if (isNone(before) || isNone(after)) return statements;
  const reworded = isReworded
    ? [
        {
          path: [...path, { member: "Statement" }],
          before: memberOf(was, "Statement"),
          after: memberOf(is, "Statement"),
        },
      ]
    : [];
  const sids = renamed.map(({ index, before, after }) => ({
    path: [...path, { member: "Statement" }, { index }, { member: "Sid" }],
    before,
    after,
  }));
  return [...statements, ...[...reworded, ...sids, ...memberLeaves(path, was, is)].map(attributeDifference)];
}

const isNone = (document: Tree) => document === undefined || (isObject(document) && Object.keys(document).length === 0);

/** Members of a policy beside its statements: version and id. */
const memberLeaves = (path: Path, before: TreeObject, after: TreeObject): readonly Leaf[] =>
  leavesOf(dropStatements(before), dropStatements(after), path, documentDialect);

const attributeDifference = ({ path, before, after }: Leaf): Difference => ({
  kind: "attribute",
  path: pathText(path),
  ...planValuesOf(before, after),
  forcesReplacement: false,
});

const dropStatements = (policy: TreeObject): TreeObject =>
  Object.fromEntries(Object.entries(policy).filter(([name]) => name !== "Statement"));
