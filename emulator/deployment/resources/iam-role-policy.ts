import { notDeployable } from "../../errors";
import { policyOf, textOf, type ResourceType } from "../draft";

export const iamRolePolicy: ResourceType = {
  create: (block, { roles, resources: { iam } }) => {
    const name = textOf(block, "role");
    const role = [...roles.values()].find(({ arn }) => arn.endsWith(`/${name}`));
    if (role === undefined) throw notDeployable(`${block.address} is a policy of the role ${name}, which no stack has`);
    const policy = { name: block.address, document: policyOf(block) };
    roles.set(role.arn, { ...role, policies: [...role.policies, policy] });
    Object.assign(iam.roles[role.arn]?.policies ?? {}, { [policy.name]: policy.document });
  },
};
