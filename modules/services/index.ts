import { cloudTrail } from "./cloudtrail";
import { guardDuty } from "./guardduty";

/** The services, by the id under which the stacks know them. A ninth one is a folder here and a line below. */
export const services = {
  cloudtrail: cloudTrail,
  guardduty: guardDuty,
} as const;
