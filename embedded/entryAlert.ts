/** What the validation of a cell says to a text that a person types into it. */
import type { FormulaCalculator } from "./calc";
import type { Host } from "./host";
import { readInput } from "./model/input";
import { holds } from "./model/rect";
import type { CellValue, ValidationData } from "./model/types";

export type Alert = NonNullable<ValidationData["errorAlert"]>;

const plain: Alert = { showAlert: true, style: "Stop", title: "", message: "" };

/**
 * Formula rules only: lists are checked by the sheet on the screen. As in Excel, formulas that are typed are held to their rule by
 * their result, which nobody knows yet: they are let through.
 * @param text as typed
 * @returns the alert of a rule that does not hold with the text in its cell; undefined where the text may stand
 */
export function entryAlert(
  { workbook, calculator, settings }: Host,
  at: { readonly sheetId: string; readonly row: number; readonly column: number },
  text: string,
): Alert | undefined {
  const sheet = workbook.sheet(at.sheetId);
  const rule = sheet.validations.find(({ areas }) => areas.some((area) => holds(area, at.row, at.column)));
  const formula = rule?.rule["custom"]?.["formula"];
  if (!rule || typeof formula !== "string" || !("evaluateTyped" in calculator)) return undefined;
  const alert = rule.errorAlert ?? plain;
  if (!alert.showAlert || text === "") return undefined;
  const style =
    sheet.grid.get(at.row, at.column)?.style ??
    sheet.rows.get(at.row)?.style ??
    sheet.columns.get(at.column)?.style ??
    0;
  const input = readInput(text, workbook.styles.get(style).numberFormat, settings.locale);
  if (input.formula !== undefined) return undefined;
  const first = rule.areas.reduce((a, b) => ({
    ...a,
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
  }));
  const result = (calculator as FormulaCalculator).evaluateTyped(formula, at, input.value, first);
  return isTrue(result) ? undefined : alert;
}

/** A rule holds where its formula gives TRUE or a number other than 0; an error is no yes. */
function isTrue(result: CellValue | CellValue[][]): boolean {
  const value = Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
  return typeof value === "boolean" ? value : typeof value === "number" && value !== 0;
}
