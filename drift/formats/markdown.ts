import type { Finding, Ignore, Severity, Verdict } from "../model";
import type { Format } from "./format";
import { prose, code, foldedBlock } from "./comment/escape";
import { groupItem, groupMarkdown } from "./comment/finding";
import { fit, type Piece, type Telling } from "./comment/fit";
import { groupFindings, type Group } from "./groups";
import { fittingCount } from "./words/line";
import { ignoredCounts, ignoreName, ignoreReason } from "./words/ignores";
import { headline, sources, toneOf, descendingSeverities, warningsOf } from "./words/verdict";

/** Text by which a pipeline finds its comment again. */
export const marker = "<!-- ssi-drift -->";

/** GitHub takes 65,536 characters; some are left for what a pipeline adds. */
export const mostCharacters = 65_000;

/** Most entries, and most characters, of a list of rules of the ignore file, or of plans and reports. */
const mostEntries = { entries: 20, characters: 6_000 };

const marks: Readonly<Record<Severity, string>> = { high: "🔴", medium: "🟠", low: "⚪" };

/** The verdict for one comment on a pull request. Findings that do not fit are left out from its end, and counted. */
export const markdown: Format = (verdict, { locate }) => {
  const open = verdict.findings.filter(({ ignored }) => ignored === undefined);
  const groups = descendingSeverities.flatMap((severity) =>
    groupFindings(open.filter((finding) => finding.severity === severity)),
  );
  const before = [
    marker,
    title(verdict),
    ...warningsBlock(verdict),
    ...(verdict.findings.length === 0 ? [] : [table(verdict)]),
  ].join("\n\n");
  const after = [...ignoredFold(verdict), ...ignoreFolds(verdict), sourcesFold(verdict)].join("\n\n");
  const room = mostCharacters - before.length - after.length - overhead;
  const pieces = groups.map((group): Piece => ({
    long: groupMarkdown(group, verdict, locate),
    short: groupItem(group, verdict),
  }));
  const body = sections(groups, pieces, fit(pieces, room));
  return `${[before, ...body, ...(after === "" ? [] : [after])].join("\n\n")}\n`;
};

/** Titles of the three sections, and the sentence about what was left out. */
const overhead = 1_000;

function title(verdict: Verdict): string {
  return `## ${{ good: "✅", drift: "⚠️", failed: "❌" }[toneOf(verdict)]} ${prose(headline(verdict))}`;
}

function warningsBlock(verdict: Verdict): readonly string[] {
  const warnings = warningsOf(verdict);
  return warnings.length === 0 ? [] : [`**Warnings**\n\n${bulletList(warnings.map(prose))}`];
}

function table({ counts }: Verdict): string {
  return [
    "| severity | findings |",
    "| :-- | --: |",
    ...descendingSeverities.map(
      (severity) => `| ${marks[severity]} ${severity} | ${counts[severity].toLocaleString("en")} |`,
    ),
    ...(counts.ignored === 0 ? [] : [`| ignored | ${counts.ignored.toLocaleString("en")} |`]),
  ].join("\n");
}

function sections(groups: readonly Group[], pieces: readonly Piece[], tellings: readonly Telling[]): readonly string[] {
  const told = descendingSeverities.flatMap((severity) => {
    const told = (telling: "long" | "short") =>
      pieces.filter((_, index) => groups[index]?.first.severity === severity && tellings[index] === telling);
    const long = told("long").map((piece) => piece.long);
    const short = told("short").map((piece) => piece.short);
    const parts = [...long, ...(short.length === 0 ? [] : [short.join("\n")])];
    return parts.length === 0 ? [] : [`### ${marks[severity]} ${severity}`, ...parts];
  });
  return [...told, ...leftOutNote(groups.filter((_, index) => tellings[index] === "left out"))];
}

function leftOutNote(groups: readonly Group[]): readonly string[] {
  const findings = groups.flatMap(({ first, others }) => [first, ...others]);
  if (findings.length === 0) return [];
  const count = (severity: Severity) => findings.filter((finding: Finding) => finding.severity === severity).length;
  const amounts = descendingSeverities
    .filter((severity) => count(severity) > 0)
    .map((severity) => `${count(severity).toLocaleString("en")} ${severity}`);
  return [`**Left out, as they do not fit into a comment: ${amounts.join(", ")}.** \`--format json\` has them all.`];
}

function ignoredFold({ findings, counts }: Verdict): readonly string[] {
  const rules = ignoredCounts(findings);
  if (rules.length === 0) return [];
  const items = rules.map(([rule, count]) => `${count.toLocaleString("en")} by ${ignoreItem(rule, "until")}`);
  return [foldedBlock(`${counts.ignored.toLocaleString("en")} ignored`, bulletList(items))];
}

function ignoreFolds({ expiredIgnores, unusedIgnores }: Verdict): readonly string[] {
  const fold = (what: string, rules: readonly Ignore[], word: string) =>
    rules.length === 0
      ? []
      : [
          foldedBlock(
            `${rules.length.toLocaleString("en")} ${what}`,
            bulletList(rules.map((rule) => ignoreItem(rule, word))),
          ),
        ];
  return [
    ...fold("expired in the ignore file: nothing is ignored by it any more", expiredIgnores, "expired"),
    ...fold("unused in the ignore file: nothing falls under it", unusedIgnores, "until"),
  ];
}

const ignoreItem = (rule: Ignore, word: string): string =>
  `${code(ignoreName(rule))} ${word} ${prose(rule.expires)}, ${prose(ignoreReason(rule))}`;

function sourcesFold(verdict: Verdict): string {
  const items = sources(verdict).map(([name, about]) => `${code(name)}: ${prose(about)}`);
  return foldedBlock("Read", bulletList(items));
}

function bulletList(items: readonly string[]): string {
  const shown = items.slice(0, Math.min(mostEntries.entries, fittingCount(items, mostEntries.characters)));
  const rest = items.length - shown.length;
  return [...shown, ...(rest > 0 ? [`… ${rest.toLocaleString("en")} more`] : [])].map((item) => `- ${item}`).join("\n");
}
