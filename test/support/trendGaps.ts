/** Cells in which an error is meant: periods without a figure are #N/A where the line of the trend is drawn from; a blank would be a zero. */
import type { EmbeddedExcel } from "../../embedded/node";
import { cellNames } from "../../src/workbook/blueprint/names";
import { columnLetters } from "../../src/workbook/snapshot";

/** Is an error at a row and column, counted from 0, a period without a figure? */
export function trendGaps(excel: EmbeddedExcel): (row: number, column: number, error: string) => boolean {
  const periods = excel.host.workbook.names.find(({ name }) => name === cellNames.trendPeriods)?.formula ?? "";
  const [, letters = "", top = "0", bottom = "0"] = /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(periods) ?? [];
  return (row, column, error) =>
    error === "#N/A" && row + 1 >= Number(top) && row + 1 <= Number(bottom) && columnLetters(column - 1) === letters;
}
