export { summaryText } from "./summary";
