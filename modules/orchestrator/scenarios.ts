import type { Scenario } from "../../lib/machine";
import type { orchestratorInputs } from "./inputs";

export const orchestratorScenarios: readonly Scenario<typeof orchestratorInputs>[] = [
  {
    name: "worker-denied",
    title: "The main state machine may not start the workers.",
    on: "fresh",
    faults: ["states:startExecution.sync:2=deny"],
  },
  {
    name: "report-denied",
    title: "The bucket refuses the status report.",
    on: "fresh",
    faults: ["s3:putObject=deny"],
  },
  {
    name: "last-report-denied",
    title: "The bucket refuses to show the last status report.",
    on: "fresh",
    faults: ["s3:getObject=deny"],
  },
  {
    name: "mail-denied",
    title: "The topic refuses the mail.",
    on: "fresh",
    faults: ["sns:publish=deny"],
  },
];
