import type { Json } from "../../lib/json";
import { compareValues } from "../../drift/differences";
import type { Action, Finding } from "../../drift/model";
import { judge } from "../../drift/rules/judge";
import type { Limit, Rule, Weaker, When } from "../../drift/rules/rule";
import { compileRules } from "../../drift/rules/rule-book";
import { ourRules } from "../../drift/rules/rules";

/** Two values of an attribute, of which a rule says that the change from the one to the other is for the worse. */
export interface Sample {
  readonly strong: Json;
  readonly weak: Json;
}

interface Target {
  readonly rule: Rule;
  readonly type: string;
  /** Glob of the rule. */
  readonly attribute: string;
  /** Kind by the provider's schema. */
  readonly kind: string;
}

const book = compileRules(ourRules);

/** Judges a change of a resource, as if a plan had it. */
export function judgeChange(type: string, action: Action, before: Json, after: Json): Finding | undefined {
  const values = {
    before,
    after,
    afterUnknown: false,
    beforeSensitive: false,
    afterSensitive: false,
    replacePaths: [],
  };
  const change = { action, ...compareValues(action, values, []) };
  return judge({ plan: "plan.json", kind: "resource", address: `${type}.it`, type, apply: change }, book);
}

/** Resources that have a sample's values, and what the rule asks for beside them. */
export function resourcesOf(target: Target): { readonly strong: Json; readonly weak: Json } {
  const { strong, weak } = sampleOf(target);
  return { strong: resourceWith(target, strong), weak: resourceWith(target, weak) };
}

/** Whether a rule is about what a value is worth by itself, so that it judges a new resource, too. */
export const isAboutState = ({ weaker }: Rule): boolean =>
  weaker !== undefined &&
  ("below" in weaker ||
    "above" in weaker ||
    "lacks" in weaker ||
    ("becomes" in weaker &&
      (typeof weaker.becomes !== "string" ||
        ["internet", "account", ...Object.keys(policies)].includes(weaker.becomes))));

const harmless = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::a/b" };
const oidc = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
const assume = { Effect: "Allow", Action: "sts:AssumeRole" };

/** Statements by what is wrong with them. */
const policies: Readonly<Record<string, Json>> = {
  public: { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" },
  unlimited: { Effect: "Allow", Action: "*", Resource: "*" },
  escalating: { Effect: "Allow", Action: "iam:CreateAccessKey", Resource: "*" },
  foreign: { ...assume, Principal: { AWS: "arn:aws:iam::111122223333:root" } },
  federated: { Effect: "Allow", Action: "sts:AssumeRoleWithWebIdentity", Principal: { Federated: oidc } },
};

const policyText = (...statements: readonly Json[]): Json =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });

function sampleOf({ rule: { weaker }, attribute, kind }: Target): Sample {
  if (weaker === undefined) return { strong: "a", weak: "b" };
  const isList = kind === "list" || kind === "set";
  const listed = ({ strong, weak }: Sample): Sample =>
    isList ? { strong: strong === null ? null : [strong], weak: weak === null ? null : [weak] } : { strong, weak };
  if ("below" in weaker) return { strong: weaker.below, weak: weaker.below - 1 };
  if ("above" in weaker) return { strong: weaker.above, weak: weaker.above + 1 };
  if ("lacks" in weaker) return { strong: weaker.lacks, weak: null };
  if ("order" in weaker) return { strong: weaker.order[0] ?? null, weak: weaker.order[1] ?? null };
  if ("leaves" in weaker) return listed({ strong: weaker.leaves[0] ?? null, weak: "another" });
  return typeof weaker.becomes === "string"
    ? sampleOfKind(weaker.becomes, attribute, isList)
    : listed({
        // An element too many may be another rule's.
        strong: isList && !weaker.becomes.includes(null) ? null : otherThan(weaker.becomes, kind),
        weak: weaker.becomes[0] ?? null,
      });
}

function sampleOfKind(
  becomes: Extract<Weaker, { readonly becomes: string }>["becomes"],
  attribute: string,
  isList: boolean,
): Sample {
  const wrap = (value: Json): Json => (isList ? [value] : value);
  switch (becomes) {
    case "internet":
      return attribute.includes("v6")
        ? { strong: wrap("fd00::/8"), weak: wrap("::/0") }
        : { strong: wrap("10.0.0.0/8"), weak: wrap("0.0.0.0/0") };
    case "account":
      return { strong: null, weak: wrap("111122223333") };
    case "unset":
      return { strong: "a", weak: null };
    case "another":
      return { strong: "a", weak: "b" };
    case "less":
      return isList ? { strong: ["a", "b"], weak: ["a"] } : { strong: 50, weak: 30 };
    case "more":
      return isList ? { strong: ["a"], weak: ["a", "b"] } : { strong: 30, weak: 50 };
    case "rarer":
      return { strong: "rate(1 hour)", weak: "rate(1 day)" };
    default:
      return { strong: policyText(harmless), weak: policyText(harmless, policies[becomes] ?? harmless) };
  }
}

/** A value of the kind that is none of those that are weak. */
function otherThan(weak: readonly Json[], kind: string): Json {
  const isBoolean = kind === "bool" || weak.some((value) => typeof value === "boolean");
  const candidates: readonly Json[] = isBoolean ? [true, false] : kind === "number" ? [1, 2] : ["another", null];
  const other = candidates.find((value) => !weak.includes(value));
  return other ?? null;
}

/** A resource with a value at a place, and with values beside it that the rule asks for. */
function resourceWith({ rule, attribute, kind }: Target, value: Json): Json {
  const resource: { [name: string]: Json } = {};
  const beside = [rule.when ?? []].flat()[0];
  for (const [name, asked] of Object.entries(beside ?? {})) put(resource, pathOf(name, attribute), valueAsked(asked));
  // A rule that says nothing where something is not set wants it set.
  for (const set of [rule.unless ?? []].flat() as readonly When[]) {
    for (const [name, refused] of Object.entries(set)) {
      if (Array.isArray(refused) && refused.includes(null)) put(resource, pathOf(name, attribute), "another");
    }
  }
  put(resource, attribute, value);
  if (kind !== "document") return resource;
  const [name = ""] = /^\w+/.exec(attribute) ?? [];
  return { ...resource, [name]: JSON.stringify(resource[name]) };
}

const pathOf = (name: string, attribute: string): string =>
  name.startsWith(".") ? attribute.replace(/[^.]*$/, name.slice(1)) : name;

function valueAsked(asked: readonly Json[] | Limit): Json {
  if ("below" in asked) return asked.below - 1;
  if ("above" in asked) return asked.above + 1;
  return asked[0] ?? null;
}

/** Sets a value; each list on the way has one element. */
function put(resource: { [name: string]: Json }, path: string, value: Json): void {
  const steps = [...path.replace(/\*$/, "").matchAll(/\[(?:\d+|\*)\]|\w+/g)].map(([step]) =>
    step.startsWith("[") ? 0 : step,
  );
  let at = resource;
  steps.forEach((step, depth) => {
    const next = steps[depth + 1];
    if (next === undefined) at[step] = value;
    else at = (at[step] ??= next === 0 ? [] : {}) as { [name: string]: Json };
  });
}
