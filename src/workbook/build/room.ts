/**
 * The room below a table that grows: validation and colours reach from its first row down to the last of the sheet, for rows to
 * come. Excel moves only the table's own rows when one of its columns is deleted, inserted or moved; what stands below then
 * belongs to another column, and the next row would be held to the wrong rule.
 */
import type { Lang } from "../../locales/types";
import { validationTitle } from "../blueprint/validation";
import { columnLetters } from "../snapshot";
import type { TableDetails } from "./details";
import type { TableTarget } from "./target";

/** Last row of a sheet: rules reach as far as people may type. */
export const lastRow = 1048576;

/** Validation of one column. */
export interface SeenValidation {
  /** "None", "List", "Inconsistent" … */
  readonly type: string;
  /** Title of the prompt; "" where there is none or where it differs from cell to cell. */
  readonly title: string;
}

/** How many conditional formats a column has in the table and below it. */
export interface SeenColours {
  readonly body: number;
  readonly below: number;
}

/** Queues the load of a validation; the returned function reads it after the sync. */
export function askValidation(range: Excel.Range): () => SeenValidation {
  const validation = range.dataValidation.load("type,prompt");
  // Where cells differ Excel may give no prompt at all, whatever the types say.
  return () => ({ type: validation.type, title: (validation.prompt as Excel.DataValidationPrompt | null)?.title ?? "" });
}

/** Queues the load of the titles of the validation below a table, one a column. */
export function askBelow(body: Excel.Range, columns: number): () => string[] {
  // Right below a table its row of totals may stand, which moves with it.
  const row = body.getRowsBelow(2).getLastRow();
  const answers = Array.from({ length: columns }, (_, index) => askValidation(row.getColumn(index)));
  return () => answers.map((answer) => answer().title);
}

/** Queues the load of the numbers of conditional formats, one pair a column. */
export function askColours(body: Excel.Range, columns: number): () => SeenColours[] {
  const row = body.getRowsBelow(2).getLastRow();
  const counts = Array.from({ length: columns }, (_, index) => [
    body.getColumn(index).conditionalFormats.getCount(),
    row.getColumn(index).conditionalFormats.getCount(),
  ]);
  return () => counts.map(([inside, below]) => ({ body: inside?.value ?? 0, below: below?.value ?? 0 }));
}

/**
 * Columns (by place in the table) below which the validation of another column stands: ours by its title, but not this one's. A
 * rule that people made is none of ours and stays, in the table and below it.
 */
export function misplaced(table: TableTarget, details: TableDetails, lang: Lang): ReadonlySet<number> {
  const titles = new Set(table.plan.columns.map((column) => validationTitle(column, lang)));
  const entries = new Map(table.plan.columns.map((column) => [column.key, column]));
  const keys = [
    ...(table.existing?.columns.map((column) => column.key) ?? []),
    ...table.missing.map((column) => column.key),
  ];
  const found = new Set<number>();
  details.titlesBelow.forEach((title, index) => {
    const entry = entries.get(keys[index] ?? "");
    const own = entry ? validationTitle(entry, lang) : null;
    const ours = own !== null && details.titles.get(entry?.key ?? "") === own;
    if (title !== own && (ours || titles.has(title))) found.add(index);
  });
  return found;
}

/** The cells below a table in one column, down to the end of the sheet. */
export function roomBelow(sheet: Excel.Worksheet, details: TableDetails, index: number): Excel.Range {
  const letters = columnLetters(details.column + index);
  return sheet.getRange(`${letters}${details.row + details.rowCount + 2}:${letters}${lastRow}`);
}
