/** How a workbook comes into being. */
import { Book } from "./book";
import type { Workbook } from "./editing";

/**
 * A new workbook with one empty sheet "Sheet1", or (`withSheet` false) with none, for the file layer to fill.
 * @returns the model and the way to edit it
 */
export function createWorkbook(withSheet = true): Workbook {
  const book = new Book();
  if (withSheet) book.activeSheetId = book.loadSheet("Sheet1").id;
  return book;
}
