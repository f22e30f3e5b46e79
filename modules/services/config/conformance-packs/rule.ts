import { readableJson } from "../../../../lib/asl/json";

/** A rule that AWS manages, as a conformance pack has it. */
export interface Rule {
  /** Identifier of the rule at AWS. */
  readonly identifier: string;
  /** Resource types whose changes the rule evaluates. @default AWS's own */
  readonly scope?: readonly string[];
  /** Values are text, whatever they mean. @default AWS's own */
  readonly parameters?: Readonly<Record<string, string | typeof supportAccess>>;
  /** Frequency of a periodic rule. @default once a day */
  readonly frequency?: "TwelveHours";
}

/** Rules by name. */
export type Rules = Readonly<Record<string, Rule>>;

/** The policy that lets people open support cases, in every partition. CloudFormation fills in the braces, not Terraform. */
export const supportAccess = { "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/AWSSupportAccess" } as const;

/**
 * Recommendations that no rule can judge. They are in the packs all the same: a person says so once for each (in the console or with
 * PutExternalEvaluation), and until then the pack shows that nobody has. It judges nothing by itself.
 */
export function processChecks(...names: readonly string[]): Rules {
  return Object.fromEntries(names.map((name) => [name, { identifier: "AWS_CONFIG_PROCESS_CHECK" }]));
}

/** Rules as a conformance pack's template, for people: CloudFormation in JSON. */
export function templateOf(rules: Rules): string {
  const resources = Object.entries(rules).map(([name, rule]) => [logicalId(name), resource(name, rule)] as const);
  return `${readableJson({ Resources: Object.fromEntries(resources) })}\n`;
}

function resource(name: string, { identifier, scope, parameters, frequency }: Rule): object {
  return {
    Type: "AWS::Config::ConfigRule",
    Properties: {
      ConfigRuleName: name,
      Source: { Owner: "AWS", SourceIdentifier: identifier },
      ...(scope && { Scope: { ComplianceResourceTypes: scope } }),
      ...(parameters && { InputParameters: parameters }),
      ...(frequency && { MaximumExecutionFrequency: frequency }),
    },
  };
}

/** `access-keys-rotated` as CloudFormation allows it: `AccessKeysRotated`. */
function logicalId(name: string): string {
  return name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
