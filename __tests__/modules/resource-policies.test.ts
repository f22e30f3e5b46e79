import type { JsonObject } from "../../lib/json";
import { resourcePolicyFaults } from "../../emulator/contract/statements";
import { deployed } from "../contract/bed";

/** Everything of a kind that Terraform has made, with its policy. */
function owners(service: string, kind: string): readonly (readonly [name: string, policy: unknown])[] {
  const all = (deployed().resources[service] as JsonObject)[kind] as JsonObject;
  return Object.entries(all).map(([name, owned]) => [name, (owned as JsonObject)["policy"]]);
}

describe("the policies of bucket, key and topic", () => {
  const policies = [
    ...owners("s3", "buckets").map(([name, policy]) => [`arn:aws:s3:::${name}`, policy] as const),
    ...owners("kms", "keys"),
    ...owners("sns", "topics"),
  ];

  it("exist for each", () => {
    const services = policies.map(([arn]) => arn.split(":")[2]);
    expect([...new Set(services)]).toEqual(["s3", "kms", "sns"]);
  });

  it.each(policies)("%s names actions, resources and condition keys as AWS has them", (arn, policy) => {
    expect(resourcePolicyFaults(arn, policy)).toEqual([]);
  });
});
