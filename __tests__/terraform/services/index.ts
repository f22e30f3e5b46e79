import { auditManager } from "./audit-manager";
import { accountLevelSettings } from "./account-level-settings";
import { cloudtrail } from "./cloudtrail";
import { config } from "./config";
import { guardduty } from "./guardduty";
import { inspector } from "./inspector";
import { macie } from "./macie";
import { securityhub } from "./securityhub";
import type { ServiceInputs } from "./service-inputs";

export type { ServiceInputs } from "./service-inputs";

export const serviceInputs: readonly ServiceInputs[] = [
  accountLevelSettings,
  auditManager,
  cloudtrail,
  config,
  guardduty,
  inspector,
  macie,
  securityhub,
];
