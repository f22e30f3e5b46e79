export { isWrite } from "./access";
export { checkAnswer, checkRequest } from "./check";
export { loadedModels } from "./model";
export { canRaise, denialError, errorName, serviceError, throttlingError, type ServiceError } from "./service-errors";
export { withoutEmpty } from "./sparse";
