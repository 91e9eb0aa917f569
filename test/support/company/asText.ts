/** The company's cells as people type them or a file holds them, in the words of its workbook. */
import { isoDate } from "../../../src/calendar/serial";
import { listLabels } from "../../../src/policy";
import { columnByRef, tableByKey } from "../../../src/policy/catalogue";
import { plainCell, type CellValue } from "../../../src/policy/values";
import type { Row } from "../../core/support";

/** Language of the company's workbook. */
export const lang = "zh-CN";

const two = (number: number): string => String(number).padStart(2, "0");

/** "08:30" for a fraction of the day. */
function clock(fraction: number): string {
  const minutes = Math.round(fraction * 1440);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const labels = listLabels([], lang);

/**
 * A cell as text; "" for a blank one.
 * @param ref "Accounts.tier"
 * @param cell value or list code
 */
export function asText(ref: string, cell: CellValue): string {
  const column = columnByRef(ref);
  if (typeof cell === "boolean") return cell ? "是" : "否";
  if (typeof cell === "number") {
    const days = Math.floor(cell);
    if (column?.type === "date") return isoDate(days);
    if (column?.type === "dateTime") return `${isoDate(days)} ${clock(cell - days)}`;
    return column?.type === "time" ? clock(cell) : String(cell);
  }
  const text = plainCell(cell);
  const label = (code: string): string => (column?.list ? labels.label(column.list, code) : code) || code;
  if (column?.type === "multiList") return text.split(",").map(label).join("、");
  return column?.type === "list" ? label(text) : text;
}

/** A cell as Tierbook writes it into a log: list cells in the workbook's words, all else as it is. */
export const inWords = (ref: string, cell: CellValue): CellValue =>
  columnByRef(ref)?.type === "list" && typeof cell === "string" ? asText(ref, cell) : cell;

/** Keys of the columns of a table that people or files fill, of which at least one row has something. */
const typedColumns = (table: string, rows: readonly Row[]): readonly string[] =>
  (tableByKey.get(table)?.columns ?? [])
    .filter(({ key, filledBy }) => filledBy !== "formula" && rows.some((row) => (row[key] ?? null) !== null))
    .map(({ key }) => key);

/** A table as the bytes of a CSV file whose headers are the keys of the columns. */
export function asCsv(table: string, rows: readonly Row[]): Uint8Array {
  const keys = typedColumns(table, rows);
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => keys.map((key) => quoted(asText(`${table}.${key}`, row[key] ?? null))).join(","));
  return new TextEncoder().encode([keys.join(","), ...lines].join("\n"));
}
