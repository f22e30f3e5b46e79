import type { Role, Use } from "../account/handler";
import { changes, referenceOf } from "../iam/reference";

/** An action that a statement of a role's policy allows. */
interface Grant {
  readonly policy: string;
  readonly statement: string | number;
  readonly action: string;
}

/** Actions which a role's policies allow and nobody has used: `policy, statement: action`. */
export function unusedPermissions(role: Role, uses: readonly Use[]): readonly string[] {
  return unused(role, uses).map(sentence);
}

/** {@link unusedPermissions} that change something, by AWS's reference. */
export function unusedWrites(role: Role, uses: readonly Use[]): readonly string[] {
  return unused(role, uses)
    .filter(({ action }) => changes(referenceOf(action)))
    .map(sentence);
}

function unused(role: Role, uses: readonly Use[]): readonly Grant[] {
  // A statement's place depends on the inputs, its Sid does not.
  const key = (policy: string, statement: string | number, action: string) =>
    JSON.stringify([policy, statement, action.toLowerCase()]);
  const own = uses.filter(({ roleArn }) => roleArn === role.arn);
  const used = new Set(own.map(({ statement: { policy, sid, index }, action }) => key(policy, sid ?? index, action)));
  return grantsOf(role).filter(({ policy, statement, action }) => !used.has(key(policy, statement, action)));
}

function grantsOf({ policies }: Role): readonly Grant[] {
  return policies.flatMap(({ name, document }) => {
    const { Statement } = document as {
      readonly Statement: readonly { readonly Sid?: string; readonly Action: string | readonly string[] }[];
    };
    return Statement.flatMap(({ Sid, Action }, index) =>
      [Action].flat().map((action) => ({ policy: name, statement: Sid ?? index, action })),
    );
  });
}

const sentence = ({ policy, statement, action }: Grant) => `${policy}, ${statement}: ${action}`;
