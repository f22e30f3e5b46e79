import picocolors from "picocolors";
import { allScenarios } from "../../commands/dry-run/scenarios";
import { scenariosText } from "../../commands/dry-run/list-scenarios";
import { summaryPage } from "../../runs/page";
import { summaryText } from "../../runs/text";
import { plainStyle, terminalStyle } from "../../lib/text";
import { setting, summaryOf } from "../commands/dry-run/support";

const escape = "\u001b[";
const between = (text: string, begin: string, end: string) =>
  text.slice(text.indexOf(begin), text.indexOf(end)).trimEnd();

describe("the text about e-mail", () => {
  it.each([
    ["the topic refused it", { scenario: ["orchestrator/mail-denied"] }],
    ["there is no news", { account: "compliant" }],
  ])("says that none was sent since %s", async (reason, options) => {
    const summary = await summaryOf(options);
    expect(summaryText(summary, plainStyle)).toContain(`  No e-mail: ${reason}.\n`);
    expect(summaryPage(summary)).toContain(`<p>None: ${reason}.</p>`);
  });
});

describe("the text of a fresh account", () => {
  it("says of a service what was found, what would be changed, and what it ends as", async () => {
    const text = summaryText(await summaryOf({ service: ["guardduty"] }), plainStyle);
    expect(text.split("\n")).toEqual(
      expect.arrayContaining([
        "Dry run in an emulated account, 111122223333 in eu-west-1: fresh. Nothing real was touched.",
      ]),
    );
    expect(between(text, "FIRST RUN", "COST")).toBe(`FIRST RUN

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

  GuardDuty  COMPLIANT  nothing changed`);
  });

  it("has the report, the mail, and what it costs", async () => {
    const summary = await summaryOf();
    const text = summaryText(summary, plainStyle);
    expect(text).toMatch(/^ {2}GuardDuty +REMEDIATED +4 of 4 +2$/m);
    expect(text).toMatch(/^ {2}Summary: NON_COMPLIANT; Changed: .*GuardDuty/m);
    expect(text).toContain("  Written to s3://ssi-logging-111122223333-eu-west-1/reports/latest.json\n");
    expect(text).toContain("  E-mail\n  SSI NON_COMPLIANT in 111122223333 eu-west-1\n");
    expect(text).toContain(
      `  First run   ${summary.firstRun.transitions} transitions, ${summary.firstRun.calls} API calls\n`,
    );
    expect(text).toMatch(/in 30 days: rate\(60 minutes\) makes 720 runs of/);
  });
});

describe("the text", () => {
  it("says what fails, what is laid over the account, and which inputs were given", async () => {
    const fault = "guardduty:createDetector=deny";
    const inputs = [setting('tags={ Team = "x" }')];
    const text = summaryText(await summaryOf({ fault: [fault], inputs, scenario: ["guardduty/fresh"] }), plainStyle);
    const head = text.slice(0, text.indexOf("FIRST RUN")).replaceAll("\n", " ");
    expect(head).toContain("fresh, with guardduty/fresh. The account has never used GuardDuty.");
    expect(head).toContain(`Faults in the first run: ${fault}. Inputs: tags = {"Team":"x"}. Nothing real was touched.`);
    expect(text).toContain("✗ GuardDuty.GuardDutyException: ");
    expect(text).toMatch(/^ {2}GuardDuty +REMEDIATED {2}2 writes$/m);
  });

  it.each([
    ["unavailable", ["--"], "nothing could be read"],
    ["fresh", ["guardduty_mode=off"], "not looked at"],
  ])("does not pretend to have looked where it did not: %s", async (drift, set, found) => {
    const inputs = set.filter((text) => text !== "--").map(setting);
    const text = summaryText(
      await summaryOf({ scenario: [`guardduty/${drift}`], inputs, service: ["guardduty"] }),
      plainStyle,
    );
    expect(text).toContain(`  Found         ${found}\n  Would change  nothing\n`);
  });

  it("fits into a narrow terminal, but for names that are longer", async () => {
    const text = summaryText(await summaryOf({ service: ["guardduty"] }), { ...plainStyle, width: 60 });
    const wide = text
      .split("\n")
      .filter((line) => line.length > 60 && line.trim().includes(" ") && !line.includes("guardduty"));
    expect(wide.filter((line) => !/arn:/.test(line))).toEqual([]);
  });

  it("has colour on a terminal that has it, and none elsewhere", async () => {
    const summary = await summaryOf({ service: ["guardduty"] });
    const terminal = { isTTY: true as const, columns: 80, hasColors: () => true };
    expect(summaryText(summary, terminalStyle(terminal))).toContain(escape);
    expect(summaryText(summary, terminalStyle({ ...terminal, hasColors: () => false }))).not.toContain(escape);
    expect(summaryText(summary, terminalStyle({ ...terminal, isTTY: false }))).not.toContain(escape);
  });

  it("says the same with colour as without", async () => {
    const summary = await summaryOf();
    const coloured = summaryText(summary, { ...plainStyle, colours: picocolors.createColors(true) });
    // eslint-disable-next-line no-control-regex -- This is what colours are made of.
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(summaryText(summary, plainStyle));
  });

  it("lists every drift with its title", () => {
    const text = scenariosText(allScenarios(), plainStyle);
    expect(text).toMatch(/^guardduty\/suspended +The detector is suspended\.$/m);
    expect(text.split("\n").filter((line) => /^\S/.test(line))).toHaveLength(allScenarios().length);
  });
});
