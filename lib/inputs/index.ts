export type { Input, Inputs, PropsOf, References, ResolvedInputs, Rule } from "./input";
export { choice, choices, document, flag, integer, integerOf, name, record, text, textMap, texts } from "./kinds";
export { inputsTable } from "./markdown";
export { resolveInputs } from "./resolve";
export { allShared, ownInputs, shared, wired, wiredVariable, type OwnInputs } from "./wiring";
export { declareVariables, variableName } from "./variables";
