import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NamedScenario } from "../../../commands/dry-run/scenarios";
import { readInputs } from "../../../commands/dry-run/inputs";
import { observe } from "../../../commands/dry-run/observe";
import type { Options } from "../../../commands/dry-run/options";
import { program } from "../../../lib/text/program";
import { preparedOf, setting } from "./support";

const folder = mkdtempSync(join(tmpdir(), "ssi-dry-run-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string | Buffer): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const accountFile = (account: unknown) =>
  file("account.json", typeof account === "string" ? account : JSON.stringify(account));
const missing = join(folder, "missing.tfvars");

type Case = [what: string, options: () => Partial<Options>, message: string | RegExp];
const cases: readonly Case[] = [
  [
    "a service that is nearly right",
    () => ({ service: ["gardduty"] }),
    'There is no service "gardduty"; did you mean guardduty?',
  ],
  ["a service that is nothing", () => ({ service: ["x"] }), /^There is no service "x"; the services are: .*guardduty/],
  [
    "a scenario that is nearly right",
    () => ({ scenario: ["guardduty/suspnded"] }),
    'There is no scenario "guardduty/suspnded"; did you mean guardduty/suspended?',
  ],
  [
    "a scenario that is nothing",
    () => ({ scenario: ["x"] }),
    `There is no scenario "x"; ${program()} dry-run --list-scenarios lists all.`,
  ],
  [
    "scenarios on different accounts",
    () => ({ scenario: ["guardduty/suspended", "guardduty/fresh"] }),
    "--scenario guardduty/suspended (on a compliant account) and --scenario guardduty/fresh (on a fresh account) exclude each other; run them in separate dry runs.",
  ],
  [
    "a scenario on another account than the one that is asked for",
    () => ({ account: "fresh", scenario: ["guardduty/suspended"] }),
    "--account fresh and --scenario guardduty/suspended (on a compliant account) exclude each other; run them in separate dry runs.",
  ],
  [
    "an account that is nearly right",
    () => ({ account: "complaint" }),
    '"complaint" is neither an account nor a file; did you mean compliant?',
  ],
  [
    "an account that is nothing",
    () => ({ account: "nowhere.json" }),
    '"nowhere.json" is neither an account nor a file; give fresh, compliant or a JSON file.',
  ],
  [
    "an account file that is no JSON",
    () => ({ account: accountFile('{\n  "guardduty": {\n    "offered": [}\n') }),
    /account\.json:3: [^\n"]+\.$/,
  ],
  [
    "an account file that is no object",
    () => ({ account: accountFile([]) }),
    /account\.json:1: An object must stand here/,
  ],
  [
    "an account file with an unknown service",
    () => ({ account: accountFile({ gardduty: {} }) }),
    /account\.json: gardduty is not a service of the account; did you mean guardduty\?$/,
  ],
  [
    "an account file whose service is no object",
    () => ({ account: accountFile({ guardduty: true }) }),
    /account\.json: guardduty is a boolean; give an object\.$/,
  ],
  [
    "an account file with a value of another kind",
    () => ({ account: accountFile({ guardduty: { offered: "S3_DATA_EVENTS" } }) }),
    /account\.json: guardduty\.offered is a string; give a list of strings\.$/,
  ],
  [
    "an account file with a value of another kind, deep in what a fresh account does not have",
    () => ({ account: accountFile({ sns: { topics: { "arn:x": { messages: [{ Subject: "s", Message: 1 }] } } } }) }),
    /account\.json: sns\.topics\["arn:x"\]\.messages\[0\]\.Message is a number; give a string\.$/,
  ],
  [
    "an account file that lacks a member",
    () => ({ account: accountFile({ guardduty: { detector: { DetectorId: "x" } } }) }),
    /account\.json: guardduty\.detector\.Status is missing; give a string\.$/,
  ],
  [
    "an account file with an unknown member",
    () => ({ account: accountFile({ guardduty: { detectr: {} } }) }),
    /account\.json: guardduty\.detectr is not known; did you mean detector\?$/,
  ],
  [
    "an account file that is binary, quoting nothing",
    () => ({ account: file("account.json", Buffer.from([0x7b, 0, 0x1b, 0x5b])) }),
    /account\.json is not text in UTF-8; name a different file, or save it as UTF-8\.$/,
  ],
  [
    "a variable file that is binary, quoting nothing",
    () => ({ inputs: [{ kind: "file", path: file("d.tfvars", Buffer.from([0xff, 0xfe, 0x61, 0])) }] }),
    /d\.tfvars is not text in UTF-8; name a different file, or save it as UTF-8\.$/,
  ],
  [
    "an account that is a folder",
    () => ({ account: folder }),
    /cannot be read \(EISDIR\); name a file that exists and is readable\.$/,
  ],
  [
    "an input that is nearly right",
    () => ({ inputs: [setting("guardduty_mod=off")] }),
    'Variable "guardduty_mod" does not exist; did you mean guardduty_mode?',
  ],
  [
    "an input that is nothing",
    () => ({ inputs: [setting("x=1")] }),
    'Variable "x" does not exist; docs/inputs.md lists all variables.',
  ],
  [
    "an input without a value",
    () => ({ inputs: [setting("guardduty_mode")] }),
    '"guardduty_mode" is not a setting: write name=value, for example region=eu-west-1.',
  ],
  [
    "an input that is not allowed",
    () => ({ inputs: [setting("guardduty_mode=on")] }),
    'guardduty_mode is "on"; allowed: enforce, report, off.',
  ],
  [
    "a list that cannot be read",
    () => ({ inputs: [setting("guardduty_features=[")] }),
    /^guardduty_features is \[, but must be a list, with brackets and with quotes around each value; write, for example, /,
  ],
  [
    "a list without brackets and quotes",
    () => ({ inputs: [setting("guardduty_features=S3")] }),
    "guardduty_features is S3, but must be a list, with brackets and with quotes around each value; write, for example, --set 'guardduty_features=[\"RUNTIME_MONITORING\"]'.",
  ],
  [
    "a map without braces and quotes",
    () => ({ inputs: [setting("tags=Team=x")] }),
    'tags is Team=x, but must be a map, with braces and with quotes around each value; write, for example, --set \'tags={"Team"="security"}\'.',
  ],
  [
    "a number that is none",
    () => ({ inputs: [setting("logging_transition_days=soon")] }),
    "logging_transition_days is soon, but must be a number; write, for example, --set logging_transition_days=90.",
  ],
  [
    "a flag that is neither true nor false",
    () => ({ inputs: [setting("cloudtrail_cloud_watch_logs=maybe")] }),
    "cloudtrail_cloud_watch_logs is maybe, but must be true or false; write, for example, --set cloudtrail_cloud_watch_logs=true.",
  ],
  [
    "a variable file that is not there",
    () => ({ inputs: [{ kind: "file", path: missing }] }),
    `${missing} cannot be read (ENOENT); name a file that exists and is readable.`,
  ],
  [
    "a variable file with a mistake",
    () => ({ inputs: [{ kind: "file", path: file("a.tfvars", 'region = "eu-west-1"\nguardduty_mode off\n') }] }),
    /a\.tfvars:2: Found "off" where "=" should be\.$/,
  ],
  [
    "a variable file with an unknown variable",
    () => ({ inputs: [{ kind: "file", path: file("b.tfvars", 'guardduty_mod = "off"\n') }] }),
    /b\.tfvars: Variable "guardduty_mod" does not exist; did you mean guardduty_mode\?$/,
  ],
  [
    "a malformed fault",
    () => ({ fault: ["createDetector"] }),
    /^"createDetector" is not a fault; write <service>:<action>/,
  ],
  [
    "a fault that meets no call",
    () => ({ fault: ["guardduty:createDetectr=throttle"] }),
    '"guardduty:createDetectr=throttle" meets no call: no state machine calls guardduty:createDetectr; did you mean guardduty:createDetector?',
  ],
  [
    "an error that the call cannot raise",
    () => ({ fault: ["guardduty:createDetector=GuardDuty.NoSuchException"] }),
    "guardduty:createDetector cannot raise GuardDuty.NoSuchException; name an error that AWS declares for it, or throttle, deny or scp.",
  ],
];

describe("the dry run", () => {
  it.each(cases)("fails on %s, saying what to do", (_, options, message) => {
    const given = options();
    expect(() => preparedOf(given)).toThrow(
      message instanceof RegExp ? message : new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`),
    );
  });

  it("fails on an account that the emulated one cannot work with, naming the file", async () => {
    const detector = { DetectorId: "x", Status: "ODD", FindingPublishingFrequency: "SIX_HOURS", Features: {} };
    const plan = preparedOf({ account: accountFile({ guardduty: { detector } }) });
    await expect(observe(plan, () => undefined)).rejects.toThrow(
      /account\.json: the emulated account cannot use this state: [^\n]+$/,
    );
  });

  it("takes the last value of an input, wherever it stands", () => {
    const path = file("c.tfvars", 'guardduty_mode = "off"\n');
    const inputs = [setting("guardduty_mode=report"), { kind: "file", path }] as const;
    expect(preparedOf({ inputs }).variables).toEqual({ guardduty_mode: "off" });
    expect(preparedOf({ inputs: [...inputs].reverse() }).variables).toEqual({ guardduty_mode: "report" });
  });

  it("fails on scenarios that want different values of one input", () => {
    const scenario = (name: string, tags: Record<string, string>): NamedScenario => ({
      ...{ name, title: "", on: "fresh", account: {}, faults: [] },
      variables: { tags },
    });
    const scenarios = [
      scenario("one/a", { Team: "x" }),
      scenario("two/a", { Team: "x" }),
      scenario("two/b", { Team: "y" }),
    ];
    expect(() => readInputs({ stacks: [], moduleVariables: new Map(), examples: new Map() }, scenarios, [])).toThrow(
      "two/b needs a different value of tags than an earlier scenario; run them in separate dry runs.",
    );
  });

  it("lays an account file under a scenario", () => {
    const { base, patches } = preparedOf({
      account: accountFile({ guardduty: { verificationSeconds: 5 } }),
      scenario: ["guardduty/fresh"],
    });
    expect({ base, patches }).toEqual({ base: "fresh", patches: [{ guardduty: { verificationSeconds: 5 } }, {}] });
  });
});
