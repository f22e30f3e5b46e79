import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Severity } from "../../drift/model";
import { ourRules } from "../../drift/rules/rules";
import { verdictOf } from "../../drift/verdict";
import { read } from "./support";

/** Plans made after public bug reports, each with what is right. */
const cases: readonly (readonly [string, Readonly<Record<string, readonly [Severity, string]>>])[] = [
  ["open-group-all-ports", { "aws_security_group.s": ["high", "security-group-open"] }],
  [
    "rule-ingress-and-egress",
    {
      "aws_security_group_rule.ssh": ["high", "security-group-rule-open"],
      "aws_security_group_rule.out": ["low", "other-creation"],
    },
  ],
  ["eks-endpoint-public", { "aws_eks_cluster.e": ["high", "cluster-endpoint-public"] }],
  ["oidc-trust-without-sub", { "aws_iam_role.r": ["high", "trust-any-identity"] }],
  ["asymmetric-key", { "aws_kms_key.k": ["low", "other-creation"] }],
];

it.each(cases)("the plan %s is judged as it should be", async (name, expected) => {
  const plan = await read(readFileSync(join(__dirname, `cases/${name}.json`)));
  const { findings } = verdictOf({
    plans: [plan],
    reports: [],
    rules: ourRules,
    ignores: [],
    failOn: "low",
    now: new Date(),
  });

  const found = findings.map(({ address, severity, meanings }) => [address, [severity, meanings[0]?.rule]]);
  expect(Object.fromEntries(found)).toStrictEqual(expected);
});
