import { accountLevelSettings } from "./account-level-settings";
import { cloudTrail } from "./cloudtrail";
import { guardDuty } from "./guardduty";
import { securityHub } from "./securityhub";

/** The services, by the id under which the stacks know them. A ninth one is a folder here and a line below. */
export const services = {
  cloudtrail: cloudTrail,
  guardduty: guardDuty,
  securityhub: securityHub,
  account_level_settings: accountLevelSettings,
} as const;
