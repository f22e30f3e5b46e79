/** What must hold, in the order of the report. */
export const controls = [
  "S3PublicAccessBlocked",
  "EbsEncryptedByDefault",
  "EbsSnapshotSharingBlocked",
  "AmiSharingBlocked",
  "ImdsV2ByDefault",
  "SsmDocumentSharingBlocked",
  "EmrPublicAccessBlocked",
  "PasswordPolicy",
  "AccessAnalyzer",
  "SecurityContact",
  "RootMfa",
  "NoRootAccessKeys",
] as const;

export type Control = (typeof controls)[number];

/** Those which a call can repair. */
export type Repairable = Exclude<Control, "RootMfa" | "NoRootAccessKeys">;

/** The service setting that lets SSM documents be shared with everybody. */
export const documentSharingSetting = "/ssm/documents/console/public-sharing-permission";
