import type { Role, Use } from "../account/handler";

/** Actions which a role's policies allow and nobody has used: `policy, statement: action`. */
export function unusedPermissions(role: Role, uses: readonly Use[]): readonly string[] {
  const own = uses.filter(({ roleArn }) => roleArn === role.arn);
  return role.policies.flatMap(({ name, document }) => {
    const { Statement } = document as {
      readonly Statement: readonly { readonly Sid?: string; readonly Action: string | readonly string[] }[];
    };
    return Statement.flatMap(({ Sid, Action }, index) =>
      [Action]
        .flat()
        .filter(
          (action) =>
            !own.some(
              (use) =>
                use.statement.policy === name &&
                use.statement.index === index &&
                use.action.toLowerCase() === action.toLowerCase(),
            ),
        )
        .map((action) => `${name}, ${Sid ?? index}: ${action}`),
    );
  });
}
