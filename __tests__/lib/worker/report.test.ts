import jsonata from "jsonata";
import { report } from "../../../lib/worker";

/** Report of a worker with one failed call. */
async function reportOn(cause: string): Promise<{ readonly Status: string; readonly Details: object }> {
  const controls = { On: { title: "It is on.", standards: [], remedy: "Enable it." } };
  const { Output } = report({ service: "Macie", subject: "Amazon Macie", controls, details: "{}" });
  const errors = [{ Error: "Macie2.AccessDeniedException", Cause: cause }];
  const variables = { settings: { mode: "enforce" }, controls: { On: false }, errors, changes: [], reported: [] };
  const result: unknown = await jsonata(Output.slice(2, -2)).evaluate(
    {},
    { ...variables, managed: [], pending: false },
  );
  return JSON.parse(JSON.stringify(result)) as { Status: string; Details: object };
}

const denied = "User: arn:aws:iam::111122223333:role/r is not authorized to perform: macie2:EnableMacie on resource: *";

// The words of https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
describe("the report of a denied call", () => {
  it.each([
    "with an explicit deny in a service control policy",
    "with an explicit deny in a resource control policy",
    "with an explicit deny in a permissions boundary",
    "because no service control policy allows the macie2:EnableMacie action",
    "because no resource control policy allows the macie2:EnableMacie action",
  ])("is a decision of somebody else %s", async (words) => {
    const { Status, Details } = await reportOn(`${denied} ${words}`);
    expect([Status, Details]).toMatchObject(["MANAGED_ELSEWHERE", { DeniedByPolicy: [`${denied} ${words}`] }]);
  });

  it.each([
    "because no identity-based policy allows the macie2:EnableMacie action",
    "because no permissions boundary allows the macie2:EnableMacie action",
    "with an explicit deny in an identity-based policy",
  ])("is a failure %s", async (words) => {
    const { Status, Details } = await reportOn(`${denied} ${words}`);
    expect([Status, Details]).toMatchObject(["FAILED", {}]);
    expect(Details).not.toHaveProperty("DeniedByPolicy");
  });
});
