export type { Block, Reference, Resolve } from "./evaluate/block";
export { ConfigurationError, EvaluationError, InvalidSetting, InvalidVariables } from "./errors";
export { policyDocument, type PolicyDocument, type PolicyStatement } from "./evaluate/policy-document";
export { evaluateStack, type Stack, type StackOptions } from "./evaluate/stack";
export { parseJsonObject, parseSetting, parseTfvars } from "./evaluate/tfvars";
export type { Json } from "./evaluate/value";
export { declaredVariables, type Variable } from "./evaluate/variables";
