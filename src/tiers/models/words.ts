/** Names of columns and words of lists, as messages show them; cells of coded columns. */
import type { LocalText } from "../../locales/types";
import type { CodedColumn } from "../../kpis/codedColumns";
import { columnByRef } from "../../policy/catalogue";
import { listById } from "../../policy/catalogue/lists";
import type { CellValue } from "../../policy/values";

/** The header of a column in all languages. @param ref "Accounts.tier"; one that the catalogue does not have is shown as it is */
export const columnLabel = (ref: string): LocalText | string => columnByRef(ref)?.label ?? ref;

/** A word of a list in all languages; a code that the list does not have is shown as it is. */
export const listLabel = (list: string, code: string): LocalText | string =>
  listById.get(list)?.values.find((value) => value.code === code)?.label ?? code;

/** The cell of a row, translated; undefined beyond the last row. */
export const codedCell = ({ values, codes }: CodedColumn, row: number): CellValue | undefined =>
  values[codes[row] ?? -1];
