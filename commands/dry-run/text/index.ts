export { driftsText } from "./drifts";
export { summaryText } from "./summary";
