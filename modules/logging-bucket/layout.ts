/** Prefix of each writer in the logging bucket. CloudTrail and Config fix theirs, `AWSLogs/<account>/`. */
export const layout = {
  guardDuty: "guardduty/",
  macie: "macie/",
  reports: "reports/",
} as const;
