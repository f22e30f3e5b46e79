/** Prefix of each writer in the logging bucket. CloudTrail, Config and GuardDuty fix theirs, `AWSLogs/<account>/`. */
export const layout = {
  macie: "macie/",
  reports: "reports/",
} as const;
