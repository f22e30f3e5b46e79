/**
 * A path or S3 URI as a reference that is relative to the root of the repository. Code scanning refuses a whole file
 * for one absolute URI, so what lies elsewhere loses its root, and an S3 URI its colon.
 */
export function relativeUri(name: string): string {
  const path = name.replaceAll("\\", "/").replace(/^([a-z0-9]+):\/\//i, "$1/");
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
  return segments.length === 0 ? "unnamed" : segments.map(encodedSegment).join("/");
}

/** Segment without halves of characters, which no URI can hold. */
const encodedSegment = (segment: string): string => encodeURIComponent(segment.replace(/\p{Cs}/gu, "\ufffd"));
