/** An emulated AWS account: plain data, so that a scenario can state it and change it. */

export interface Place {
  /** Twelve digits. */
  readonly accountId: string;
  readonly partition: string;
  readonly region: string;
}

/** An ARN in a place; services without Regions or accounts, such as S3, leave those empty. */
export function arnOf(
  { partition, region, accountId }: Place,
  service: string,
  resource: string,
  inRegion = region,
  ofAccount = accountId,
): string {
  return `arn:${partition}:${service}:${inRegion}:${ofAccount}:${resource}`;
}

/** JSON that operations change in place: an account is the one thing that is written to. */
export type JsonObject = { [member: string]: Json | undefined };
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** Members that every service's part may have. */
export type ServiceState = {
  /** AWS does not offer the service to this account, or not in this Region. */
  unavailable?: boolean;
};

/** The parts by Step Functions' word for the service. */
export interface Account extends Place {
  readonly services: Readonly<Record<string, ServiceState & JsonObject>>;
}

/** One account laid over another, as a JSON merge patch (RFC 7386): null removes, objects merge, all else replaces. */
export function patched(target: Json | undefined, patch: Json): Json {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return structuredClone(patch);
  const base = typeof target === "object" && target !== null && !Array.isArray(target) ? target : {};
  const kept = Object.entries(base as Record<string, Json>).filter(([member]) => !(member in patch));
  const laid = Object.entries(patch as Record<string, Json>).filter(([, value]) => value !== null);
  return Object.fromEntries([
    ...kept.map(([member, value]): [string, Json] => [member, structuredClone(value)]),
    ...laid.map(([member, value]): [string, Json] => [member, patched(base[member], value)]),
  ]);
}
