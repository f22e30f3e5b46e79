import { readFileSync } from "node:fs";
import { join } from "node:path";
import { badFault } from "../../../emulator/errors";
import { createFaults, meetsAction, parseFault } from "../../../emulator/account/faults";

describe("a rule for a fault", () => {
  it.each([
    ["guardduty:createDetector=throttle", { action: "guardduty:createDetector", error: "throttle" }],
    ["guardduty:*#2=deny", { action: "guardduty:*", call: 2, error: "deny" }],
    ["s3:getObject=S3.NoSuchKeyException", { action: "s3:getObject", error: "S3.NoSuchKeyException" }],
    ["guardduty:getDetector=delay:30", { action: "guardduty:getDetector", delaySeconds: 30 }],
    ["*:*#5+=deny", { action: "*:*", call: 5, onwards: true, error: "deny" }],
    ["guardduty:updateDetector=eventual:10", { action: "guardduty:updateDetector", eventualSeconds: 10 }],
    ["states:startExecution.sync:2=deny", { action: "states:startExecution.sync:2", error: "deny" }],
  ])("reads %s", (rule, fault) => {
    expect(parseFault(rule)).toEqual(fault);
  });

  it.each(["", "guardduty", "guardduty:createDetector", "guardduty:createDetector=", "a:b#0=deny", "a:b=delay:soon"])(
    "fails for %j and says how one is written",
    (rule) => {
      expect(() => parseFault(rule)).toThrow(`"${rule}" is not a fault; write <service>:<action>`);
    },
  );
});

describe("docs/dry-run.md", () => {
  it("has every form of a fault", () => {
    const [, section = ""] = readFileSync(join(__dirname, "../../../docs/dry-run.md"), "utf8").split("\n## Faults\n");
    const rows = [...(section.split("\n## ")[0] ?? "").matchAll(/^\| `([^`]+)`/gm)].map(([, form = ""]) => form);
    const calls = rows.filter((form) => !form.startsWith("="));
    const outcomes = rows.filter((form) => form.startsWith("="));
    const read = calls.flatMap((call) => outcomes.map((outcome) => parseFault(call + outcome)));
    const members = new Set(read.flatMap((fault) => Object.keys(fault)));
    expect([...members].sort()).toEqual(["action", "call", "delaySeconds", "error", "eventualSeconds", "onwards"]);
    expect(outcomes).toEqual(expect.arrayContaining(["=throttle", "=deny", "=scp"]));
    for (const outcome of ["throttle", "deny", "scp", "delay", "eventual"]) {
      expect(badFault("x").message).toContain(`=${outcome}`);
    }
  });
});

describe("faults", () => {
  it("meet every call of the action, or the one that is named", () => {
    const meets = createFaults([
      { action: "a:b", error: "deny" },
      { action: "a:*", call: 2, error: "throttle" },
    ]);
    const errors = (action: string) => meets(action).map(({ error }) => error);
    expect([errors("a:b"), errors("a:c"), errors("a:c"), errors("x:b")]).toEqual([["deny"], ["throttle"], [], []]);
  });

  it.each([
    ["guardduty:*", "guardduty:getDetector", true],
    ["guardduty:*", "macie2:getMacieSession", false],
    ["*:get*", "s3:getObject", true],
    ["states:*", "states:startExecution.sync:2", true],
    ["states:startExecution.sync:2", "states:startExecution-sync:2", false],
    ["s3:get", "s3:getObject", false],
  ])("of %s meet %s: %s", (pattern, action, expected) => {
    expect(meetsAction(pattern, action)).toBe(expected);
  });

  it("meet a call and all after it", () => {
    const meets = createFaults([{ action: "a:b", call: 2, onwards: true, error: "deny" }]);
    expect([1, 2, 3].map(() => meets("a:b").length)).toEqual([0, 1, 1]);
  });
});
