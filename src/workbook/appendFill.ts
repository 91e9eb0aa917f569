/** Carries formula columns and number formats on into rows that were added below a table. */
import type { TableSnapshot } from "./snapshot";

/** So many cells go out in one request: a formula may have some hundred characters. */
const cellsPerRequest = 8_000;

/**
 * Excel fills formula columns by itself only where its autocorrect is on, and formats only sometimes. What the table's first row has
 * and the new rows lack is written into them. This queues what has to be looked at; the caller syncs.
 * @param rows 0-based sheet rows that were added
 * @returns what to call after the sync
 */
export function lookAtEnds(
  context: Excel.RequestContext,
  present: TableSnapshot,
  rows: readonly number[],
): () => Promise<void> {
  const { table, firstRow, firstColumn } = present;
  const width = table.columns.length;
  const sheet = context.workbook.worksheets.getItem(table.sheetName);
  const [top, bottom] = rows.reduce(
    ([low, high], row) => [Math.min(low, row), Math.max(high, row)],
    [Infinity, -Infinity],
  );
  const count = bottom - top + 1;
  const model = sheet.getRangeByIndexes(firstRow, firstColumn, 1, width);
  const first = sheet.getRangeByIndexes(top, firstColumn, 1, width);
  const last = sheet.getRangeByIndexes(top + count - 1, firstColumn, 1, width);
  model.load("formulasR1C1,numberFormat");
  first.load("formulasR1C1,numberFormat");
  last.load("formulasR1C1,numberFormat");
  return async () => {
    const jobs = jobsFor(model, [first, last], width);
    let queued = 0;
    for (const { property, column, value } of jobs) {
      for (let from = 0; from < count; from += cellsPerRequest) {
        const size = Math.min(cellsPerRequest, count - from);
        sheet.getRangeByIndexes(top + from, firstColumn + column, size, 1)[property] = Array.from(
          { length: size },
          () => [value],
        );
        queued += size;
        if (queued < cellsPerRequest) continue;
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- requests must stay under 5 MB
        await context.sync();
        queued = 0;
      }
    }
    if (queued > 0) await context.sync();
  };
}

interface FillJob {
  readonly property: "formulasR1C1" | "numberFormat";
  readonly column: number;
  readonly value: unknown;
}

/** What the ends lack. */
function jobsFor(model: Excel.Range, ends: readonly Excel.Range[], width: number): FillJob[] {
  const formulas: readonly unknown[] = model.formulasR1C1[0] ?? [];
  const formats: readonly unknown[] = model.numberFormat[0] ?? [];
  const jobs: FillJob[] = [];
  for (let column = 0; column < width; column++) {
    const formula = formulas[column];
    const isFormula = typeof formula === "string" && formula.startsWith("=");
    const blank = ends.some((range) => range.formulasR1C1[0]?.[column] === "");
    const format = formats[column];
    const plain = ends.some((range) => range.numberFormat[0]?.[column] === "General");
    if (isFormula && blank) jobs.push({ property: "formulasR1C1", column, value: formula });
    if (plain && format !== "General") jobs.push({ property: "numberFormat", column, value: format });
  }
  return jobs;
}
