/** Figures of one workbook by person, department and as a whole: the very functions of its Scorecard. */
import { parsePeriod, periodContaining, type Period } from "../calendar/period";
import { isoDate } from "../calendar/serial";
import { buildDataset, type Dataset } from "../kpis/dataset";
import { kpiIds, type KpiId } from "../kpis/registry";
import type { KpiScope } from "../kpis/result";
import { appraisedPeople } from "../kpis/score/ranking";
import { kpiLines, type KpiLine } from "../kpis/score/book";
import { isDue } from "../kpis/score/row";
import { scorecardOf } from "../kpis/score/scorecard";
import { targetOf } from "../kpis/score/target";
import { figureOf } from "../kpis/score/trend";
import { departmentsOf, teamsOf } from "../kpis/team";
import { cardText } from "../locales/kpiCard";
import type { Message } from "../locales/types";
import { UserError } from "../locales/userError";
import { parsePolicy } from "../policy";
import type { Policy, RawPolicy } from "../policy/types";
import type { BookTables } from "../policy/values";
import { combinations } from "./combine";

/** A figure with what it is made of, and its score where it stands on a card with a weight. */
export interface Figure {
  readonly id: KpiId;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly actual: number | null;
  readonly target: number | null;
  readonly score: number | null;
  readonly reason: Message | null;
}

/** The figures of a person, of a department, or of the whole workbook (both null). */
export interface FigureSet {
  readonly owner: string | null;
  readonly team: string | null;
  readonly figures: readonly Figure[];
  /** Score of the card; null where it has none, or is of nobody's. */
  readonly total: number | null;
  /** Of a department and of everybody: how each of the figures is scored, for a score of several workbooks. */
  readonly scoring?: readonly (Scoring | null)[];
}

/** How a figure of a department is scored in a workbook; compared between workbooks as a whole. */
export interface Scoring extends Pick<
  KpiLine,
  "category" | "weight" | "direction" | "cap" | "floor" | "zeroRule" | "worst" | "best" | "stepPenalty"
> {
  /** The figure counts in a period of this length. */
  readonly due: boolean;
  /** It is scored as usual: not shown only, not given the floor, its line can be used. */
  readonly usual: boolean;
  /** What the figure is measured by, and whether that is the sum of a plan's rows: only these may be added. */
  readonly target: number | null;
  readonly fromPlan: boolean;
}

export interface BookFigures {
  readonly period: string;
  /** First and last day: the same period may mean other days where the business year begins in another month. */
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
  readonly sets: readonly FigureSet[];
}

/** Which figures are asked for. */
export interface FigureQuestion {
  /** "2026-Q3"; the quarter of the day when absent. */
  readonly period?: string;
  /** Evaluation date, serial day. */
  readonly asOf: number;
}

/** @throws UserError when the text is no period */
export function periodAsked(policy: Policy, { period, asOf }: FigureQuestion): Period {
  const yearStart = policy.number("calendar.fiscalYearStart") ?? 1;
  const found = period === undefined ? periodContaining("quarter", asOf, yearStart) : parsePeriod(period, yearStart);
  if (!found) throw new UserError(cardText.badPeriod, { period: period ?? isoDate(asOf) });
  return found;
}

/** The data set of a workbook on a day. */
export const bookDataset = (tables: BookTables, raw: RawPolicy, asOf: number): Dataset =>
  buildDataset(tables, parsePolicy(raw).policy, asOf);

/** The figures of a workbook. @throws UserError when the period is none */
export function bookFigures(data: Dataset, question: FigureQuestion): BookFigures {
  const period = periodAsked(data.policy, question);
  const people = appraisedPeople(data);
  const sets = [
    ...people.map((owner) => personSet(data, period, owner)),
    ...teamsOf(data).map((team) => groupSet(data, { period, owner: null, team })),
    groupSet(data, { period, owner: null }),
  ];
  return { period: period.label, from: period.start, to: period.end, asOf: data.today, sets };
}

function figureSet(data: Dataset, scope: KpiScope): FigureSet {
  const figures = kpiIds.map((id): Figure => {
    const { numerator, denominator, actual, target, reason } = figureOf(data, id, scope);
    return { id, numerator, denominator, actual, target, score: null, reason };
  });
  return { owner: scope.owner, team: scope.team ?? null, figures, total: null };
}

/** A department or everybody: its own card, and how it came about. */
function groupSet(data: Dataset, scope: KpiScope): FigureSet {
  const set = figureSet(data, scope);
  const card = scorecardOf(data, scope);
  const rows = new Map(card.rows.map((row) => [row.id, row]));
  const lines = new Map(kpiLines(data, scope).lines.map((line) => [line.id, line]));
  return {
    ...set,
    figures: set.figures.map((figure) => ({ ...figure, score: rows.get(figure.id)?.score ?? null })),
    total: card.total.score,
    scoring: set.figures.map(({ id, target }): Scoring | null => {
      const line = lines.get(id);
      if (!line) return null;
      const { category, weight, direction, cap, floor, zeroRule, worst, best, stepPenalty, problem } = line;
      const result = figureOf(data, id, scope);
      const ofLine = targetOf(line, result, scope.period.type);
      return {
        ...{ category, weight, direction, cap, floor, zeroRule, worst, best, stepPenalty },
        due: isDue(line, scope.period.type),
        usual: problem === null && result.scoring === undefined,
        target: ofLine.target,
        fromPlan: target !== null && ofLine.target === target && combinations[id] === "sum",
      };
    }),
  };
}

/** The person's department is named where table Team names just one. */
function personSet(data: Dataset, period: Period, owner: string): FigureSet {
  const scope = { period, owner };
  const card = scorecardOf(data, scope);
  const scores = new Map(card.rows.map((row) => [row.id, row]));
  const { figures } = figureSet(data, scope);
  const teams = departmentsOf(data, owner);
  return {
    owner,
    team: teams.length === 1 ? (teams[0] ?? null) : null,
    figures: figures.map((figure) => {
      const row = scores.get(figure.id);
      return row ? { ...figure, target: row.target, score: row.score } : figure;
    }),
    total: card.total.score,
  };
}
