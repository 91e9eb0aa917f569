/** Figures of one workbook by person, department and as a whole: the very functions of its Scorecard. */
import { parsePeriod, periodContaining, type Period } from "../calendar/period";
import { isoDate } from "../calendar/serial";
import { buildDataset, type Dataset } from "../kpis/dataset";
import { kpiIds, type KpiId } from "../kpis/registry";
import type { KpiScope } from "../kpis/result";
import { appraisedPeople } from "../kpis/score/ranking";
import { scorecardOf } from "../kpis/score/scorecard";
import { figureOf } from "../kpis/score/trend";
import { departmentsOf, teamsOf } from "../kpis/team";
import { cardText } from "../locales/kpiCard";
import type { Message } from "../locales/types";
import { UserError } from "../locales/userError";
import { parsePolicy } from "../policy";
import type { Policy, RawPolicy } from "../policy/types";
import type { BookTables } from "../policy/values";

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
    ...teamsOf(data).map((team) => figureSet(data, { period, owner: null, team })),
    figureSet(data, { period, owner: null }),
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
