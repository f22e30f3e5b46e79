export { emptyReport, remember, report } from "./report";
export { workerInputs, type Service } from "./service";
export { Worker } from "./worker";
