import type { JsonObject, ServiceState } from "../../../emulator/account/account";
import { behaviours } from "../../../emulator/account/services";

const policy = { Version: "2012-10-17", Statement: [] };
const key = "arn:aws:kms:eu-west-1:111122223333:key/a";
const topic = "arn:aws:sns:eu-west-1:111122223333:alerts";

describe("the policy of a resource", () => {
  it.each<[string, ServiceState & JsonObject, string]>([
    ["s3", { buckets: { logs: { objects: {}, policy } } }, "arn:aws:s3:::logs"],
    ["kms", { keys: { [key]: { policy } } }, key],
    ["sns", { topics: { [topic]: { messages: [], policy } } }, topic],
  ])("is found in %s by its ARN", (word, state, arn) => {
    expect(behaviours[word]?.policyOf?.(state, arn)).toEqual(policy);
    expect(behaviours[word]?.policyOf?.(state, `${arn}-2`)).toBeUndefined();
  });
});
