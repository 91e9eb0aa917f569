/** Which rows of table AuditLog say that a cell was changed. */
import { plainCell, type CellValue } from "../policy/values";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { perDataset } from "./memo";

/** Commands whose rows name a cell without changing it: a finding that was accepted. */
const remarks: ReadonlySet<string> = new Set(["accept"]);

/** Does a row of AuditLog with this command tell of a change? */
export const tellsChange = (command: CellValue | undefined): boolean => !remarks.has(plainCell(command));

/** `field` of a row that takes back what its run announced: the cell was left alone; its column stands in `oldValue`. */
const skipped = "skipped";

/**
 * Rows of AuditLog that tell of changed cells, in the order of the log: remarks, and cells that were announced and then left alone, are
 * left out.
 */
export const changedRows = perDataset((data: Dataset): readonly number[] => {
  const column = (name: string): readonly CellValue[] => columnCells(data, `AuditLog.${name}`);
  const [ids, sheets, rowIds, fields] = [column("entryId"), column("sheet"), column("rowId"), column("field")];
  const [olds, commands] = [column("oldValue"), column("command")];
  const rows = [...data.filledRows("AuditLog")].filter((row) => tellsChange(commands[row]));
  const cell = (row: number, field: CellValue | undefined): string =>
    [plainCell(ids[row]).split("/")[0], ...[sheets[row], rowIds[row], field].map(plainCell)].join("\n");
  const isSkip = (row: number): boolean => plainCell(fields[row]) === skipped;
  const left = new Set(rows.filter(isSkip).map((row) => cell(row, olds[row])));
  return left.size === 0 ? rows : rows.filter((row) => !isSkip(row) && !left.has(cell(row, fields[row])));
});
