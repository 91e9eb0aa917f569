/** The lines of the check report: a summary first, then every finding, gap, acceptance and finding of history. */
import { isoDate } from "../calendar/serial";
import { checkText } from "../locales/check";
import { say } from "../locales/format";
import { reportText } from "../locales/report";
import type { Lang, LocalText } from "../locales/types";
import { columnByRef } from "../policy/catalogue";
import type { Severity } from "../policy/types";
import { ruleById } from "../rules";
import type { CheckFinding } from "./liveFindings";
import type { Accepted } from "./splitAccepted";

/** What a report tells: the result of a check. */
export interface ReportContent {
  readonly asOf: number;
  readonly counts: Readonly<Record<"error" | "warn" | "info" | "history" | "accepted", number>>;
  readonly findings: readonly CheckFinding[];
  readonly accepted: readonly Accepted[];
  readonly gaps: readonly {
    readonly rule: string;
    readonly missing: readonly { readonly key: string; readonly label: string }[];
    readonly rows: number;
    readonly reason: string;
    readonly cell: string | null;
  }[];
}

/** How a line looks: the sheet's title, a heading, the head of a list, a line of it, or nothing. */
export type ReportStyle = "title" | "note" | "section" | "head" | "line" | "blank";

export interface ReportLine {
  readonly style: ReportStyle;
  /** As many as `reportColumns`. */
  readonly cells: readonly (string | number)[];
}

/** Columns of the lists, with their widths in points: together one page of A4 across. */
export const reportColumns = [
  { text: checkText.severity, width: 54 },
  { text: checkText.rule, width: 54 },
  { text: checkText.cell, width: 100 },
  { text: reportText.owner, width: 60 },
  { text: checkText.found, width: 100 },
  { text: checkText.message, width: 300 },
  { text: checkText.clause, width: 100 },
] as const;

/** Place of the column whose text may be long. */
export const messageColumn = 5;

const severities: readonly Severity[] = ["error", "warn", "info"];

const line = (style: ReportStyle, cells: readonly (string | number)[]): ReportLine => ({
  style,
  cells: reportColumns.map((_, index) => cells[index] ?? ""),
});
const blank = line("blank", []);

/**
 * The report as lines.
 * @returns the lines, and where the lists begin: the 0-based line of their head, which every printed page repeats
 */
export function reportLines(content: ReportContent, lang: Lang): { lines: ReportLine[]; listHead: number } {
  const open = content.findings.filter(({ history }) => !history);
  const history = content.findings.filter((finding) => finding.history);
  const summary = [
    line("title", [say(lang, checkText.reportTitle, { asOf: isoDate(content.asOf) })]),
    line("note", [
      content.findings.length === 0 ? checkText.reportClean[lang] : say(lang, checkText.reportCounts, content.counts),
    ]),
    line("note", [say(lang, reportText.apart, { accepted: content.counts.accepted, gaps: content.gaps.length })]),
    blank,
    ...bySeverity(content, lang),
    ...byRule(open, history, content.accepted, lang),
    ...byOwner(open, history, content.accepted, lang),
  ];
  const lists = [
    line(
      "head",
      reportColumns.map(({ text }) => text[lang]),
    ),
    ...list(reportText.findings, open, lang, (finding) => findingCells(finding, lang)),
    ...list(reportText.gaps, content.gaps, lang, (gap) => gapCells(gap, lang)),
    ...list(reportText.accepted, content.accepted, lang, (finding) => {
      const cells = findingCells(finding, lang);
      const { by, until, reason } = finding.acceptance;
      const note = say(lang, reportText.acceptedBy, { by, until: isoDate(until), reason });
      return cells.map((cell, index) =>
        index === messageColumn ? `${cell}${lang === "en-US" ? " " : ""}${note}` : cell,
      );
    }),
    ...list(reportText.history, history, lang, (finding) => findingCells(finding, lang)),
  ];
  return { lines: [...summary, ...lists], listHead: summary.length };
}

/** A list under its heading; nothing where it is empty. */
function list<T>(
  title: LocalText,
  items: readonly T[],
  lang: Lang,
  cells: (item: T) => readonly (string | number)[],
): ReportLine[] {
  if (items.length === 0) return [];
  const head = line("section", [say(lang, reportText.listTitle, { title, count: items.length })]);
  return [head, ...items.map((item) => line("line", cells(item)))];
}

function findingCells(finding: CheckFinding, lang: Lang): (string | number)[] {
  const { found, message } = withoutPrivate(finding);
  const lapsed = finding.lapsed
    ? ` ${say(lang, finding.lapsed.why === "expired" ? reportText.expired : reportText.changed, { by: finding.lapsed.by, until: isoDate(finding.lapsed.until) })}`
    : "";
  return [
    checkText[finding.severity][lang],
    finding.rule,
    finding.cell ?? "",
    finding.owner,
    found,
    `${message}${lapsed}`,
    finding.clause,
  ];
}

/** A report is sent around: what stands in a column of personal data is left out, also where a sentence repeats it. */
function withoutPrivate({ table, column, found, message }: CheckFinding): { found: string; message: string } {
  if (found === "" || columnByRef(`${table}.${column ?? ""}`)?.personal !== true) return { found, message };
  return { found: "•••", message: message.split(found).join("•••") };
}

function gapCells(gap: ReportContent["gaps"][number], lang: Lang): (string | number)[] {
  const missing = gap.missing
    .map(({ label, key }) => (label === key ? key : `${label} (${key})`))
    .join(lang === "en-US" ? ", " : "、");
  const said = [
    missing === "" ? "" : say(lang, checkText.missing, { missing }),
    gap.reason,
    gap.rows > 0 ? say(lang, reportText.rows, { rows: gap.rows }) : "",
  ].filter((text) => text !== "");
  return [
    checkText.notEvaluable[lang],
    gap.rule,
    gap.cell ?? "",
    "",
    "",
    said.join(lang === "en-US" ? "; " : "；"),
    ruleById.get(gap.rule)?.clause ?? "",
  ];
}

/** One line a severity, then history, accepted and what could not be judged. */
function bySeverity(content: ReportContent, lang: Lang): ReportLine[] {
  const { counts } = content;
  const rows: readonly (readonly [LocalText, number])[] = [
    ...severities.map((severity) => [checkText[severity], counts[severity]] as const),
    [checkText.history, counts.history],
    [reportText.accepted, counts.accepted],
    [checkText.notEvaluable, content.gaps.length],
  ];
  return [
    line("section", [reportText.bySeverity[lang]]),
    line("head", [checkText.severity[lang], "", reportText.count[lang]]),
    ...rows.map(([text, count]) => line("line", [text[lang], "", count])),
    blank,
  ];
}

interface Tally {
  error: number;
  warn: number;
  info: number;
  history: number;
  accepted: number;
}

/** Counts by a key of the findings, the gravest first. */
function tally(
  open: readonly CheckFinding[],
  history: readonly CheckFinding[],
  accepted: readonly CheckFinding[],
  keyOf: (finding: CheckFinding) => string,
): [string, Tally][] {
  const counts = new Map<string, Tally>();
  const of = (finding: CheckFinding): Tally => {
    const key = keyOf(finding);
    const known = counts.get(key) ?? { error: 0, warn: 0, info: 0, history: 0, accepted: 0 };
    counts.set(key, known);
    return known;
  };
  for (const finding of open) of(finding)[finding.severity] += 1;
  for (const finding of history) of(finding).history += 1;
  for (const finding of accepted) of(finding).accepted += 1;
  return [...counts].sort(
    ([a, x], [b, y]) =>
      y.error - x.error || y.warn - x.warn || y.info - x.info || y.history - x.history || (a < b ? -1 : a > b ? 1 : 0),
  );
}

function byRule(
  open: readonly CheckFinding[],
  history: readonly CheckFinding[],
  accepted: readonly CheckFinding[],
  lang: Lang,
): ReportLine[] {
  const rows = tally(open, history, accepted, ({ rule }) => rule);
  if (rows.length === 0) return [];
  return [
    line("section", [reportText.byRule[lang]]),
    line("head", [
      checkText.severity[lang],
      checkText.rule[lang],
      reportText.count[lang],
      checkText.history[lang],
      reportText.accepted[lang],
      reportText.asks[lang],
      checkText.clause[lang],
    ]),
    ...rows.map(([rule, { error, warn, info, history: old, accepted: taken }]) => {
      const worst = error > 0 ? "error" : warn > 0 ? "warn" : info > 0 ? "info" : null;
      const entry = ruleById.get(rule);
      const name = worst ? checkText[worst][lang] : "";
      return line("line", [name, rule, error + warn + info, old, taken, entry?.title[lang] ?? "", entry?.clause ?? ""]);
    }),
    blank,
  ];
}

function byOwner(
  open: readonly CheckFinding[],
  history: readonly CheckFinding[],
  accepted: readonly CheckFinding[],
  lang: Lang,
): ReportLine[] {
  const rows = tally(open, history, accepted, ({ owner }) => owner);
  if (rows.length === 0) return [];
  return [
    line("section", [reportText.byOwner[lang]]),
    line("head", [
      checkText.error[lang],
      checkText.warn[lang],
      checkText.info[lang],
      checkText.history[lang],
      reportText.accepted[lang],
      reportText.owner[lang],
    ]),
    ...rows.map(([owner, { error, warn, info, history: old, accepted: taken }]) =>
      line("line", [error, warn, info, old, taken, owner === "" ? reportText.nobody[lang] : owner]),
    ),
    blank,
  ];
}
