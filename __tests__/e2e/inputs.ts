import { allServices } from "../../modules/services";
import type { Inputs } from "./way";

export const first: Inputs = { logging: { tags: { Team: "security" } }, baseline: { tags: { Team: "security" } } };

const tags = { Team: "platform", Owner: "us" };

/** Inputs that a team changes in the course of time. */
export const changed: Inputs = {
  logging: { tags },
  baseline: {
    tags,
    guardduty_mode: "report",
    schedule_expression: "rate(30 minutes)",
    log_retention_days: 90,
    log_level: "ALL",
    xray_tracing: true,
    alerting_silence_hours: 6,
  },
};

/** Every service with this status, but those that no run repairs with the first inputs. */
const statuses = (status: "REMEDIATED" | "COMPLIANT"): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(allServices.map(({ name }) => [name, status])),
  AuditManager: "SKIPPED",
  // Most of its settings are only reported, by default.
  AccountLevelSettings: "NON_COMPLIANT",
});

/** Statuses of a fresh account, with the first inputs. */
export const repaired = statuses("REMEDIATED");

/** Statuses an hour later. */
export const well = statuses("COMPLIANT");
