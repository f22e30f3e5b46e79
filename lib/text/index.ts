export { counted } from "./counted";
export { plainStyle, terminalStyle, type Style } from "./style";
export { hanging, wrap } from "./wrap";
