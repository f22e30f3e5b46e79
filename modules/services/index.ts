import { config } from "./config";
import { guardDuty } from "./guardduty";

/** The services, by the id under which the stacks know them. A ninth one is a folder here and a line below. */
export const services = {
  config,
  guardduty: guardDuty,
} as const;
