/** Selects a cell named as findings name it: "客户档案!B5", "'My sheet'!A1". */
export async function goToCell(context: Excel.RequestContext, cell: string): Promise<void> {
  const bang = cell.lastIndexOf("!");
  const sheet = cell
    .slice(0, bang)
    .replace(/^'(.*)'$/, "$1")
    .replace(/''/g, "'");
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = worksheet.getRange(cell.slice(bang + 1));
  range.load("columnHidden");
  worksheet.load("visibility");
  await context.sync();
  // A hidden sheet cannot be shown a cell of, and a folded column shows nothing: both are opened, nothing else is touched.
  if (worksheet.visibility !== "Visible") worksheet.visibility = "Visible";
  if (range.columnHidden) range.columnHidden = false;
  worksheet.activate();
  range.select();
  await context.sync();
}
