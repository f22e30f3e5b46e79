import transitions from "./transitions.json";
import type { Transitions } from "./transitions";
import { runsAMonth } from "../../lib/cost/schedule";
import { costOf, price, priceWords } from "../../lib/cost/cost";
import type { Machine } from "../../lib/machine";
import { alerting } from "../../modules/alerting";
import { loggingBucket } from "../../modules/logging-bucket";
import { schedule, scheduleInputs } from "../../modules/schedule";
import { allServices } from "../../modules/services";
import { variableName } from "../../lib/inputs";
import { table } from "./markdown";

const measured: Readonly<Record<string, Transitions>> = transitions;
const expression = scheduleInputs.expression.default;
const runs = runsAMonth(expression, "UTC", new Date("2026-11-01T00:00:00Z")) ?? 0;

const thousands = (count: number) => count.toLocaleString("en-US");
const usDollars = (states: number) => `US$ ${(states * price.usDollarsPerTransition).toFixed(2)}`;
const tariff = `Step Functions bills each state that an execution enters, US$ ${price.usDollarsPerTransition * 1000} per 1,000 in most Regions: [prices](https://aws.amazon.com/step-functions/pricing/). The first ${priceWords.free} of an account's month are free.`;
const logs = "CloudWatch Logs bills what executions log, which with `log_level` ERROR is next to nothing.";

/** Costs of a state machine, and of what it uses. */
export function machineCost({ name, cost }: Machine): string {
  const { fresh = 0, compliant = 0 } = measured[name] ?? {};
  const month = runs * compliant;
  return bullets([
    `The state machine enters ${states(compliant)} in a run where all is as wanted, and ${fresh} in an account that nobody has used, with default inputs. At \`${expression}\`, the default of the module \`schedule\`, that makes ${thousands(month)} a month, ${usDollars(month)}. ${tariff}`,
    cost,
    logs,
  ]);
}

/** Costs of the whole baseline. */
export function baselineCost(): string {
  const perRun = Object.values(measured).reduce((sum, { compliant }) => sum + compliant, 0);
  const { transitionsAMonth, usDollarsAMonth } = costOf(expression, runs, perRun);
  const rows = Object.entries(measured).map(([name, { fresh, compliant }]) => [
    name,
    String(fresh),
    String(compliant),
    thousands(runs * compliant),
    usDollars(runs * compliant),
  ]);
  return [
    `**The state machines**, with default inputs and at \`${expression}\`: ${thousands(transitionsAMonth ?? 0)} states a month where all is as wanted, US$ ${usDollarsAMonth?.toFixed(2)} after the free ones. ${tariff}`,
    table(
      ["state machine", "states of a first run", "states of a run where all is as wanted", "a month", "costs"],
      rows,
    ),
    "**The services** cost by what they see, whoever turned them on:",
    bullets(allServices.map(costInBaseline)),
    "**The rest:**",
    bullets([loggingBucket, schedule, alerting].map(({ cost }) => cost).concat(logs)),
  ].join("\n\n");
}

/** Cost of a service in the baseline, where the names of its inputs begin with its id. */
function costInBaseline({ id, cost, inputs }: Machine): string {
  const names = Object.keys(inputs).map((name) => variableName(name));
  return cost.replace(/(?<=`)\w+/g, (name) => (names.includes(name) ? `${id}_${name}` : name));
}

const states = (count: number) => (count === 1 ? "1 state" : `${count} states`);

const bullets = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
