import type { ServiceInputs } from "./service-inputs";

/** Inputs of CloudTrail for the tests with Terraform. */
export const cloudtrail: ServiceInputs = {
  all: {
    cloudtrail_mode: "report",
    cloudtrail_multi_region: false,
    cloudtrail_adopt_existing: true,
    cloudtrail_cloud_watch_logs: true,
    cloudtrail_cloud_watch_logs_retention_days: 731,
    cloudtrail_s3_data_events: ["WriteOnly"],
  },
  invalid: {
    cloudtrail_mode: ["on", 'cloudtrail_mode is "on"; allowed: enforce, report, off.'],
    cloudtrail_cloud_watch_logs_retention_days: [
      2,
      "cloudtrail_cloud_watch_logs_retention_days is 2; allowed: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.",
    ],
    cloudtrail_s3_data_events: [
      ["All"],
      "cloudtrail_s3_data_events is [All]; allowed: a list of: ReadOnly, WriteOnly.",
    ],
  },
};
