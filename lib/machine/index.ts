export { MachineConstruct } from "./construct";
export { machineInputs, namingInputs, retentionDays, roleInputs } from "./inputs";
export type { Machine, Trigger } from "./machine";
export { serviceRole } from "./role";
export type { Scenario } from "./scenario";
export { deployStateMachine, stateMachineArn } from "./state-machine";
