/** A status report as a run over a nearly compliant account leaves it. */
export const statusReport = {
  SchemaVersion: "1.0",
  AccountId: "111122223333",
  Region: "eu-west-1",
  GeneratedAt: "2026-11-02T11:00:00.000Z",
  ExecutionArn: "arn:aws:states:eu-west-1:111122223333:execution:SSI-Main:a08ff49b",
  LoggingBucket: { Name: "logs", ReportsPrefix: "reports/", KmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/1" },
  Macie: {
    Service: "Macie",
    Status: "COMPLIANT",
    Message: "Amazon Macie is as wanted.",
    Changes: [],
    Controls: { Enabled: true },
    Details: {},
  },
  Summary: { Status: "NON_COMPLIANT", Changed: [], Failed: [], Wrong: ["Macie"], Pending: [] },
};
