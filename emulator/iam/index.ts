export { iamAction } from "./actions";
export type { Context } from "./conditions";
export { isAllowed, isAllowedByResourcePolicy } from "./evaluate";
export type { AccessRequest, Decision, Principal } from "./evaluate";
export type { Policy, StatementRef } from "./policy";
export { accessRequest } from "./request";
export { matches } from "./wildcard";
