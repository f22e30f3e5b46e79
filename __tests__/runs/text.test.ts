import picocolors from "picocolors";
import { describeBaseline } from "../../commands/dry-run/baseline/describe";
import { scenariosText } from "../../commands/dry-run/list-scenarios";
import { summaryText } from "../../runs/text";
import { plainStyle, terminalStyle, type Style } from "../../lib/text";
import { setting, summaryOf } from "../commands/dry-run/support";
import { pageOf } from "./page/page-of";

type Summary = Awaited<ReturnType<typeof summaryOf>>;

const escape = "\u001b[";
const next = [{ command: "node commands/ssi.mjs dry-run --verbose", purpose: "all of it" }];
const brief = (summary: Summary, style: Style = plainStyle) => summaryText(summary, style, { isVerbose: false, next });
const verbose = (summary: Summary, style: Style = plainStyle) => summaryText(summary, style, { isVerbose: true, next });
const between = (text: string, begin: string, end: string) =>
  text.slice(text.indexOf(begin), text.indexOf(end)).trimEnd();

describe("the text about e-mail", () => {
  it.each([
    ["the topic refused it", { scenario: ["orchestrator/mail-denied"] }],
    ["there is no news", { account: "compliant" }],
  ])("says that none was sent since %s", async (reason, options) => {
    const summary = await summaryOf(options);
    expect(brief(summary)).toContain(`  No e-mail: ${reason}.\n`);
    expect(pageOf(summary)).toContain(`<p>None: ${reason}.</p>`);
  });

  it.each([
    ["nobody: alerting_email_addresses is empty", []],
    ["ops@example.com, ciso@example.com", ['alerting_email_addresses=["ops@example.com","ciso@example.com"]']],
    [
      "subscribers of arn:aws:sns:eu-west-1:111122223333:ops",
      ["alerting_existing_topic_arn=arn:aws:sns:eu-west-1:111122223333:ops"],
    ],
  ])("says who gets it: %s", async (recipients, inputs) => {
    const summary = await summaryOf({ inputs: inputs.map(setting) });
    expect(brief(summary)).toContain(`E-MAIL\n\n  To ${recipients}\n  SSI NON_COMPLIANT in 111122223333 eu-west-1\n`);
  });
});

describe("the text of a fresh account", () => {
  it("begins with the verdict, what is left to a person, and all services, the worst first", async () => {
    const summary = await summaryOf();
    const { controls, changes } = summary.verdict;
    const [account, verdict, table] = brief(summary).split("\n\n");
    expect(account).toBe("Dry run in an emulated account, 111122223333 in eu-west-1: fresh. Nothing real was touched.");
    expect(verdict?.split("\n")).toEqual([
      "NON_COMPLIANT",
      `${changes} changes in 7 services would be made. Of ${controls.total} controls ${controls.before} hold now, ${controls.after} after the first run.`,
      "Left to you:",
      "  - AccountLevelSettings, SecurityContact: Set the security contact of the account.",
    ]);
    const rows = table?.split("\n").map((row) => row.trim().split(/ {2,}/)) ?? [];
    expect(rows[0]).toEqual(["Service", "Holds now", "Changes", "Holds then", "Ends as"]);
    expect(rows[1]?.[0]).toBe("AccountLevelSettings");
    expect(rows).toContainEqual(["GuardDuty", "0 of 4", "2", "4 of 4", "REMEDIATED"]);
    expect(rows.at(-1)).toEqual(["AuditManager", "-", "-", "-", "SKIPPED"]);
  });

  it("has at most 120 lines on a terminal of 80 columns", async () => {
    const lines = brief(await summaryOf(), { ...plainStyle, width: 80 }).split("\n");
    expect(lines.length).toBeLessThanOrEqual(120);
  });

  it("says of a service what does not hold and what would be changed", async () => {
    const text = brief(await summaryOf({ service: ["guardduty"] }));
    expect(between(text, "GuardDuty  REMEDIATED", "COST")).toBe(`GuardDuty  REMEDIATED
  ✗ GuardDuty has an enabled detector.
  ✗ Updated findings are published as often as wanted.
  ✗ The wanted features and no others are enabled.
  … 1 more control
  1. Create detector     guardduty:createDetector
  2. Create destination  guardduty:createPublishingDestination`);
  });

  it("says in full what was found, what would be changed, and what it ends as", async () => {
    const text = verbose(await summaryOf({ service: ["guardduty"] }));
    expect(between(text, "WHAT WOULD BE DONE", "COST")).toBe(`WHAT WOULD BE DONE

GuardDuty
  Found         ✗ GuardDuty has an enabled detector.
                ✗ Updated findings are published as often as wanted.
                ✗ The wanted features and no others are enabled.
                ✗ Findings are exported to the logging bucket with its key.
  Would change  1. Create detector  guardduty:createDetector
                   Enable: true
                   FindingPublishingFrequency: FIFTEEN_MINUTES
                   Features: [S3_DATA_EVENTS ENABLED, EKS_AUDIT_LOGS ENABLED,
                     EBS_MALWARE_PROTECTION ENABLED, RDS_LOGIN_EVENTS ENABLED, LAMBDA_NETWORK_LOGS
                     ENABLED, RUNTIME_MONITORING DISABLED]
                2. Create destination  guardduty:createPublishingDestination
                   DetectorId: 00000000000000000000000000000001
                   DestinationType: S3
                   DestinationProperties: { DestinationArn:
                     arn:aws:s3:::ssi-logging-111122223333-eu-west-1, KmsKeyArn:
                     arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-4000-8000-000000000000 }
  Ends as       REMEDIATED
                GuardDuty was repaired: Created a detector. Set up the export of findings.

SECOND RUN

  GuardDuty  COMPLIANT`);
  });

  it("has the mail, what the machines and the services cost, and what to do next", async () => {
    const summary = await summaryOf();
    const text = brief(summary);
    expect(text).toMatch(/^ {4}… \d+ more lines$/m);
    expect(text).toMatch(/in 30 days: rate\(60 minutes\) makes 720 runs of/);
    expect(text).toMatch(/AWS bills the services by use: in a small account about \$\d+ to \$\d+ in 30 days/);
    expect(text).toMatch(/^ {4}Config +\$\d+ to \$\d+ +https:\/\/aws.amazon.com\/config\/pricing\/$/m);
    expect(text).toMatch(/NEXT\n\n {2}node commands\/ssi.mjs dry-run --verbose\n {4}all of it\n$/);
  });

  it("has the report, the whole mail and the second run in full only", async () => {
    const summary = await summaryOf();
    const text = verbose(summary);
    expect(text).toContain("  Summary: NON_COMPLIANT\n");
    expect(text.replaceAll(/\n */g, "")).toContain("s3://ssi-logging-111122223333-eu-west-1/reports/latest.json");
    expect(text).toContain(summary.firstRun.main?.mails[0]?.message.split("\n").at(-1)?.slice(-40) ?? "nothing");
    expect(text).not.toMatch(/more lines$/m);
    expect(brief(summary)).not.toMatch(/^(REPORT|SECOND RUN)$/m);
  });
});

describe("the text", () => {
  it("says what fails, what is laid over the account, and which inputs were given", async () => {
    const fault = "guardduty:createDetector=deny";
    const inputs = [setting('tags={ Team = "x" }')];
    const text = brief(await summaryOf({ fault: [fault], inputs, scenario: ["guardduty/fresh"] }));
    const head = text.slice(0, text.indexOf("FAILED")).replaceAll("\n", " ");
    expect(head).toContain("fresh, with guardduty/fresh. The account has never used GuardDuty.");
    expect(head).toContain(`Faults in the first run: ${fault}. Inputs: tags = {"Team":"x"}. Nothing real was touched.`);
    expect(text).toMatch(/^FAILED\n/m);
    expect(text).toContain("  - GuardDuty: GuardDuty is not as wanted");
    expect(text).toContain("✗ GuardDuty.GuardDutyException: ");
    expect(text).toContain("  The next run, by rate(60 minutes), changes GuardDuty (REMEDIATED).\n");
  });

  it.each([
    ["unavailable", ["--"], "nothing could be read"],
    ["fresh", ["guardduty_mode=off"], "not looked at"],
  ])("does not pretend to have looked where it did not: %s", async (scenario, set, found) => {
    const inputs = set.filter((text) => text !== "--").map(setting);
    const text = verbose(await summaryOf({ scenario: [`guardduty/${scenario}`], inputs, service: ["guardduty"] }));
    expect(text).toContain(`  Found         ${found}\n  Would change  nothing\n`);
  });

  it("marks a control that could not be read", async () => {
    const fault = ["emr:getBlockPublicAccessConfiguration=deny"];
    const text = verbose(await summaryOf({ service: ["AccountLevelSettings"], fault }));
    expect(text.replaceAll(/\n +/g, " ")).toMatch(/ \? EMR clusters cannot be public, .* \(could not be read\) ✗ /);
  });

  it.each([100, 80, 60, 40])("is nowhere wider than %p columns", async (width) => {
    const summary = await summaryOf();
    const wide = [brief, verbose]
      .flatMap((text) => text(summary, { ...plainStyle, width }).split("\n"))
      .filter((line) => line.length > width && !line.startsWith("  node "));
    expect(wide).toEqual([]);
  });

  it("cuts long values, and tells how long they are", async () => {
    const text = verbose(await summaryOf({ service: ["config"] }));
    expect(text).toMatch(/TemplateBody:[^]*… \([\d,]+\s+characters\)/);
  });

  it("has colour on a terminal that has it, and none elsewhere", async () => {
    const summary = await summaryOf({ service: ["guardduty"] });
    const terminal = { isTTY: true as const, columns: 80, hasColors: () => true };
    expect(brief(summary, terminalStyle(terminal))).toContain(escape);
    expect(brief(summary, terminalStyle({ ...terminal, hasColors: () => false }))).not.toContain(escape);
    expect(brief(summary, terminalStyle({ ...terminal, isTTY: false }))).not.toContain(escape);
  });

  it("says the same with colour as without", async () => {
    const summary = await summaryOf();
    for (const text of [brief, verbose]) {
      const coloured = text(summary, { ...plainStyle, colours: picocolors.createColors(true) });
      // eslint-disable-next-line no-control-regex -- This is what colours are made of.
      expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(text(summary));
    }
  });

  it("lists every scenario with its title", () => {
    const { scenarios } = describeBaseline();
    const text = scenariosText(scenarios, plainStyle);
    expect(text).toMatch(/^guardduty\/suspended +The detector is suspended\.$/m);
    expect(text.split("\n").filter((line) => /^\S/.test(line))).toHaveLength(scenarios.length);
  });
});
