/** Puts the editing files together for one origin. */
import type { Book } from "../book";
import type { ChangeOrigin } from "../contract";
import type { Editor } from "../editing";
import { bookEditing } from "./bookEdits";
import { cellEditing } from "./cellEdits";
import type { EditContext } from "./context";
import { formatEditing } from "./formatEdits";
import { gridEditing } from "./gridEdits";
import { nameEditing } from "./nameEdits";
import { ruleEditing } from "./ruleEdits";
import { sheetEditing } from "./sheetEdits";
import { tableEditing } from "./tableEdits";

/** The edits of `book` in the name of `origin`. */
export function createEditor(book: Book, origin: ChangeOrigin): Editor {
  const context: EditContext = { book, origin };
  return {
    cells: cellEditing(context),
    format: formatEditing(context),
    grid: gridEditing(context),
    sheets: sheetEditing(context),
    tables: tableEditing(context),
    names: nameEditing(context),
    rules: ruleEditing(context),
    book: bookEditing(context),
  };
}
