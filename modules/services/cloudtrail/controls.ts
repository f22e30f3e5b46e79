import type { Controls } from "../../../lib/worker";

/** Those that are always wanted. */
export const required = {
  TrailExists: {
    title: "A trail exists.",
    standards: ["CIS 5.0 3.1", "FSBP CloudTrail.1"],
    remedy: "Create a trail, or run the worker in mode enforce.",
  },
  MultiRegion: {
    title: "The trail logs the events of all wanted Regions.",
    standards: ["CIS 5.0 3.1", "FSBP CloudTrail.1"],
    remedy: "Make the trail multi-Region in its home Region.",
  },
  GlobalServiceEvents: {
    title: "The trail logs the events of global services such as IAM.",
    standards: [],
    remedy: "Include global service events in the trail.",
  },
  LogFileValidation: {
    title: "The trail validates its log files.",
    standards: ["CIS 5.0 3.2", "FSBP CloudTrail.4"],
    remedy: "Enable log file validation of the trail.",
  },
  Logging: {
    title: "The trail is logging.",
    standards: ["CIS 5.0 3.1", "FSBP CloudTrail.1"],
    remedy: "Start the logging of the trail.",
  },
  Delivery: {
    title: "No failed delivery of log files is reported.",
    standards: [],
    remedy: "Look at the policies of bucket and key.",
  },
  Bucket: {
    title: "The trail delivers to the logging bucket, without a prefix.",
    standards: [],
    remedy: "Point the trail to the logging bucket, or set adopt_existing.",
  },
  EncryptionKey: {
    title: "The trail encrypts its log files with the key of the logging bucket.",
    standards: ["CIS 5.0 3.5", "FSBP CloudTrail.2"],
    remedy: "Set the KMS key of the trail.",
  },
  ManagementEvents: {
    title: "The trail logs all management events, reads and writes.",
    standards: ["CIS 5.0 3.1", "FSBP CloudTrail.1"],
    remedy: "Select all management events for the trail.",
  },
} as const satisfies Controls;

/** Controls in the order of the report; those of an option are there where it is wanted. */
export const controls = {
  ...required,
  CloudWatchLogs: {
    title: "The trail delivers to its log group in CloudWatch Logs, if that is wanted.",
    standards: ["FSBP CloudTrail.5"],
    remedy: "Look at the log group and at the role that CloudTrail assumes, or set cloud_watch_logs to false.",
  },
  S3ReadEvents: {
    title: "The trail logs reads of the objects of all S3 buckets.",
    standards: ["CIS 5.0 3.9"],
    remedy: "Select the read data events of all S3 buckets for the trail, or change s3_data_events.",
  },
  S3WriteEvents: {
    title: "The trail logs writes of the objects of all S3 buckets.",
    standards: ["CIS 5.0 3.8"],
    remedy: "Select the write data events of all S3 buckets for the trail, or change s3_data_events.",
  },
} as const satisfies Controls;

export type Control = keyof typeof controls;
