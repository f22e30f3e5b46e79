import type { Summary } from "../summary";
export const summaryPage = (summary: Summary): string => JSON.stringify(summary);
