export type { Input, Inputs, PropsOf, ResolvedInputs, Rule } from "./input";
export { choice, choices, document, flag, integer, integerOf, record, text, textMap, texts } from "./kinds";
export { inputsTable } from "./markdown";
export { resolveInputs } from "./resolve";
export { declareVariables, variableName } from "./variables";
