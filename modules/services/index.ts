import { accountLevelSettings } from "./account-level-settings";
import { guardDuty } from "./guardduty";

/** The services, by the id under which the stacks know them. A ninth one is a folder here and a line below. */
export const services = {
  guardduty: guardDuty,
  account_level_settings: accountLevelSettings,
} as const;
