import { createHash } from "node:crypto";
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

function sarifLocation(finding: Finding, { locate }: FormatContext) {
  const location = locate(finding);
  const name = nameText(finding.address);
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(location?.file ?? finding.source), uriBaseId: "%SRCROOT%" },
      region: { startLine: location?.line ?? 1 },
    },
    logicalLocations: [
      {
        name,
        fullyQualifiedName: name,
        kind: finding.kind,
      },
    ],
  };
}

/** The same in every run as long as the same is found at the same address. Names of files count only if there are several. */
function fingerprintOf({ kind, address, deposed, source }: Finding, ruleId: string, verdict: Verdict): string {
  const isOfReport = kind === "service" || kind === "report";
  const isOneOfMany = (isOfReport ? verdict.reports : verdict.plans).length > 1;
  return createHash("sha256")
    .update(JSON.stringify([ruleId, kind, kind === "report" ? "" : address, deposed ?? "", isOneOfMany ? source : ""]))
    .digest("hex")
    .slice(0, 32);
}

function suppressionOf({ reason, owner, expires }: Ignore) {
  const justification = `${oneLineText(reason)} (${oneLineText(owner)}, until ${oneLineText(expires)})`;
  return { kind: "external", status: "accepted", justification: shorten(justification, 1000) };
}
