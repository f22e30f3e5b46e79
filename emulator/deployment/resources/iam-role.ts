import { arnOf, type Place } from "../../account/account";
import type { Block } from "../../../hcl";
import { policyOf, textOf, type ResourceType } from "../draft";

const roleArn = (block: Block, place: Place) =>
  arnOf(place, "iam", `role${String(block.argument("path") ?? "/")}${textOf(block, "name")}`, "");

export const iamRole: ResourceType = {
  attributes: { id: (block) => textOf(block, "name"), arn: roleArn },
  create: (block, { place, roles, resources: { iam } }) => {
    const arn = roleArn(block, place);
    // The boundary is the company's: what it says is not known here.
    roles.set(arn, { arn, policies: [], boundaries: [] });
    iam.roles[arn] = { trust: policyOf(block, "assume_role_policy"), policies: {} };
  },
};
