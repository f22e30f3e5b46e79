import type { Change } from "../../model";
import { shorten, visibleText } from "./visible";

/** @see https://developer.hashicorp.com/terraform/internals/json-format#change-representation */
const reasons: Readonly<Record<string, string>> = {
  replace_because_tainted: "it is tainted",
  replace_because_cannot_update: "what differs cannot be changed in place",
  replace_by_request: "-replace asks for it",
  replace_by_triggers: "replace_triggered_by asks for it",
  delete_because_no_resource_config: "it is no longer in the configuration",
  delete_because_no_module: "its module is no longer in the configuration",
  delete_because_wrong_repetition: "its count or for_each was added or removed",
  delete_because_count_index: "count is too small for it",
  delete_because_each_key: "its key is no longer in for_each",
  delete_because_no_move_target: "a moved block gives it an address that is not in the configuration",
};

const limit = 200;
const most = 5;

/** `, as it is tainted`; empty without a reason that we know. */
export function reasonText({ reason = "", replacePaths = [] }: Change): string {
  if (replacePaths.length > 0) return `, as ${listText(replacePaths)} cannot be changed in place`;
  return Object.hasOwn(reasons, reason) ? `, as ${reasons[reason] ?? ""}` : "";
}

/** `after_create of aws_instance.web`. */
export const triggersText = (triggers: readonly string[]): string => listText(triggers);

function listText(names: readonly string[]): string {
  const shown = names.slice(0, most).map((name) => shorten(visibleText(name), limit));
  const rest = names.length - shown.length;
  return rest === 0 ? shown.join(", ") : `${shown.join(", ")} and ${rest.toLocaleString("en")} more`;
}
