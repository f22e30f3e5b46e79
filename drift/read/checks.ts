import { unexpectedPlan } from "../errors";
import type { Check } from "../model";

/** An object and its instances. Only members that we read; each may be missing. */
interface RawCheck {
  readonly address?: { readonly to_display?: unknown };
  readonly status?: unknown;
  readonly instances?: readonly RawInstance[] | null;
}

interface RawInstance {
  readonly address?: { readonly to_display?: unknown };
  readonly status?: unknown;
  readonly problems?: readonly { readonly message?: unknown }[] | null;
}

/** Failures in an element of `checks`: instance by instance, or as a whole if it has none. */
export function readChecks(name: string, where: string, value: unknown): readonly Check[] {
  try {
    const check = value as RawCheck;
    const failing = (check.instances ?? []).flatMap((instance) => checkOf(instance));
    return failing.length > 0 ? failing : checkOf(check);
  } catch {
    throw unexpectedPlan(name, where, "a check with its instances");
  }
}

function checkOf({ address, status, problems }: RawInstance): readonly Check[] {
  if (status === "pass") return [];
  const messages = (problems ?? []).flatMap(({ message }) => (typeof message === "string" ? [message] : []));
  return [
    {
      address: typeof address?.to_display === "string" ? address.to_display : "a check without an address",
      status: status === "fail" || status === "error" ? status : "unknown",
      problems: messages,
    },
  ];
}
