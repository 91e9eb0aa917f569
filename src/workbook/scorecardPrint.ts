/** How the Scorecard is printed: table and charts on the first page, what the figures are and why on the second. */
import { scorecardWhy, whySize } from "./blueprint/scorecard/why";
import type { Book } from "./book";
import { chartRows } from "./build/scorecardPage";
import { asUserError } from "./hostErrors";
import { cellName } from "./snapshot";

/**
 * Sets the print area and the page: A4 across, one page for each of the two areas.
 * @throws UserError when the sheet is protected
 */
export async function setUpPrinting(context: Excel.RequestContext, book: Book): Promise<void> {
  const table = book.tables.get("Scorecard");
  if (table === undefined) return;
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(table.sheetName);
  const whole = workbook.tables.getItem(table.tableName).getRange().load("rowIndex,columnIndex,rowCount");
  const charts = sheet.charts.load("items/name");
  const anchor = workbook.names
    .getItemOrNullObject(book.names.get(scorecardWhy.anchor) ?? scorecardWhy.anchor)
    .load("formula");
  await context.sync();
  const there = !anchor.isNullObject && !String(anchor.formula).includes("#REF!");
  const why = there ? anchor.getRange().load("rowIndex,columnIndex") : null;
  await context.sync();
  const visible = table.columns.filter(({ key }) =>
    table.entry.columns.some((entry) => entry.key === key && entry.visible),
  );
  const right = whole.columnIndex + Math.max(0, ...visible.map(({ index }) => index));
  const bottom = whole.rowIndex + whole.rowCount - 1 + (charts.items.length > 0 ? chartRows.gap + chartRows.height : 0);
  const second =
    why === null
      ? ""
      : `,${cellName(why.rowIndex, why.columnIndex)}:${cellName(why.rowIndex + whySize.rows - 1, why.columnIndex + whySize.columns - 1)}`;
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea(`A1:${cellName(bottom, right)}${second}`);
  try {
    await context.sync();
  } catch (error) {
    throw asUserError(error, table.sheetName);
  }
}
