/** A status report as docs/status-report.schema.json has it, taken apart. */
export interface StatusReport {
  /** Its file, or its S3 URI. */
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  /** ISO 8601. */
  readonly generatedAt: string;
  /** The Summary's. */
  readonly status: string;
  /** Services that are not as wanted and were left alone. */
  readonly wrong: readonly string[];
  readonly services: Readonly<Record<string, ServiceReport>>;
}

/** Report of a service's state machine. */
export interface ServiceReport {
  readonly Service: string;
  readonly Status: ServiceStatus;
  readonly Message: string;
  readonly Changes: readonly string[];
  readonly Controls: Readonly<Record<string, boolean>>;
  readonly Details: {
    /** Actions of a person, by control that does not hold. */
    readonly Remedies?: Readonly<Record<string, string>>;
  };
}

export type ServiceStatus =
  "COMPLIANT" | "REMEDIATED" | "PENDING" | "NON_COMPLIANT" | "SKIPPED" | "MANAGED_ELSEWHERE" | "UNAVAILABLE" | "FAILED";
