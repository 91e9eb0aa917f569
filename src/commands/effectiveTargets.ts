/** The column of targets in force (`PlanTargets.effectiveTarget`), shown where approved changes decide them. */
import { targetInForce, targetPeriod } from "../kpis/targetInForce";
import type { Dataset } from "../kpis/dataset";
import type { CellValue } from "../policy/values";
import { isBlank } from "../policy/values";
import type { JournalEntry, JournalRun } from "../workbook/journal";
import { rowNamer } from "../workbook/changeRows";
import { keyText, sameValue, valueText, type TableSnapshot } from "../workbook/snapshot";
import type { CellChange } from "../workbook/write";

export const targetColumn = "effectiveTarget";
const table = "PlanTargets";

export interface TargetCells {
  readonly changes: readonly CellChange[];
  readonly entries: readonly JournalEntry[];
  /** Rows whose number somebody typed: it differs and is left alone. */
  readonly kept: readonly string[];
}

const nothing: TargetCells = { changes: [], entries: [], kept: [] };

/**
 * The cells that do not show the target in force. With table PlanChanges figures read its approved changes and never this column,
 * which is there to be looked at; without that table the column is where people type the target that counts, and nothing is written.
 * @param targets PlanTargets as it is
 * @param runs runs that wrote the column: what is in a cell and not from them was typed by a person
 */
export function targetCells(
  data: Dataset,
  targets: TableSnapshot | undefined,
  runs: readonly Pick<JournalRun, "entries">[],
): TargetCells {
  const cells = targets?.columns[targetColumn];
  if (targets === undefined || cells === undefined || !data.hasTable("PlanChanges")) return nothing;
  const name = rowNamer(targets);
  const own = new Map<string, string>();
  for (const { entries } of runs)
    for (const entry of entries)
      if (entry.table === table && entry.field === targetColumn) own.set(entry.rowId, entry.newValue);
  const changes: CellChange[] = [];
  const entries: JournalEntry[] = [];
  const kept: string[] = [];
  for (const row of data.filledRows(table)) {
    const end = targetPeriod(data, row)?.end ?? Math.floor(data.today);
    const value: CellValue = targetInForce(data, row, end) ?? null;
    const expected = cells[row] ?? null;
    if (sameValue(expected, value)) continue;
    const rowId = name(row);
    if (!isBlank(expected) && own.get(rowId) !== valueText(expected)) {
      kept.push(rowId);
      continue;
    }
    const rowKey = keyText(targets.columns[targets.table.entry.idColumn]?.[row]) ?? "";
    const basis = { targetValue: targets.columns.targetValue?.[row] ?? null };
    changes.push({
      rowKey,
      row,
      column: targetColumn,
      expected,
      value,
      ...(targets.columns.targetValue ? { basis } : {}),
    });
    entries.push({ table, rowId, field: targetColumn, oldValue: valueText(expected), newValue: valueText(value) });
  }
  return { changes, entries, kept };
}
