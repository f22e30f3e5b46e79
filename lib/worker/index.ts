export { begin, remember, report } from "./report";
export type { Scenario, Status } from "./scenario";
export { modeInput, workerInputs, type Service } from "./service";
export { Worker } from "./worker";
