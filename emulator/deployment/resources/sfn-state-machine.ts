import { arnOf, type Place } from "../../account/account";
import { usesOfStepFunctions } from "../creation";
import type { Block } from "../../../hcl";
import { textOf, type ResourceType } from "../draft";

const machineArn = (block: Block, place: Place) => arnOf(place, "states", `stateMachine:${textOf(block, "name")}`);

export const sfnStateMachine: ResourceType = {
  attributes: { arn: machineArn },
  create: (block, { place, machines, roles, uses }) => {
    const [arn, name, roleArn] = [machineArn(block, place), textOf(block, "name"), textOf(block, "role_arn")];
    const definition: unknown = JSON.parse(textOf(block, "definition"));
    machines.set(arn, { arn, name, roleArn, definition, address: block.address });
    const role = roles.get(roleArn);
    if (role === undefined) return;
    const { level } = (block.argument("logging_configuration") ?? {}) as { readonly level?: string };
    const { enabled } = (block.argument("tracing_configuration") ?? {}) as { readonly enabled?: boolean };
    uses.push(...usesOfStepFunctions({ name: block.address, logLevel: level, traced: enabled }, role));
  },
};
