import { isNegated, parseCondition, type Condition } from "../differences/policy/condition";
import type { Statement, StatementDifference } from "../model";

/**
 * Whether a statement is what AWS calls public: it allows everybody, unless a condition names a fixed principal, account, organization,
 * source or range of addresses.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html "The meaning of public"
 */
export const isPublicStatement = ({ effect, principals, notPrincipals, conditions }: Statement): boolean =>
  effect === "Allow" &&
  (principals.some(isEveryPrincipal) || notPrincipals.length > 0) &&
  !conditions.some((condition) => isLimit(parseCondition(condition)));

/** Whether a statement became public, or is public and allows more than before. @param isWider Tells whether it allows more at all. */
export function becomesPublic(
  statement: StatementDifference,
  isWider: (statement: StatementDifference) => boolean,
): boolean {
  const { effect, gained, before, after } = statement;
  if (after === undefined) return effect === "Allow" && (gained.principals?.some(isEveryPrincipal) ?? false);
  return isPublicStatement(after) && (before === undefined || !isPublicStatement(before) || isWider(statement));
}

export const isEveryPrincipal = (principal: string): boolean => /(^|: *)\*+$/.test(principal);

/**
 * Keys that name who asks, or from where, with a test of their values. The guides of S3 and EFS list most of them; the others are the
 * global keys, and that of KMS, for the same properties of a request.
 * @see https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const limits: Readonly<Record<string, (value: string) => boolean>> = {
  "aws:principalaccount": isFixed,
  "aws:principalarn": isArnOfAccount,
  "aws:principalorgid": isFixed,
  "aws:principalorgpaths": isPathOfOrganization,
  "aws:principalservicename": isFixed,
  "aws:sourceaccount": isFixed,
  "aws:sourcearn": isArnOfAccount,
  "aws:sourceip": isNarrowRange,
  "aws:sourceorgid": isFixed,
  "aws:sourceorgpaths": isPathOfOrganization,
  "aws:sourceowner": isFixed,
  "aws:sourcevpc": isFixed,
  "aws:sourcevpcarn": isArnOfAccount,
  "aws:sourcevpce": isFixed,
  "aws:userid": isFixed,
  "aws:vpceaccount": isFixed,
  "aws:vpceorgid": isFixed,
  "aws:vpceorgpaths": isPathOfOrganization,
  "elasticfilesystem:accessedviamounttarget": (value) => value === "true",
  "kms:calleraccount": isFixed,
  "s3:dataaccesspointaccount": isFixed,
  "s3:dataaccesspointarn": isArnOfAccount,
};

/** Operators with `IfExists` and ForAllValues hold for requests without the key, which anybody can make. */
function isLimit(condition: Condition): boolean {
  const { operator, key, values } = condition;
  if (isNegated(condition) || operator === "null" || /ifexists$|^forallvalues:/.test(operator)) return false;
  const isNarrow = Object.hasOwn(limits, key) ? limits[key] : undefined;
  return isNarrow !== undefined && values.length > 0 && values.every(isNarrow);
}

function isFixed(value: string): boolean {
  return value !== "" && !/[*?]|\$\{/.test(value);
}

/** An ARN without wildcards, or one whose account is fixed. */
function isArnOfAccount(value: string): boolean {
  return isFixed(value) || /^\d{12}$/.test(value.split(":")[4] ?? "");
}

/** `o-a1b2c3d4e5/*` is everybody in one organization. */
function isPathOfOrganization(value: string): boolean {
  return /^o-[a-z0-9]+\//.test(value);
}

/** The S3 guide takes a range broader than /8 of IPv4 or /32 of IPv6 for public, private ones excepted. */
function isNarrowRange(value: string): boolean {
  const [address = "", bits] = value.split("/");
  if (!isFixed(address)) return false;
  if (bits === undefined) return true;
  const isSix = address.includes(":");
  return (isSix && /^f[cd]/i.test(address)) || Number(bits) >= (isSix ? 32 : 8);
}
