import { jsonata } from "../../../lib/asl/define";
import type { Catcher } from "../../../lib/asl/types";
import { failure } from "../../../lib/worker";

/** One error means both that Macie is not enabled and that the caller may not ask: only its text tells. */
const isAbsent = `($states.errorOutput.Error = 'Macie2.ResourceNotFoundException'
  or $contains($states.errorOutput.Cause, 'Macie is not enabled'))`;
const isDeniedByIam = "$contains($states.errorOutput.Cause, 'not authorized to perform')";

/** Errors of the first read, unless it is the one that says that Macie is not enabled. */
export const firstErrors = jsonata(`${isAbsent} ? [] : ${failure}`);

/** Remembers what went wrong, unless it is that Macie is not enabled, and goes on. */
export function rememberUnlessAbsent<Name extends string>(next: Name): Catcher<Name> {
  const errors = jsonata(`${isAbsent} ? $errors : $append($errors, ${failure})`);
  return { ErrorEquals: ["States.ALL"], Assign: { errors }, Next: next };
}

/**
 * Automated discovery is for standalone accounts and administrators (UpdateAutomatedDiscoveryConfiguration in Macie's API
 * reference). Whether a member may read it is unverified; if AWS refuses without IAM's words, the administrator is looked for first.
 */
export function refusedToMembers<Name extends string>(next: Name): Catcher<Name> {
  return {
    ErrorEquals: ["Macie2.AccessDeniedException"],
    Assign: {
      refusal: jsonata(`${isAbsent} or ${isDeniedByIam} ? [] : ${failure}`),
      errors: jsonata(`${isDeniedByIam} ? $append($errors, ${failure}) : $errors`),
    },
    Next: next,
  };
}
