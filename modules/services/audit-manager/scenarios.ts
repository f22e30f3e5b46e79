import type { WorkerScenario } from "../../../lib/worker";
import type { auditManagerInputs } from "./inputs";

const enforce = { mode: "enforce" } as const;
const register = { ...enforce, register: true } as const;
const key = "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-4000-8000-0000000000ff";

/** Accounts that the Audit Manager worker must handle. */
export const auditManagerScenarios: readonly WorkerScenario<typeof auditManagerInputs>[] = [
  {
    name: "fresh",
    title: "The account has never used Audit Manager, and registration is wanted.",
    on: "fresh",
    inputs: register,
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "ours",
    title: "All is as the last run left it.",
    on: "compliant",
    inputs: register,
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "somebody-elses",
    title: "Somebody registered the account with a key of their own.",
    on: "fresh",
    inputs: enforce,
    account: { auditmanager: { status: "ACTIVE", kmsKey: key } },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "deregistered",
    title: "The account was deregistered.",
    on: "compliant",
    inputs: register,
    account: { auditmanager: { status: "INACTIVE" } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "not-asked",
    title: "The account is not registered, and registration is not wanted.",
    on: "fresh",
    inputs: enforce,
    first: "NON_COMPLIANT",
    second: "NON_COMPLIANT",
  },
  {
    name: "in-progress",
    title: "AWS takes a day to activate the account.",
    on: "fresh",
    inputs: register,
    account: { auditmanager: { activationSeconds: 86400 } },
    first: "PENDING",
    second: "PENDING",
  },
  {
    name: "pending",
    title: "Somebody has just registered the account, and AWS does not finish.",
    on: "fresh",
    inputs: enforce,
    account: { auditmanager: { status: "PENDING_ACTIVATION" } },
    first: "PENDING",
    second: "PENDING",
  },
  {
    name: "closed",
    title: "AWS accepts no new customers: it denies the registration.",
    on: "fresh",
    inputs: register,
    account: { auditmanager: { closedWith: "AccessDeniedException" } },
    first: "UNAVAILABLE",
    second: "UNAVAILABLE",
  },
  {
    name: "closed-as-invalid",
    title: "AWS accepts no new customers: it calls the registration invalid.",
    on: "fresh",
    inputs: register,
    account: { auditmanager: { closedWith: "ValidationException" } },
    first: "UNAVAILABLE",
    second: "UNAVAILABLE",
  },
  {
    name: "unavailable",
    title: "AWS does not offer Audit Manager in this Region.",
    on: "fresh",
    inputs: enforce,
    account: { auditmanager: { unavailable: true } },
    first: "UNAVAILABLE",
    second: "UNAVAILABLE",
  },
  {
    name: "lost-status",
    title: "The status cannot be read again after the account was registered.",
    on: "fresh",
    inputs: register,
    faults: [2, 3, 4, 5, 6].map((call) => `auditmanager:getAccountStatus#${call}=throttle`),
    first: "FAILED",
    second: "COMPLIANT",
  },
];
