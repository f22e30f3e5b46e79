import type { Service } from "../../lib/worker";
import { auditManager } from "./audit-manager";
import { accountLevelSettings } from "./account-level-settings";
import { cloudTrail } from "./cloudtrail";
import { config } from "./config";
import { guardDuty } from "./guardduty";
import { inspector } from "./inspector";
import { macie } from "./macie";
import { securityHub } from "./securityhub";

/** The services, by the id under which the stacks know them. A ninth one is a folder here and a line below. */
export const services = {
  audit_manager: auditManager,
  cloudtrail: cloudTrail,
  config,
  guardduty: guardDuty,
  inspector,
  macie,
  securityhub: securityHub,
  account_level_settings: accountLevelSettings,
} as const;

/** The services in the order of the list, as what all of them are. */
export const allServices: readonly Service[] = Object.values(services);
