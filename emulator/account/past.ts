import type { Account, ServiceState } from "./account";

/** State of a service that reads see while AWS has not spread a change yet. */
export interface Past {
  /** Lets reads of a service see for so long what is true now. */
  readonly keep: (service: string, seconds: number) => void;
  /** The part of the account that a read sees. */
  readonly seen: (service: string) => ServiceState;
}

export function createPast({ services }: Account, now: () => number): Past {
  const kept = new Map<string, { readonly until: number; readonly state: ServiceState }>();
  const seen = (service: string): ServiceState => {
    const old = kept.get(service);
    return old !== undefined && now() < old.until ? old.state : (services[service] ?? {});
  };
  return {
    keep: (service, seconds) => {
      if (seconds > 0) kept.set(service, { until: now() + seconds * 1000, state: structuredClone(seen(service)) });
    },
    seen,
  };
}
