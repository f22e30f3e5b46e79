export { printBlock, type Attribute, type Block } from "./body";
export { printExpression } from "./print";
export { literal, valueExpression } from "./value";
