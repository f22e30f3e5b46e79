const compiled = new Map<string, RegExp>();

/** Whether a text fits a pattern in which `*` stands for any letters and `?` for one. */
export function matches(pattern: string, text: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern === text;
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = compile(pattern);
    compiled.set(pattern, expression);
  }
  return expression.test(text);
}

function compile(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${source}$`, "s");
}

/** Actions are compared without regard to case. */
export function matchesAction(pattern: string, action: string): boolean {
  return matches(pattern.toLowerCase(), action.toLowerCase());
}

/**
 * Compares ARNs part by part, so that a `*` in the Region reaches no further than the Region.
 *
 * Source: "ARN condition operators" in
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function matchesArn(pattern: string, arn: string): boolean {
  const parts = arnParts(arn);
  return parts.length === ARN_PARTS && arnParts(pattern).every((part, index) => matches(part, parts[index] ?? ""));
}

/** Whether a text has the six parts of an ARN. */
export function isArnPattern(text: string): boolean {
  return arnParts(text).length === ARN_PARTS;
}

const ARN_PARTS = 6;

/** The last part, the resource, may have colons of its own. */
function arnParts(arn: string): readonly string[] {
  const parts = arn.split(":");
  return parts.length <= ARN_PARTS ? parts : [...parts.slice(0, ARN_PARTS - 1), parts.slice(ARN_PARTS - 1).join(":")];
}
