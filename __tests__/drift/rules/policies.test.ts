import { isPublic, isUnlimited, narrowings, widenings } from "../../../drift/rules/policies";
import { changedStatement, policy, statement } from "./builders";

const account = "StringEquals aws:SourceAccount 111122223333";
const accounts = "StringEquals aws:SourceAccount 111122223333, 444455556666";
const read = statement({ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::a/*"], principals: ["AWS: *"] });
const change = (...parts: Parameters<typeof changedStatement>) =>
  policy("policy", { changed: [changedStatement(...parts)] });

describe("a policy allows more", () => {
  it.each([
    ["a statement is gained", policy("policy", { gained: [read] }), "s3:GetObject on arn:aws:s3:::a/* for AWS: *"],
    [
      "a Deny is lost",
      policy("policy", { lost: [{ ...read, effect: "Deny", conditions: ["Bool aws:SecureTransport false"] }] }),
      "no longer denied: s3:GetObject on arn:aws:s3:::a/* for AWS: * if Bool aws:SecureTransport false",
    ],
    ["an action is gained", change("Allow", { actions: ["s3:PutObject"] }), "s3:PutObject (statement Statement)"],
    ["a resource is gained", change("Allow", { resources: ["*"] }), "on * (statement Statement)"],
    ["a principal is gained", change("Allow", { principals: ["AWS: 1"] }), "for AWS: 1 (statement Statement)"],
    [
      "an exception is lost",
      change("Allow", {}, { notActions: ["iam:*"] }),
      "no longer except iam:* (statement Statement)",
    ],
    [
      "a condition is lost",
      change("Allow", {}, { conditions: [account] }),
      `no longer only if ${account} (statement Statement)`,
    ],
    [
      "a condition has another value",
      change("Allow", { conditions: ["StringEquals aws:SourceAccount 9"] }, { conditions: [account] }),
      `if StringEquals aws:SourceAccount 9, not ${account} (statement Statement)`,
    ],
    [
      "a condition has one value more",
      change("Allow", { conditions: [accounts] }, { conditions: [account] }),
      `if ${accounts}, not ${account} (statement Statement)`,
    ],
    [
      "a negated condition has one value less",
      change("Allow", { conditions: ["StringNotEquals a 1"] }, { conditions: ["StringNotEquals a 1, 2"] }),
      "if StringNotEquals a 1, not StringNotEquals a 1, 2 (statement Statement)",
    ],
    [
      "a Deny loses an action",
      change("Deny", {}, { actions: ["s3:*"] }),
      "no longer denied: s3:* (statement Statement)",
    ],
    [
      "a Deny gains a condition",
      change("Deny", { conditions: [account] }),
      `denied only if ${account} (statement Statement)`,
    ],
    [
      "a Deny gains an exception",
      change("Deny", { notActions: ["iam:*"] }),
      "no longer denied: iam:* (statement Statement)",
    ],
    [
      "a Deny has another condition",
      change("Deny", { conditions: ["StringNotEquals k 2"] }, { conditions: ["StringNotEquals k 1"] }),
      "denied if StringNotEquals k 2, not StringNotEquals k 1 (statement Statement)",
    ],
    [
      "a Deny has an exception more in a condition",
      change("Deny", { conditions: ["StringNotEquals k 1, 2"] }, { conditions: ["StringNotEquals k 1"] }),
      "denied if StringNotEquals k 1, 2, not StringNotEquals k 1 (statement Statement)",
    ],
    [
      "a pattern is wider than the other",
      change("Allow", { actions: ["s3:*"] }, { actions: ["s3:Get*"] }),
      "s3:* (statement Statement)",
    ],
  ])("if %s", (_, difference, text) => {
    expect(widenings(difference)).toStrictEqual([text]);
    expect(narrowings(difference)).toStrictEqual([]);
  });
});

describe("a policy allows less", () => {
  it.each([
    [
      "a statement is lost",
      policy("policy", { lost: [read] }),
      "no longer s3:GetObject on arn:aws:s3:::a/* for AWS: *",
    ],
    [
      "a Deny is gained",
      policy("policy", { gained: [{ ...read, effect: "Deny" }] }),
      "denied: s3:GetObject on arn:aws:s3:::a/* for AWS: *",
    ],
    [
      "an action is lost",
      change("Allow", {}, { actions: ["s3:PutObject"] }),
      "no longer s3:PutObject (statement Statement)",
    ],
    ["a condition is gained", change("Allow", { conditions: [account] }), `only if ${account} (statement Statement)`],
    [
      "a condition has one value less",
      change("Allow", { conditions: [account] }, { conditions: [accounts] }),
      `if ${account}, not ${accounts} (statement Statement)`,
    ],
    ["a Deny gains an action", change("Deny", { actions: ["s3:*"] }), "denied: s3:* (statement Statement)"],
    [
      "a pattern is narrower than the other",
      change(
        "Allow",
        { actions: ["s3:get*"], resources: ["arn:aws:s3:::a/*"] },
        { actions: ["s3:*"], resources: ["*"] },
      ),
      "no longer s3:*, no longer on * (statement Statement)",
    ],
  ])("if %s", (_, difference, text) => {
    expect(widenings(difference)).toStrictEqual([]);
    expect(narrowings(difference)).toStrictEqual([text]);
  });

  it("here, and more there, if both change", () => {
    const difference = change("Allow", { actions: ["s3:PutObject"] }, { actions: ["s3:GetObject"] });

    expect(widenings(difference)).toStrictEqual(["s3:PutObject (statement Statement)"]);
    expect(narrowings(difference)).toStrictEqual(["no longer s3:GetObject (statement Statement)"]);
  });
});

it("covers a name by a pattern that stood there, but not a pattern by a name", () => {
  expect(
    widenings(change("Allow", { resources: ["arn:aws:s3:::a/b"] }, { resources: ["arn:aws:s3:::a/?"] })),
  ).toHaveLength(0);
  expect(
    widenings(change("Allow", { resources: ["arn:aws:s3:::a/bc"] }, { resources: ["arn:aws:s3:::a/?"] })),
  ).toHaveLength(1);
});

describe("a policy is for everybody", () => {
  it.each([
    ["AWS: *", policy("policy", { gained: [read] })],
    ["*", policy("policy", { gained: [{ ...read, principals: ["*"] }] })],
    ["all but some", policy("policy", { gained: [{ ...read, principals: [], notPrincipals: ["AWS: 1"] }] })],
    ["a statement that gains them", change("Allow", { principals: ["AWS: *"] })],
  ])("by %s", (_, difference) => {
    expect(isPublic(difference)).toBe(true);
  });

  it.each([
    ["for an account", policy("policy", { gained: [{ ...read, principals: ["AWS: 1"] }] })],
    ["under a condition", policy("policy", { gained: [{ ...read, conditions: [account] }] })],
    ["a Deny", policy("policy", { gained: [{ ...read, effect: "Deny" }] })],
    ["a Deny that gains them", change("Deny", { principals: ["AWS: *"] })],
    ["lost", policy("policy", { lost: [read] })],
  ])("but not one that is %s", (_, difference) => {
    expect(isPublic(difference)).toBe(false);
  });
});

describe("a policy is unlimited", () => {
  it.each([
    ["*", policy("policy", { gained: [statement({ actions: ["*"] })] })],
    ["iam:*", policy("policy", { gained: [statement({ actions: ["IAM:*"] })] })],
    ["all but some", policy("policy", { gained: [statement({ notActions: ["s3:*"] })] })],
    ["a statement that gains it", change("Allow", { actions: ["*"] })],
  ])("by %s", (_, difference) => {
    expect(isUnlimited(difference)).toBe(true);
  });

  it.each([
    ["s3:*", policy("policy", { gained: [statement({ actions: ["s3:*", "iam:Get*"] })] })],
    ["a Deny", policy("policy", { gained: [statement({ effect: "Deny", actions: ["*"] })] })],
  ])("but not by %s", (_, difference) => {
    expect(isUnlimited(difference)).toBe(false);
  });
});

it("the names of actions are the same in any case", () => {
  expect(widenings(change("Allow", { actions: ["s3:GetObject"] }, { actions: ["S3:*"] }))).toHaveLength(0);
});

it("long lists are cut, and what came from AWS stays on one line", () => {
  const actions = Array.from({ length: 9 }, (_, index) => `s3:Action${index}`);
  const [text] = widenings(policy("policy", { gained: [statement({ actions, resources: ["a\nb\u202Ec"] })] }));

  expect(text).toBe("s3:Action0, s3:Action1, s3:Action2, s3:Action3, s3:Action4 and 4 more on a b c");
});
