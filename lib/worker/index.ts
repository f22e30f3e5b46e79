export { compareControls, notCompared, type Control, type Controls } from "./controls";
export { changed, errors, everyControlHolds, failure, tagList, tried, withTags } from "./expressions";
export { readingIf, repairing, repairingIf, repairingSetting, tagging } from "./permissions";
export { begin, remember, report } from "./report";
export type { Status, WorkerScenario } from "./scenario";
export { defineService, modeInput, workerInputs, type Service, type Usage } from "./service";
