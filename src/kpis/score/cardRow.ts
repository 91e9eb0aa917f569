/** One row of a scorecard, for a cell that asks for a single KPI: the others are not computed. */
import type { Dataset } from "../dataset";
import type { KpiId } from "../registry";
import { kpiFunctions } from "../registry";
import type { KpiScope } from "../result";
import { kpiLines } from "./book";
import { scoreRow } from "./row";
import { scorecardOf } from "./scorecard";
import { closedCard } from "./snapshots";
import type { ScorecardRow } from "./types";

/**
 * The row of a KPI as `scorecardOf` has it, but for its share of the total.
 * @returns null where the card has no such row: the book does not show the KPI, or the period was closed without it
 */
export function cardRow(data: Dataset, id: KpiId, scope: KpiScope): ScorecardRow | null {
  // What was signed is read, not computed.
  if (closedCard(data, scope)) return scorecardOf(data, scope).rows.find((row) => row.id === id) ?? null;
  const line = kpiLines(data, scope).lines.find((one) => one.id === id);
  return line ? scoreRow(data, scope, line, kpiFunctions[id](data, scope)).row : null;
}
