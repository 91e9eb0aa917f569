/** Whether the Scorecard shows formulas over the tables, or values of a date that a command writes. */
import { formulaRowLimit, type BookMode } from "../../book";

/** "formulas": every figure is computed in its cell. "values": native formulas where they say the same, dated values otherwise. */
export type FigureWay = "formulas" | "values";

/** Tables whose rows every figure hands over. */
const counted = ["Orders", "Visits", "Accounts"] as const;

/**
 * Which way the figures of a workbook work. Every cell hands whole columns to its function, so above the limit of computed columns
 * one pass of a command writes them instead.
 * @param mode of the workbook; programs without the add-in know none of its functions
 * @param rowsOf data rows of a table, 0 where there is none
 */
export const figureWay = (mode: BookMode, rowsOf: (table: string) => number): FigureWay =>
  mode === "functions" && counted.reduce((rows, table) => rows + rowsOf(table), 0) <= formulaRowLimit
    ? "formulas"
    : "values";
