import { existsSync } from "node:fs";
import type { JsonObject } from "../../emulator/account/account";
import { parseFault, type Fault } from "../../emulator/account/faults";
import { deploy, type Deployment } from "../../emulator/deployment/deployment";
import { emulate } from "../../emulator/run";
import type { Baseline, DescribedService } from "./baseline/baseline";
import { readAccount } from "./account-file";
import { findScenarios, type NamedScenario } from "./scenarios";
import { differentAccounts, unknownAccount } from "./errors";
import { checkFaults } from "./faults";
import { inNamesGiven, readInputs, type Variables } from "./inputs";
import type { Options } from "./options";
import { placeOf } from "./place";
import { findServices } from "./services";

/** A dry run with everything checked that can be checked before it. */
export interface PreparedRun {
  readonly baseline: Baseline;
  readonly deployment: Deployment;
  /** Deployment whose run makes a compliant account: a mode in which nothing is repaired would leave it as it was. */
  readonly repairing: Deployment;
  /** Only those given; the others have their defaults. */
  readonly variables: Variables;
  /** The account to begin with: nobody has used it, or all is as a run left it. */
  readonly base: "fresh" | "compliant";
  /** The file that is laid over the account, if one was given. */
  readonly accountFile?: string;
  /** All that is laid over the account, in order: JSON merge patches by service. */
  readonly patches: readonly JsonObject[];
  readonly scenarios: readonly NamedScenario[];
  /** As they were written. */
  readonly faultRules: readonly string[];
  readonly faults: readonly Fault[];
  /** The services whose state machines are run by themselves; none means that main runs all. */
  readonly services: readonly DescribedService[];
}

/** Prepares what was asked for, or says what is wrong with it. */
export function prepareRun(options: Options, baseline: Baseline): PreparedRun {
  const services = findServices(options.service, baseline.services);
  const scenarios = findScenarios(options.scenario, baseline.scenarios);
  const base = baseOf(options.account, scenarios);
  const faultRules = [...scenarios.flatMap((scenario) => scenario.faults), ...options.fault];
  const faults = faultRules.map(parseFault);
  const accountFile = asBase(options.account ?? "fresh") === undefined ? options.account : undefined;
  if (accountFile !== undefined && !existsSync(accountFile)) throw unknownAccount(accountFile);

  const variables = readInputs(baseline, scenarios, options.inputs);
  const deployment = deployed(baseline, variables, options);
  checkFaults(faultRules, deployment);
  return {
    baseline,
    deployment,
    repairing: base === "fresh" ? deployment : deployed(baseline, enforced(variables, baseline), options),
    variables,
    base,
    accountFile,
    patches: [
      ...(accountFile === undefined ? [] : [readAccount(accountFile, emulate({ deployment }).account.services)]),
      ...scenarios.map(({ account }) => account),
    ],
    scenarios,
    faultRules,
    faults,
    services,
  };
}

/** The variables without the modes of services in which nothing is repaired. */
function enforced(variables: Variables, { services }: Baseline): Variables {
  const modes = new Set(services.map(({ id }) => `${id}_mode`));
  return Object.fromEntries(
    Object.entries(variables).filter(([name, value]) => !modes.has(name) || value === "enforce"),
  );
}

function deployed(baseline: Baseline, variables: Variables, { inputs }: Options): Deployment {
  if (Object.keys(variables).length === 0) return baseline.deployment;
  const stacks = baseline.stacks.map((stack) => JSON.parse(stack) as unknown);
  try {
    return deploy({ stacks, place: placeOf(variables), variables });
  } catch (error) {
    throw inNamesGiven(error, inputs, baseline);
  }
}

/** The account that `--account` and all scenarios can begin with. A file is laid over a fresh one. */
function baseOf(account: string | undefined, scenarios: readonly NamedScenario[]): PreparedRun["base"] {
  const wishes: readonly { readonly by: string; readonly base: PreparedRun["base"] }[] = [
    ...(account === undefined ? [] : [{ by: `--account ${account}`, base: asBase(account) ?? ("fresh" as const) }]),
    ...scenarios.map(({ name, on }) => ({ by: `--scenario ${name} (on a ${on} account)`, base: on })),
  ];
  const [first] = wishes;
  const other = wishes.find(({ base }) => base !== first?.base);
  if (first !== undefined && other !== undefined) throw differentAccounts(first.by, other.by);
  return first?.base ?? "fresh";
}

function asBase(account: string): PreparedRun["base"] | undefined {
  return account === "fresh" || account === "compliant" ? account : undefined;
}
