import { flag } from "../../../lib/inputs";
import { modeInput, workerInputs } from "../../../lib/worker";

export const auditManagerInputs = {
  ...workerInputs,
  // Closed to new customers: https://docs.aws.amazon.com/audit-manager/latest/userguide/audit-manager-availability-change.html
  mode: modeInput("off"),
  register: flag({
    description:
      "Whether mode enforce registers an account that is not registered. AWS refuses accounts that did not use Audit Manager before April 30, 2026.",
    default: false,
  }),
};
