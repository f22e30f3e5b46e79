export { begin, remember, report } from "./report";
export type { Scenario, Status } from "./scenario";
export { workerInputs, type Service } from "./service";
export { Worker } from "./worker";
