import { badFault } from "../errors";
import { matches } from "../iam";

/** A call that goes wrong, and when. */
export interface Fault {
  /** `guardduty:createDetector`; `*` stands for any part of it. */
  readonly action: string;
  /** Which of the calls that match, from 1. @default every one */
  readonly call?: number;
  /** That call and all after it. @default only that call */
  readonly onwards?: boolean;
  /** `throttle`, `deny`, `scp` (a service control policy denies it), or an error's name such as `GuardDuty.BadRequestException`. */
  readonly error?: string;
  /** Virtual seconds that the call takes. @default 0 */
  readonly delaySeconds?: number;
  /** Virtual seconds until reads of the service show what the call changed. @default 0 */
  readonly eventualSeconds?: number;
}

/**
 * Reads a rule such as `guardduty:createDetector=throttle`, `guardduty:*#2=deny`, `s3:putObject=S3.NoSuchBucketException`,
 * `guardduty:*#5+=deny` (from the fifth on), `guardduty:getDetector=delay:30` or `guardduty:updateDetector=eventual:10`.
 */
export function parseFault(rule: string): Fault {
  const [, action, call, plus, seconds, span, error] =
    /^([\w*]+:[\w*.:]+)(?:#([1-9]\d*)(\+)?)?=(?:(delay|eventual):(\d+)|([\w.]+))$/.exec(rule) ?? [];
  if (action === undefined) throw badFault(rule);
  return {
    action,
    ...(call === undefined ? {} : { call: Number(call) }),
    ...(plus === undefined ? {} : { onwards: true }),
    ...(seconds === undefined ? {} : { [`${seconds}Seconds`]: Number(span) }),
    ...(error === undefined ? {} : { error }),
  };
}

/** Counts calls and says which faults meet the next one. */
export function createFaults(faults: readonly Fault[]): (action: string) => readonly Fault[] {
  const counts = faults.map(() => 0);
  return (action) =>
    faults.filter((fault, index) => {
      if (!meetsAction(fault.action, action)) return false;
      const count = (counts[index] ?? 0) + 1;
      counts[index] = count;
      return fault.call === undefined || fault.call === count || (fault.onwards === true && count > fault.call);
    });
}

/** Whether an action fits the pattern of a fault: `guardduty:*` meets `guardduty:getDetector`. */
export const meetsAction = (pattern: string, action: string): boolean => matches(pattern, action);
