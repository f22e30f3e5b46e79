import { readReport } from "../../../drift/status-report";
import { file, here } from "../../drift/files";
import { statusReport } from "./report";

const read = (text: string) => readReport(file("latest.json", text));
const told = async (text: string): Promise<string> =>
  read(text).then(
    () => "nothing",
    (error: unknown) => (error as Error).message.replaceAll(`${here}/`, ""),
  );
const json = (parts: Record<string, unknown> = {}) => JSON.stringify({ ...statusReport, ...parts });
const secret = "hunter2";

describe("a status report in a file", () => {
  it("is read", async () => {
    await expect(read(json())).resolves.toStrictEqual({
      name: expect.stringContaining("latest.json"),
      accountId: "111122223333",
      region: "eu-west-1",
      generatedAt: "2026-11-02T11:00:00.000Z",
      status: "NON_COMPLIANT",
      wrong: ["Macie"],
      services: { Macie: statusReport.Macie },
    });
  });

  it("may begin with a byte order mark, and have services that we do not know", async () => {
    const more = { ...statusReport.Macie, Service: "Shield" };

    await expect(read(`\uFEFF${json({ Shield: more })}\n`)).resolves.toMatchObject({ services: { Shield: more } });
  });

  it.each([
    [
      "is empty",
      "",
      "latest.json is empty; name a status report of the state machines, such as s3://<bucket>/reports/latest.json.",
    ],
    ["breaks off", json().slice(0, -20), "latest.json ends in the middle of its JSON; fetch the whole report again."],
    ["is no JSON", `# ${secret}`, "latest.json is not JSON; name a status report"],
    ["is JSON that is broken", `{ "${secret}" }`, "latest.json is not JSON; name a status report"],
    ["is a list", `["${secret}"]`, "latest.json is JSON, but no object, not a status report;"],
    [
      "is of another version",
      json({ SchemaVersion: "2.0" }),
      "latest.json has the SchemaVersion 2.0; this ssi reads 1.0: use the ssi that deployed the state machines.",
    ],
    [
      "is of a version that is none",
      json({ SchemaVersion: secret }),
      "latest.json has no valid SchemaVersion; this ssi reads 1.0:",
    ],
    [
      "is a plan",
      `{ "format_version": "1.2", "x": "${secret}" }`,
      "latest.json is the JSON of a plan, not a status report;",
    ],
    [
      "is a state file",
      `{ "terraform_version": "1.11.4", "lineage": "${secret}" }`,
      "latest.json is a state file, not a status report;",
    ],
    [
      "is a dry run",
      '{ "firstRun": {}, "secondRun": {} }',
      "latest.json is what ssi dry-run --json prints, not a status report;",
    ],
    ["is something else", `{ "${secret}": 1 }`, "latest.json is JSON without a SchemaVersion, not a status report;"],
    [
      "has no account",
      json({ AccountId: undefined }),
      "latest.json: it has no AccountId; give it; its schema is docs/status-report.schema.json.",
    ],
    [
      "has a status that does not exist",
      json({ Macie: { ...statusReport.Macie, Status: secret } }),
      "latest.json: Macie.Status is something else than it must be; allowed: COMPLIANT, REMEDIATED,",
    ],
    [
      "has a service with a member too many",
      json({ Macie: { ...statusReport.Macie, [secret]: secret } }),
      "latest.json: Macie has a member that does not exist; allowed: Service,",
    ],
    [
      "has a service with a strange name",
      json({ [`${secret} ${secret}`]: 1 }),
      "latest.json: … is something else than it must be; allowed: an object;",
    ],
    [
      "has a time that is none",
      json({ GeneratedAt: secret }),
      "latest.json: GeneratedAt is something else than it must be; allowed:",
    ],
  ])("fails if it %s, and does not quote it", async (_, text, problem) => {
    const message = await told(text);

    expect(message).toContain(problem);
    expect(message).not.toContain(secret);
  });

  it("fails if there is none, it is a folder, or far too large", async () => {
    const { message: none } = (await readReport(`${here}/none.json`).catch(
      (error: unknown) => error as Error,
    )) as Error;
    const { message: folder } = (await readReport(here).catch((error: unknown) => error as Error)) as Error;

    expect(none).toMatch(/none\.json cannot be read \(ENOENT\); name a file that exists and is readable\.$/);
    expect(folder).toMatch(/is a folder; name a status report/);
    await expect(told(" ".repeat(2 ** 20 + 1))).resolves.toMatch(
      /^latest\.json is larger than 1 MiB, too large for a status report;/,
    );
  });
});
