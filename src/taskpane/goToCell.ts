/** Selects a cell named as findings name it: "客户档案!B5", "'My sheet'!A1". */
export async function goToCell(context: Excel.RequestContext, cell: string): Promise<void> {
  const bang = cell.lastIndexOf("!");
  const sheet = cell
    .slice(0, bang)
    .replace(/^'(.*)'$/, "$1")
    .replace(/''/g, "'");
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRange(cell.slice(bang + 1)).select();
  await context.sync();
}
