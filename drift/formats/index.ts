import type { Format } from "./format";
import { json } from "./json";
import { junit } from "./junit";
import { markdown } from "./markdown";
import { sarif } from "./sarif";
import { text } from "./text";

/** Formats of the verdict. */
export const formats: Readonly<Record<"text" | "markdown" | "json" | "sarif" | "junit", Format>> = {
  text,
  markdown,
  json,
  sarif,
  junit,
};
