export { summaryText, type NextStep } from "./summary";
