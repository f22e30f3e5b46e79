import type { AlertsSummary, RunSummary, ServiceSummary, UsageSummary, Verdict } from "../../../runs/model";
import { worstFirst } from "../../../runs/words";
import type { DescribedService } from "../baseline/baseline";
import type { Variables } from "../inputs";

/** The first run in a few figures. */
export function verdictOf({ services }: RunSummary): Verdict {
  const sorted = worstFirst(services);
  const count = (controls: ServiceSummary["found"]) => Object.values(controls ?? {}).filter(Boolean).length;
  const sum = (figure: (service: ServiceSummary) => number) =>
    services.reduce((total, each) => total + figure(each), 0);
  return {
    status: sorted[0]?.status ?? "SKIPPED",
    changes: sum(({ changes }) => changes.length),
    controls: {
      total: sum(({ controls, found }) => Object.keys({ ...found, ...controls }).length),
      before: sum(({ found }) => count(found)),
      after: sum(({ controls }) => count(controls)),
    },
    left: sorted.flatMap(leftBy),
  };
}

function leftBy({ service, status, message, remedies }: ServiceSummary): Verdict["left"] {
  const named = Object.entries(remedies).map(([control, remedy]) => ({ service, control, remedy }));
  if (named.length > 0) return named;
  const isDone = ["COMPLIANT", "REMEDIATED", "SKIPPED", "PENDING"].includes(status);
  return isDone ? [] : [{ service, control: null, remedy: message }];
}

/** Charges of AWS for the services of a run that are not off. */
export function usageOf({ services }: RunSummary, known: readonly DescribedService[]): readonly UsageSummary[] {
  return services
    .filter(({ status }) => status !== "SKIPPED")
    .flatMap(({ id, service }) => {
      const usage = known.find((each) => each.id === id)?.usage;
      if (usage === undefined) return [];
      const [from, to] = usage.usDollarsAMonth;
      return [{ service, usDollarsAMonth: { from, to }, prices: usage.prices }];
    });
}

/** Readers of the mails, by the inputs. */
export function alertsOf(variables: Variables): AlertsSummary {
  const { alerting_email_addresses: addresses, alerting_existing_topic_arn: topic } = variables;
  return {
    emailAddresses: Array.isArray(addresses) ? addresses.map(String) : [],
    existingTopicArn: typeof topic === "string" ? topic : null,
  };
}
