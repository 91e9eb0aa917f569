/** Scorecards in words: for the command line and whoever shows a figure. */
import { isoDate } from "../../calendar/serial";
import { formatNumber, say } from "../../locales/format";
import { cardText } from "../../locales/kpiCard";
import type { Lang, LocalText } from "../../locales/types";
import { kpiById } from "../../policy/catalogue";
import { decimalsOf, roundedAt } from "../rounding";
import type { RankedOwner } from "./ranking";
import type { Light, Scorecard, ScorecardRow } from "./types";

/** A figure as its KPI is shown: shares as percent with one decimal, everything else at the decimals it is compared at. "" for none. */
export function shownFigure(lang: Lang, id: string, value: number | null): string {
  if (value === null) return "";
  const kpi = kpiById.get(id);
  if (kpi?.unit === "fraction" && kpi.category !== "qual") return shownShare(lang, value);
  return formatNumber(lang, roundedAt(value, decimalsOf(id)));
}

/** 0.8567 → "85.7%". */
export const shownShare = (lang: Lang, value: number | null): string =>
  value === null ? "" : `${formatNumber(lang, roundedAt(value * 100, 1))}%`;

const lights: Readonly<Record<Light, LocalText>> = {
  green: cardText.green,
  yellow: cardText.yellow,
  red: cardText.red,
  notEvaluable: cardText.notEvaluable,
};

/** Arrow and word of a light: never colour alone. */
export const shownLight = (lang: Lang, light: Light): string => lights[light][lang];

/** A row in the JSON: the members of the command line's contract first, then what else a reader may want. */
export interface PlainRow extends Pick<
  ScorecardRow,
  | "id"
  | "actual"
  | "numerator"
  | "denominator"
  | "target"
  | "pace"
  | "score"
  | "weight"
  | "status"
  | "category"
  | "cycle"
  | "spreadWeight"
  | "weightedScore"
  | "attainment"
  | "light"
> {
  readonly reason: string | null;
  readonly name: string;
  readonly definition: string;
  readonly dataSource: string | null;
  readonly notes: readonly string[];
}

export interface PlainScorecard extends Pick<
  Scorecard,
  "owner" | "team" | "region" | "product" | "policyVersion" | "elapsed"
> {
  readonly period: string;
  readonly asOf: string;
  readonly closedAt: string | null;
  readonly kpis: readonly PlainRow[];
  readonly total: {
    readonly score: number | null;
    readonly evaluableWeight: number | null;
    readonly reason: string | null;
  };
}

const plainRow = (row: ScorecardRow, lang: Lang): PlainRow => ({
  id: row.id,
  actual: row.actual,
  numerator: row.numerator,
  denominator: row.denominator,
  target: row.target,
  pace: row.pace,
  score: row.score,
  weight: row.weight,
  status: row.status,
  reason: row.reason && say(lang, row.reason),
  name: row.name[lang],
  category: row.category,
  cycle: row.cycle,
  definition: row.definition[lang],
  dataSource: row.dataSource?.[lang] ?? null,
  spreadWeight: row.spreadWeight,
  weightedScore: row.weightedScore,
  attainment: row.attainment,
  light: row.light,
  notes: row.notes.map((note) => say(lang, note)),
});

/** A scorecard as the command line's JSON has it: dates ISO, shares as fractions, messages in a language. */
export const plainScorecard = (card: Scorecard, lang: Lang): PlainScorecard => ({
  period: card.period.label,
  asOf: isoDate(card.asOf),
  owner: card.owner,
  team: card.team,
  region: card.region,
  product: card.product,
  policyVersion: card.policyVersion,
  elapsed: card.elapsed,
  closedAt: card.closed && (isoDate(card.closed.at) || null),
  kpis: card.rows.map((row) => plainRow(row, lang)),
  total: {
    score: card.total.score,
    evaluableWeight: card.total.evaluableWeight,
    reason: card.total.reason && say(lang, card.total.reason),
  },
});

export interface PlainRank extends Pick<RankedOwner, "rank" | "owner" | "total" | "evaluableWeight" | "causes"> {
  readonly reason: string | null;
}

/** A ranking as the command line's JSON has it. */
export const plainRanking = (ranked: readonly RankedOwner[], lang: Lang): readonly PlainRank[] =>
  ranked.map(({ rank, owner, total, evaluableWeight, reason, causes }) => ({
    rank,
    owner,
    total,
    evaluableWeight,
    reason: reason && say(lang, reason),
    causes,
  }));
