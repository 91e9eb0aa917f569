/** The Scorecard's figures as values of a date, in the cells that hold no formula: compatible mode and large workbooks. */
import type { Dataset } from "../kpis/dataset";
import type { KpiScope } from "../kpis/result";
import { isKpiId } from "../kpis/registry";
import { trendOf, type Scorecard, type ScorecardRow } from "../kpis/score";
import { say } from "../locales/format";
import type { Lang } from "../locales/types";
import { plainCell, type CellValue } from "../policy/values";
import type { Book } from "./book";
import { readTable } from "./read";
import { readBlocks } from "./readSlices";
import { keyText, sameValue } from "./snapshot";
import type { CellChange } from "./write";

const table = "Scorecard";

/** What the core says of a row, by column; the columns of the trend beside. */
const valueOf: Readonly<Record<string, (row: ScorecardRow, lang: Lang) => CellValue>> = {
  weight: ({ weight }) => weight,
  target: ({ target }) => target,
  numerator: ({ numerator }) => numerator,
  denominator: ({ denominator }) => denominator,
  actual: ({ actual }) => actual,
  pace: ({ pace }) => pace,
  reason: ({ reason }, lang) => (reason === null ? null : say(lang, reason)),
};

/** Columns of the periods before the card's own, oldest first. */
const trendColumns = Array.from({ length: 7 }, (_, at) => `trend${at + 1}`);

export interface ScorecardValues {
  readonly changes: readonly CellChange[];
  /** Are there figures that stand as values, so that the sheet has to say of which day? */
  readonly holds: boolean;
}

/**
 * Cells of the Scorecard that hold no formula and another figure than the core's. Formulas are left alone whatever they say.
 * @param trendKpi KPI whose trend is drawn; "" for all
 */
export async function scorecardChanges(
  context: Excel.RequestContext,
  book: Book,
  data: Dataset,
  scope: KpiScope,
  card: Scorecard,
  trendKpi: string,
): Promise<ScorecardValues> {
  const wanted = [...Object.keys(valueOf), ...trendColumns].filter(
    (key) => book.tables.get(table)?.indexOf(key) !== undefined,
  );
  if (!book.tables.has(table) || wanted.length === 0) return { changes: [], holds: false };
  const now = await readTable(context, book, table, ["kpiId", ...wanted]);
  const block = {
    sheet: context.workbook.worksheets.getItem(now.table.sheetName),
    row: now.firstRow,
    column: now.firstColumn,
    rows: now.rowCount,
    columns: now.table.columns.length,
  };
  const [formulas = []] = now.rowCount === 0 ? [[]] : await readBlocks(context, [block], "formulas", {});
  const rows = new Map<string, ScorecardRow>(card.rows.map((row) => [row.id, row]));
  const changes: CellChange[] = [];
  let holds = false;
  for (let row = 0; row < now.rowCount; row++) {
    const id = plainCell(now.columns.kpiId?.[row]).toUpperCase();
    if (!isKpiId(id)) continue;
    const open = wanted.filter((key) => !isFormula(formulas[row]?.[now.table.indexOf(key) ?? -1]));
    holds ||= open.some((key) => key !== "denominator");
    const own = rows.get(id);
    const drawn = trendKpi === "" || trendKpi === id;
    const trend = drawn && open.some((key) => trendColumns.includes(key)) ? trendOf(data, id, scope) : [];
    // The last point of eight is the card's own period; where the calendar begins later the first ones are blank.
    const point = (at: number): CellValue => trend[at - (trendColumns.length + 1 - trend.length)]?.actual ?? null;
    for (const column of open) {
      const value =
        column in valueOf
          ? own
            ? (valueOf[column]?.(own, book.lang) ?? null)
            : null
          : point(trendColumns.indexOf(column));
      const expected = now.columns[column]?.[row] ?? null;
      if (!sameValue(expected, value))
        changes.push({ rowKey: keyText(now.columns.kpiId?.[row]) ?? "", row, column, expected, value });
    }
  }
  return { changes, holds };
}

const isFormula = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("=");
