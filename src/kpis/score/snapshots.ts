/** Closed periods, as table ScorecardSnapshots holds them: read, never computed again (ruling 13). */
import type { Period } from "../../calendar/period";
import { parsePeriod, readPeriod } from "../../calendar/period";
import { isSerialDate } from "../../calendar/serial";
import { scoreText } from "../../locales/kpiScore";
import { isErrorCell, plainCell } from "../../policy/values";
import { columnCells } from "../columns";
import type { Dataset } from "../dataset";
import { isCut } from "../cut";
import { once } from "../memo";
import { isKpiId } from "../registry";
import type { KpiId } from "../registry";
import type { KpiResult, KpiScope } from "../result";

/** What was signed for a KPI. */
export interface ClosedFigure {
  readonly target: number | null;
  readonly actual: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly weight: number | null;
  readonly score: number | null;
}

/** A closed scorecard. */
export interface ClosedCard {
  /** Moment of closing and data date, serial; 0 where they cannot be read. */
  readonly at: number;
  readonly asOf: number;
  readonly by: string;
  readonly policyVersion: string;
  readonly figures: ReadonlyMap<KpiId, ClosedFigure>;
}

const keyOf = ({ start, end }: Period, owner: string): string => `${start} ${end} ${owner}`;

/** Rows of closings by period and person. A period's kind is not stored: its text says it. */
const closings = (data: Dataset, type: Period["type"]): ReadonlyMap<string, readonly number[]> =>
  once(data, `closings ${type}`, () => {
    const column = (key: string) => columnCells(data, `ScorecardSnapshots.${key}`);
    const [kinds, periods, owners] = [column("kind"), column("period"), column("owner")];
    const yearStart = data.policy.number("calendar.fiscalYearStart") ?? 1;
    const found = new Map<string, number[]>();
    for (const row of data.filledRows("ScorecardSnapshots")) {
      if (kinds[row] !== "closing") continue;
      const period = readPeriod(periods[row], type, yearStart) ?? parsePeriod(plainCell(periods[row]), yearStart);
      if (!period) continue;
      const key = keyOf(period, isErrorCell(owners[row]) ? "" : plainCell(owners[row]));
      const rows = found.get(key);
      if (rows) rows.push(row);
      else found.set(key, [row]);
    }
    return found;
  });

/**
 * The closed card of a period and person; null while the period is open. Of several closings the first stands: what was signed does
 * not move. Teams, regions and products are not closed.
 */
export function closedCard(data: Dataset, scope: KpiScope): ClosedCard | null {
  if (isCut(scope)) return null;
  const rows = closings(data, scope.period.type).get(keyOf(scope.period, scope.owner?.trim() ?? ""));
  if (!rows) return null;
  const cell = (key: string, row: number) => data.column(`ScorecardSnapshots.${key}`)?.[row];
  const number = (key: string, row: number): number | null => {
    const value = cell(key, row);
    return typeof value === "number" ? value : null;
  };
  const moment = (row: number): number => {
    const value = [cell("closedAt", row), cell("asOf", row)].find(isSerialDate);
    return typeof value === "number" ? value : Number.POSITIVE_INFINITY;
  };
  const first = Math.min(...rows.map(moment));
  const figures = new Map<KpiId, ClosedFigure>();
  const own = rows.filter((row) => moment(row) === first);
  for (const row of own) {
    const id = plainCell(cell("kpiId", row)).toUpperCase();
    if (!isKpiId(id)) continue;
    figures.set(id, {
      target: number("target", row),
      actual: number("actual", row),
      numerator: number("numerator", row),
      denominator: number("denominator", row),
      weight: number("weight", row),
      score: number("score", row),
    });
  }
  const [row = 0] = own;
  return {
    at: Number.isFinite(first) ? first : 0,
    asOf: number("asOf", row) ?? 0,
    by: plainCell(cell("closedBy", row)),
    policyVersion: plainCell(cell("policyVersion", row)),
    figures,
  };
}

/** What was signed of a KPI as a result; null where the period is open, or was closed without this KPI. */
export function closedResult(data: Dataset, id: KpiId, scope: KpiScope): KpiResult | null {
  const figure = closedCard(data, scope)?.figures.get(id);
  if (!figure) return null;
  const { target, actual, numerator, denominator } = figure;
  return { target, actual, numerator, denominator, reason: actual === null ? { text: scoreText.closedOpen } : null };
}
