export { driftsText } from "./drifts";
export { plainStyle, terminalStyle, type Style } from "./style";
export { summaryText } from "./summary";
