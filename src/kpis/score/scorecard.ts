/** The scorecard of a person, a team or everybody for a period. Clauses: 000 考核方法, 004 2.1. */
import type { Message } from "../../locales/types";
import { scoreText } from "../../locales/kpiScore";
import { kpiIds, kpiFunctions } from "../registry";
import type { Dataset } from "../dataset";
import type { KpiScope } from "../result";
import { elapsedShare } from "../scope";
import type { KpiLine, KpiLines } from "./book";
import { catalogueLine, kpiLines } from "./book";
import { lightOf, progressOf } from "./light";
import { scoreRow } from "./row";
import type { ClosedCard, ClosedFigure } from "./snapshots";
import { closedCard } from "./snapshots";
import type { Scorecard, ScorecardRow } from "./types";
import { factsOf } from "./types";
import { weigh } from "./weights";

export interface ScorecardOptions {
  /** Version of the policy, as the caller knows it; a closed period carries its own. */
  readonly policyVersion?: string;
}

const head = ({ period, owner, team, region, product }: KpiScope) => ({
  period,
  owner: owner?.trim() ?? null,
  team: team?.trim() || null,
  region: region?.trim() || null,
  product: product?.trim() || null,
});

/** A line with what was signed. Colour and standing follow the score, as no other is kept. */
function closedRow(data: Dataset, line: KpiLine, figure: ClosedFigure): ScorecardRow {
  const { target, actual, numerator, denominator, weight, score } = figure;
  return {
    ...factsOf(line),
    weight,
    spreadWeight: null,
    target,
    numerator,
    denominator,
    actual,
    attainment: null,
    pace: null,
    score,
    weightedScore: null,
    light: lightOf(data, score),
    status: progressOf(data, score),
    reason: score !== null ? null : { text: actual === null ? scoreText.closedOpen : scoreText.closedUnscored },
    notes: [],
  };
}

function closedScorecard(data: Dataset, scope: KpiScope, card: ClosedCard, { lines }: KpiLines): Scorecard {
  const all = new Map(lines.map((line) => [line.id, line]));
  const rows = kpiIds.flatMap((id) => {
    const figure = card.figures.get(id);
    // A KPI that was signed stays on the card, whatever the book says today.
    return figure ? [closedRow(data, all.get(id) ?? catalogueLine(data, id), figure)] : [];
  });
  // Weights of KPIs that were not due were not stored.
  const { rows: weighed, total } = weigh(rows, () => true, null);
  return {
    ...head(scope),
    asOf: card.asOf,
    policyVersion: card.policyVersion,
    elapsed: 1,
    closed: { at: card.at, by: card.by },
    rows: weighed,
    total,
  };
}

/**
 * The scorecard of a scope. A closed period is read from its snapshot.
 * @param data tables, policy, evaluation date
 * @param scope period, person, team, region, product; what is null is everybody or everything
 * @returns never throws for what cells hold: what cannot be said carries its reason
 */
export function scorecardOf(data: Dataset, scope: KpiScope, options: ScorecardOptions = {}): Scorecard {
  const book = kpiLines(data, scope);
  const closed = closedCard(data, scope);
  if (closed) return closedScorecard(data, scope, closed, book);
  const scored = book.lines.map((line) => scoreRow(data, scope, line, kpiFunctions[line.id](data, scope)));
  const due = new Set(scored.filter((one) => one.due).map(({ row }) => row));
  const { rows, total } = weigh(
    scored.map(({ row }) => row),
    (row) => due.has(row),
    book.problem ?? blocking(scored),
  );
  return {
    ...head(scope),
    asOf: Math.floor(data.today),
    policyVersion: options.policyVersion ?? "",
    elapsed: elapsedShare(data, scope.period),
    closed: null,
    rows,
    total,
  };
}

/** A line that may not be left out of the total: its own reason is the total's. */
function blocking(scored: readonly ReturnType<typeof scoreRow>[]): Message | null {
  const first = scored.find(({ blocks }) => blocks);
  return first
    ? { text: scoreText.blocked, args: { kpi: first.row.id, reason: first.row.reason ?? { text: scoreText.noTarget } } }
    : null;
}
