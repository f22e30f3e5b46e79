export { noneHolds, type Control, type Controls } from "./controls";
export { changed, errors, everyControlHolds, failure, tried } from "./expressions";
export { begin, remember, report } from "./report";
export type { Scenario, Status } from "./scenario";
export { modeInput, workerInputs, type Service } from "./service";
export { Worker } from "./worker";
