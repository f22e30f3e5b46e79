import type { JsonObject, Place } from "../account/account";
import type { Role, Use } from "../account/handler";
import { unknownResource } from "../errors";
import type { DeployedMachine } from "../interpreter";
import { evaluateStack, InvalidVariables, type Json, type Resolve, type Stack } from "../../hcl";
import { adopt } from "./adopted";
import { dataSources } from "./data-sources";
import { emptyDraft, type Schedule } from "./draft";
import { resourceTypes } from "./resources";

/** Resources that the synthesised Terraform would create in an account, worked out without Terraform. */
export interface Deployment {
  readonly place: Place;
  /** By ARN, with the definition as deployed. */
  readonly machines: ReadonlyMap<string, DeployedMachine>;
  /** By ARN. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Permissions that Step Functions used when it created the machines. */
  readonly uses: readonly Use[];
  /** The buckets, keys and topics, as parts of an account. */
  readonly resources: JsonObject;
  /** @default nothing is started by itself */
  readonly schedule?: Schedule;
}

export interface DeploymentProps {
  /** The JSON of each stack. */
  readonly stacks: readonly unknown[];
  readonly place: Place;
  /** Values of variables of any stack. @default their defaults */
  readonly variables?: Readonly<Record<string, Json>>;
}

/** Reads the synthesised stacks as Terraform would. Throws `InvalidVariables` as Terraform's validations and preconditions do. */
export function deploy(props: DeploymentProps): Deployment {
  const stacks = readStacks(props);
  const failed = new Map(stacks.flatMap((stack) => stack.failedConditions()).map((error) => [error.message, error]));
  if (failed.size > 0) throw new InvalidVariables([...failed.values()]);
  const blocks = stacks.flatMap(({ resources }) => [...resources.values()]);
  const unknown = blocks.find(({ type }) => !Object.hasOwn(resourceTypes, type));
  if (unknown !== undefined) throw unknownResource(unknown.address);
  const draft = emptyDraft(props.place);
  for (const [type, { create }] of Object.entries(resourceTypes)) {
    for (const block of blocks) if (block.type === type) create?.(block, draft);
  }
  adopt(stacks, draft);
  return draft;
}

/** All stacks. A value that several refuse is named once, as the last of them does. */
function readStacks(props: DeploymentProps): readonly Stack[] {
  const refusals = new Map<string, Error>();
  const stacks = props.stacks.flatMap((json) => {
    try {
      return [readStack(json, props)];
    } catch (error) {
      if (!(error instanceof InvalidVariables)) throw error;
      for (const each of error.errors as readonly Error[])
        refusals.set(each.message.split("; allowed: ")[0] ?? "", each);
      return [];
    }
  });
  if (refusals.size > 0) throw new InvalidVariables([...refusals.values()]);
  return stacks;
}

/** A stack with those of the variables that it declares. */
function readStack(json: unknown, { place, variables = {} }: DeploymentProps): Stack {
  const declared = (json as { readonly variable?: object }).variable ?? {};
  const own = Object.fromEntries(Object.entries(variables).filter(([name]) => name in declared));
  const resolve: Resolve = ({ block, attribute }) => {
    if (block === undefined) return undefined;
    const types = block.mode === "data" ? dataSources : resourceTypes;
    return types[block.type]?.attributes?.[attribute]?.(block, place);
  };
  return evaluateStack(json as Json, { variables: own, resolve });
}
