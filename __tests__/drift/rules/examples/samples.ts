import { compareValues } from "../../../../drift/differences";
import type { Subject } from "../../../../drift/model";
import type { Rule } from "../../../../drift/rules/rule";
import { atRest, inTransit } from "../../../../drift/rules/themes/controls/encryption";
import { exposure } from "../../../../drift/rules/themes/controls/exposure";
import { identity } from "../../../../drift/rules/themes/controls/identity";
import { organization, protection } from "../../../../drift/rules/themes/controls/protection";
import { records } from "../../../../drift/rules/themes/controls/records";
import { identities } from "../../../../drift/rules/themes/policies";
import { network } from "../../../../drift/rules/themes/network";
import { readProviderSchema } from "../../../../scripts/drift/provider-schema";
import { resourcesOf } from "../../../../scripts/drift/samples";
import { changed } from "../builders";
import type { Example } from "./example";

const { kinds } = readProviderSchema();

/** Rules of which the condition says all, so that an example can be made from it. */
const rules: readonly Rule[] = [
  ...network,
  ...exposure,
  ...identity,
  ...atRest,
  ...inTransit,
  ...records,
  ...protection,
  ...organization,
  ...identities.filter(({ id }) => ["trust-any-identity", "trust-foreign"].includes(id)),
];

/** A sample of every rule: a change outside Terraform from the safe to the less safe value. */
export const samples: Readonly<Record<string, Example>> = Object.fromEntries(
  rules.map((rule) => [rule.id, exampleOf(rule)]),
);

function exampleOf(rule: Rule): Example {
  for (const type of rule.types ?? []) {
    for (const attribute of rule.attributes ?? []) {
      const kind = kinds[type]?.[attribute];
      if (kind !== undefined) return [sample(rule, type, attribute, kind), changed(type, "elsewhere", "a", "b")];
    }
  }
  throw new Error(`${rule.id} is about nothing.`);
}

function sample(rule: Rule, type: string, attribute: string, kind: string): Subject {
  const { strong, weak } = resourcesOf({ rule, type, attribute, kind });
  const values = { before: strong, after: weak, afterUnknown: false, beforeSensitive: false, afterSensitive: false };
  const change = compareValues("update", { ...values, replacePaths: [] }, []);
  return { plan: "plan.json", kind: "resource", address: `${type}.it`, type, outside: { action: "update", ...change } };
}
