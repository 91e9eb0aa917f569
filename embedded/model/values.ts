/** Cell contents in the form the API reads them. */
import { format, isDateFormat } from "numfmt";
import type { Cell, CellStyle, CellValue } from "./types";

/** A value as `values` gives it: errors are their texts, blanks "". */
export const valueOut = (value: CellValue): string | number | boolean =>
  value === null ? "" : typeof value === "object" ? value.error : value;

export const cellValueOut = (cell: Cell | undefined): string | number | boolean => valueOut(cell?.value ?? null);

/** "Empty", "String", "Double", "Boolean" or "Error", as `valueTypes` gives it. */
export function cellValueType(cell: Cell | undefined): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** A cell as `formulas` gives it: the formula, else the value; text that would not come back as text keeps its apostrophe. */
export function formulaOut(cell: Cell | undefined): string | number | boolean {
  if (cell?.formula !== undefined) return cell.formula;
  return cellValueOut(cell);
}

const locales: Record<string, string> = { "zh-CN": "zh-CN", "zh-TW": "zh-TW", "en-US": "en-US" };

/**
 * The text a cell shows, by its number format.
 * @param locale language of the user's Excel (month and weekday names)
 */
export function textOut(cell: Cell | undefined, style: CellStyle, locale = "en-US"): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const pattern = style.numberFormat;
  if (typeof value === "string" && !pattern.includes("@")) return value;
  // Excel fills the cell with # for dates before its calendar.
  if (typeof value === "number" && value < 0 && isDate(pattern)) return "########";
  try {
    return format(pattern, value, { locale: locales[locale] ?? "en-US", nbsp: false });
  } catch {
    return String(value);
  }
}

function isDate(pattern: string): boolean {
  try {
    return isDateFormat(pattern);
  } catch {
    return false;
  }
}
