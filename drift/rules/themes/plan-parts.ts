import type { Rule } from "../rule";

/** Parts of plans beside the attributes of resources: actions, deferred changes, and what a plan does not tell. */
export const planParts: readonly Rule[] = [
  {
    id: "action-invoked",
    severity: "medium",
    side: "apply",
    actions: ["invoke"],
    sentence: "the apply invokes an action, which does its work outside all resources of the plan",
  },
  {
    id: "plan-incomplete",
    severity: "medium",
    statuses: ["INCOMPLETE"],
    sentence: "{message}",
  },
  {
    id: "change-deferred",
    severity: "medium",
    statuses: ["DEFERRED"],
    sentence: "a later plan will make the change, and this plan may not tell all of it: {message}",
  },
  {
    id: "deleted-without-effect",
    severity: "low",
    statuses: ["INERT"],
    sentence: "what is deleted had no effect: {message}",
  },
  {
    id: "no-longer-sensitive",
    severity: "medium",
    statuses: ["EXPOSED"],
    sentence: "the value is no longer sensitive, so that plans, logs and outputs show it: {attribute}",
  },
  {
    id: "service-refused",
    severity: "high",
    statuses: ["REFUSED"],
    sentence: "a service may no longer deliver its logs, alerts or events: {attribute} no longer allows {message}",
  },
  {
    id: "access-known-after-apply",
    severity: "medium",
    statuses: ["KNOWN_AFTER_APPLY"],
    sentence: "it cannot be told who gets access: {attribute} is known only after the apply",
  },
];
