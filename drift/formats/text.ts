import picocolors from "picocolors";
import { hanging, type Style } from "../../lib/text";
import type { Finding, Ignore, Severity, Verdict } from "../model";
import type { Format, FormatContext } from "./format";
import { groupFindings, type Group } from "./groups";
import { fill } from "./terminal/fill";
import { groupLine, groupText } from "./terminal/finding";
import { ignoredCounts, ignoreName, ignoreReason } from "./words/ignores";
import { visibleText } from "./words/visible";
import { headline, isClean, sources, toneOf, descendingSeverities, warningsOf } from "./words/verdict";

/** Most groups of findings at length, and on one line; the groups after these are counted. */
const most: Readonly<Record<Severity, { readonly long: number; readonly short: number }>> = {
  high: { long: 25, short: 100 },
  medium: { long: 10, short: 40 },
  low: { long: 5, short: 20 },
};
/** Most rules of the ignore file in a list. */
const mostRules = 20;

/** The verdict for a terminal: findings by severity, the worst first, and the summary last, where the prompt is. */
export const text: Format = (verdict, { locate, colours, width }) => {
  const style: Style = { colours: picocolors.createColors(colours), width: Math.max(40, width) };
  const open = verdict.findings.filter(({ ignored }) => ignored === undefined);
  return [
    ...descendingSeverities.flatMap((severity) => severityText(severity, open, verdict, locate, style)),
    ...ignoredText(verdict, style),
    ...ignoresText(
      "Expired rules of the ignore file: they ignore nothing any more",
      verdict.expiredIgnores,
      "expired",
      style,
    ),
    ...ignoresText("Unused rules of the ignore file: nothing falls under them", verdict.unusedIgnores, "until", style),
    ...warningsText(verdict, style),
    ...(isClean(verdict) ? [] : sourcesText(verdict, style)),
    ...lastLine(verdict, style),
    "",
  ].join("\n");
};

const titleColour = { high: "red", medium: "yellow", low: "cyan" } as const;

function severityText(
  severity: Severity,
  findings: readonly Finding[],
  verdict: Verdict,
  locate: FormatContext["locate"],
  style: Style,
): readonly string[] {
  const count = verdict.counts[severity];
  const groups = groupFindings(findings.filter((finding) => finding.severity === severity));
  if (groups.length === 0) return [];
  const { long, short } = most[severity];
  const title = style.colours[titleColour[severity]](severity.toUpperCase());
  const brief = groups.slice(long, long + short).map((group) => groupLine(group, verdict, style));
  return [
    `${style.colours.bold(title)} ${style.colours.dim(count.toLocaleString("en"))}`,
    "",
    ...groups.slice(0, long).flatMap((group) => [...groupText(group, verdict, locate, style), ""]),
    ...(brief.length === 0 ? [] : [...brief, ""]),
    ...restText(groups.slice(long + short), style),
  ];
}

/** Omitted findings: their number, and their rules. */
function restText(groups: readonly Group[], { colours, width }: Style): readonly string[] {
  const rules = new Map<string, number>();
  for (const { first, others } of groups) {
    const rule = first.meanings[0]?.rule ?? "";
    rules.set(rule, (rules.get(rule) ?? 0) + 1 + others.length);
  }
  const total = [...rules.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const named = [...rules]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 10)
    .map(([rule, count]) => `${count.toLocaleString("en")} ${rule}`);
  const sentence = `… and ${total.toLocaleString("en")} more: ${named.join(", ")}${rules.size > 10 ? ", …" : ""}. --format json has them all.`;
  return [...fill(sentence, width - 2).map((line) => colours.dim(`  ${line}`)), ""];
}

function ignoredText({ findings, counts }: Verdict, style: Style): readonly string[] {
  const rules = ignoredCounts(findings);
  if (rules.length === 0) return [];
  const entries = rules.map(([rule, count]) => [`${count.toLocaleString("en")} by ${ignoreName(rule)}`, rule] as const);
  return [
    `${style.colours.bold("IGNORED")} ${style.colours.dim(counts.ignored.toLocaleString("en"))}`,
    "",
    ...ignoreLines(entries, "until", style),
    "",
  ];
}

function ignoresText(title: string, rules: readonly Ignore[], word: string, style: Style): readonly string[] {
  if (rules.length === 0) return [];
  const entries = rules.map((rule) => [ignoreName(rule), rule] as const);
  const lines = fill(`${title}.`, style.width).map(style.colours.yellow);
  return [...lines, "", ...ignoreLines(entries, word, style), ""];
}

function ignoreLines(entries: readonly (readonly [string, Ignore])[], word: string, style: Style): readonly string[] {
  const rest = entries.length - mostRules;
  return [
    ...entries.slice(0, mostRules).flatMap(([name, rule]) => {
      const said = `${name} ${word} ${visibleText(rule.expires)}, ${ignoreReason(rule)}`;
      return hanging("", fill(said, style.width - 4), 4).map((line, index) => (index === 0 ? line.slice(2) : line));
    }),
    ...(rest > 0 ? [style.colours.dim(`  … ${rest.toLocaleString("en")} more`)] : []),
  ];
}

function warningsText(verdict: Verdict, { colours, width }: Style): readonly string[] {
  const warnings = warningsOf(verdict);
  if (warnings.length === 0) return [];
  const lines = warnings.flatMap((warning) =>
    fill(warning, width - 4).map((line, index) => colours.yellow(`${index === 0 ? "  " : "    "}${line}`)),
  );
  return [`${colours.bold(colours.yellow("WARNINGS"))} ${colours.dim(String(warnings.length))}`, "", ...lines, ""];
}

function sourcesText(verdict: Verdict, { colours, width }: Style): readonly string[] {
  const lines = sources(verdict).flatMap(([name, about]) => fill(`${name}: ${about}`, width - 2));
  return [colours.bold("READ"), "", ...lines.map((line) => colours.dim(`  ${line}`)), ""];
}

function lastLine(verdict: Verdict, { colours, width }: Style): readonly string[] {
  const tones = { good: colours.green, drift: colours.yellow, failed: colours.red };
  const marks = { good: "✓", drift: "!", failed: "✗" };
  const tone = toneOf(verdict);
  return hanging(marks[tone], fill(headline(verdict), width - 2), 2).map((line) => tones[tone](line));
}
