export type { Block, Reference, Resolve } from "./block";
export { ConfigurationError, EvaluationError, InvalidVariables } from "./errors";
export { policyDocument, type PolicyDocument, type PolicyStatement } from "./policy-document";
export { evaluateStack, type Stack, type StackOptions } from "./stack";
export { parseJsonObject, parseSetting, parseTfvars } from "./tfvars";
export type { Json } from "./value";
export { declaredVariables, type Variable } from "./variables";
