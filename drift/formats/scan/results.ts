import { createHash } from "node:crypto";
import { isAbsolute } from "node:path";
import type { Finding, Ignore, Verdict } from "../../model";
import type { FormatContext } from "../format";
import { nameText } from "../words/finding";
import { oneLineText, shorten, visibleText } from "../words/visible";
import { literalText, messageOf } from "./message";
import { levels, ruleIdOf } from "./rules";
import { relativeUri } from "./uri";

/** One result for each finding. */
export function resultOf(
  finding: Finding,
  index: ReadonlyMap<string, number>,
  verdict: Verdict,
  context: FormatContext,
) {
  const ruleId = ruleIdOf(finding, context.rules);
  const fingerprint = fingerprintOf(finding, ruleId, verdict);
  return {
    ruleId,
    ruleIndex: index.get(ruleId) ?? -1,
    level: levels[finding.severity],
    message: { text: literalText(messageOf(finding)) },
    locations: [sarifLocation(finding, context)],
    // GitHub reads the first name only. Two resources of one block stand on one line, so a hash of the line will not do.
    partialFingerprints: { primaryLocationLineHash: fingerprint, "ssiDrift/v1": fingerprint },
    ...(finding.ignored === undefined ? {} : { suppressions: [suppressionOf(finding.ignored)] }),
    properties: { severity: finding.severity, source: shorten(visibleText(finding.source), 400) },
  };
}

/** The block, else the configuration as a whole: a plan or a report is no file of the repository. */
function sarifLocation(finding: Finding, { locate, fallback }: FormatContext) {
  const { file = fallback?.(finding), line = 1 } = locate(finding) ?? {};
  const name = nameText(finding.address);
  return {
    ...(file === undefined || isOutside(file)
      ? {}
      : {
          physicalLocation: {
            artifactLocation: { uri: relativeUri(file), uriBaseId: "%SRCROOT%" },
            region: { startLine: line },
          },
        }),
    logicalLocations: [
      {
        name,
        fullyQualifiedName: name,
        kind: finding.kind,
      },
    ],
  };
}

/** Whether a file is outside the folder where the command runs, the root of the repository. */
const isOutside = (file: string): boolean => file.startsWith("../") || isAbsolute(file);

/** The same in every run as long as the same is found at the same address. Names of files count only if there are several. */
function fingerprintOf({ kind, address, deposed, source }: Finding, ruleId: string, verdict: Verdict): string {
  const isOfReport = kind === "service" || kind === "report";
  const isWhole = kind === "report" || kind === "plan";
  const isOneOfMany = (isOfReport ? verdict.reports : verdict.plans).length > 1;
  return createHash("sha256")
    .update(JSON.stringify([ruleId, kind, isWhole ? "" : address, deposed ?? "", isOneOfMany ? source : ""]))
    .digest("hex")
    .slice(0, 32);
}

function suppressionOf({ reason, owner, expires }: Ignore) {
  const justification = `${oneLineText(reason)} (${oneLineText(owner)}, until ${oneLineText(expires)})`;
  return { kind: "external", status: "accepted", justification: shorten(justification, 1000) };
}
