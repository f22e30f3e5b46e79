export { namingInputs, roleInputs, stateMachineInputs } from "./inputs";
export { serviceRole } from "./role";
export { deployStateMachine, stateMachineArn } from "./state-machine";
