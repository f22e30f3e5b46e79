import { severalOf } from "../../errors";
import { textOf, type ResourceType } from "../draft";

export const schedulerSchedule: ResourceType = {
  create: (block, draft) => {
    if (draft.schedule !== undefined) throw severalOf("aws_scheduler_schedule", block.address);
    draft.schedule = {
      expression: textOf(block, "schedule_expression"),
      timezone: textOf(block, "schedule_expression_timezone"),
      enabled: textOf(block, "state") === "ENABLED",
    };
  },
};
