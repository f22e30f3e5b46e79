/** Where in the logging bucket each writer may write. CloudTrail and Config fix theirs, `AWSLogs/<account>/`. */
export const layout = {
  guardDuty: "guardduty/",
  macie: "macie/",
  reports: "reports/",
} as const;
