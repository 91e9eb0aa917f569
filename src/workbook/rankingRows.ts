/** The lines of the ranking: who stands where and why, every score, and what could not be scored. */
import { isoDate } from "../calendar/serial";
import type { Period } from "../calendar/period";
import type { RankCause, RankedOwner, ScorecardRow } from "../kpis/score";
import { shownFigure } from "../kpis/score/shown";
import { formatNumber, say } from "../locales/format";
import { cardText } from "../locales/kpiCard";
import { rankingText } from "../locales/ranking";
import type { Lang } from "../locales/types";

export interface RankingContent {
  readonly period: Period;
  readonly asOf: number;
  readonly policyVersion: string;
  /** Team, region and product that narrow it; those that are null do not. */
  readonly parts: readonly (string | null)[];
  readonly ranked: readonly RankedOwner[];
}

export type RankingStyle = "title" | "note" | "section" | "head" | "names" | "line" | "scores" | "blank";

export interface RankingLine {
  readonly style: RankingStyle;
  /** As many as `rankingWidths`. */
  readonly cells: readonly (string | number)[];
  /** First of the columns that one long text takes, up to the last; null: none. */
  readonly textFrom: number | null;
}

/** How many KPIs stand side by side; more go on below. */
const kpisAcross = 12;
/** Widths in points: together one page of A4 across. */
export const rankingWidths: readonly number[] = [36, 78, ...new Array<number>(kpisAcross).fill(54)];
/** Causes told of a place. */
const causesTold = 4;
const textColumn = 4;

const line = (
  style: RankingStyle,
  cells: readonly (string | number)[],
  textFrom: number | null = null,
): RankingLine => ({ style, cells: rankingWidths.map((_, index) => cells[index] ?? ""), textFrom });
const blank = line("blank", []);
const mark = "–";

/** The ranking as lines; the head of the first list is at `listHead` (0-based), for print titles. */
export function rankingLines(content: RankingContent, lang: Lang): { lines: RankingLine[]; listHead: number } {
  const { period, asOf, policyVersion, parts, ranked } = content;
  const only = parts.filter((name) => name !== null && name !== "").join(lang === "en-US" ? ", " : "、");
  const dated = say(lang, rankingText.dated, { date: isoDate(asOf), version: policyVersion || mark });
  const top = [
    line("title", [say(lang, rankingText.title, { period: period.label })]),
    line("note", [dated], 0),
    ...(only === "" ? [] : [line("note", [say(lang, rankingText.part, { name: only })], 0)]),
  ];
  if (ranked.length === 0) return { lines: [...top, line("note", [rankingText.nobody[lang]], 0)], listHead: 0 };
  const places = [
    line(
      "head",
      [cardText.rank, cardText.person, cardText.total, rankingText.evaluable, cardText.why].map((text) => text[lang]),
      textColumn,
    ),
    ...ranked.map((place) => line("line", placeCells(place, lang), textColumn)),
  ];
  return {
    lines: [...top, blank, ...places, blank, ...scoreBlocks(ranked, lang), ...unscored(ranked, lang)],
    listHead: top.length + 1,
  };
}

const placeCells = (place: RankedOwner, lang: Lang): (string | number)[] => [
  place.rank ?? mark,
  place.owner,
  place.total ?? mark,
  place.evaluableWeight ?? mark,
  place.reason ? say(lang, place.reason) : whyOf(place, lang),
];

/** Why somebody stands where they do: the KPIs that set them apart, as sentences. */
export function whyOf({ causes, card }: RankedOwner, lang: Lang): string {
  const rows = new Map(card.rows.map((row) => [row.id, row]));
  const told = causes.filter(({ againstMean }) => againstMean !== 0).slice(0, causesTold);
  if (told.length === 0) return rankingText.same[lang];
  return told.map((cause) => causeText(cause, rows.get(cause.id), lang)).join(lang === "en-US" ? "; " : "；");
}

const causeText = ({ id, score, againstMean }: RankCause, row: ScorecardRow | undefined, lang: Lang): string =>
  say(lang, againstMean > 0 ? rankingText.more : rankingText.less, {
    kpi: row ? nameOf(row, lang) : id,
    score,
    figures: figuresOf(row, lang),
    points: formatNumber(lang, Math.abs(againstMean)),
  });

const nameOf = ({ id, name }: ScorecardRow, lang: Lang): string => `${id} ${name[lang]}`;

function figuresOf(row: ScorecardRow | undefined, lang: Lang): string {
  if (!row || row.actual === null) return rankingText.noFigure[lang];
  const actual = shownFigure(lang, row.id, row.actual);
  if (row.target === null) return say(lang, rankingText.actualOnly, { actual });
  return say(lang, rankingText.actualAndTarget, { actual, target: shownFigure(lang, row.id, row.target) });
}

/** Every score, a few KPIs side by side; KPIs that nobody has a score of are left out. */
function scoreBlocks(ranked: readonly RankedOwner[], lang: Lang): RankingLine[] {
  const scored = new Map<string, ScorecardRow>();
  for (const { card } of ranked)
    for (const row of card.rows) if (row.score !== null && !scored.has(row.id)) scored.set(row.id, row);
  // In the order of the cards, whoever of them has the KPI.
  const order = new Map(ranked.flatMap(({ card }) => card.rows.map(({ id }) => id)).map((id, at) => [id, at]));
  const kpis = [...scored.values()].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  if (kpis.length === 0) return [];
  const lines: RankingLine[] = [line("section", [rankingText.scores[lang]])];
  for (let from = 0; from < kpis.length; from += kpisAcross) {
    const block = kpis.slice(from, from + kpisAcross);
    const heads = [cardText.rank[lang], cardText.person[lang], ...block.map((row) => nameOf(row, lang))];
    lines.push(line("names", heads));
    for (const { rank, owner, card } of ranked) {
      const scores = new Map(card.rows.map(({ id, score }) => [id, score]));
      lines.push(line("scores", [rank ?? mark, owner, ...block.map(({ id }) => scores.get(id) ?? mark)]));
    }
    lines.push(blank);
  }
  return lines;
}

/** KPIs with a weight that gave no score, by person, with the reason. */
function unscored(ranked: readonly RankedOwner[], lang: Lang): RankingLine[] {
  const lines = ranked.flatMap(({ rank, owner, card }) => {
    const told = card.rows
      .filter(({ weight, score, reason }) => weight !== null && score === null && reason !== null)
      .map((row) => `${nameOf(row, lang)}: ${row.reason ? say(lang, row.reason) : ""}`);
    return told.length === 0 ? [] : [line("line", [rank ?? mark, owner, told.join(lang === "en-US" ? "; " : "；")], 2)];
  });
  return lines.length === 0 ? [] : [line("section", [rankingText.unscored[lang]]), ...lines];
}
