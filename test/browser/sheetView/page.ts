/** A page with nothing but the sheet of a small workbook, for the browser test of the sheet view. */
import { createCalculator } from "../../../embedded/calc";
import { Host } from "../../../embedded/host";
import { createWorkbook } from "../../../embedded/model";
import { SheetView } from "../../../embedded/page/sheetView";
import type { HostObject } from "../../../embedded/protocol/objectType";

/** The view needs no object model: no add-in is attached. */
const noObjects = {
  workbookObject: (): HostObject => {
    throw new Error("No add-in is attached to this page.");
  },
  serviceObjects: {},
};

async function show(): Promise<void> {
  const workbook = createWorkbook();
  const { cells, tables, format, rules, names, sheets, grid } = workbook.editor({ clientId: null, by: "load" });
  const id = workbook.activeSheetId;
  sheets.rename(id, "客户档案");
  const put = (row: number, column: number, values: unknown[][]): void =>
    cells.setFormulas(
      id,
      { row, column, rowCount: values.length, columnCount: (values[0] as unknown[]).length },
      values,
    );
  put(0, 0, [["客户", "级别", "年销售额", "建档日", "提成", "备注"]]);
  put(1, 0, [
    ["华东机械", "A", 1250000, 45292, "", "=1/0"],
    ["深圳电子", "B", 480000.5, 45351, "", ""],
    ["成都化工", "C", 90000, 45400, "", "隐藏行"],
    ["广州贸易", "D", 1000, 45412, "", ""],
  ]);
  const table = tables.add(id, { row: 0, column: 0, rowCount: 5, columnCount: 6 }, true);
  tables.rename(table.id, "Accounts");
  tables.setLook(table.id, { style: "TableStyleMedium2" });
  put(1, 4, [["=[@年销售额]*Rate"], ["=[@年销售额]*Rate"], ["=[@年销售额]*Rate"], ["=[@年销售额]*Rate"]]);
  names.add("Rate", "=0.05");
  names.add("Tiers", "=客户档案!$H$1:$H$4");
  put(0, 7, [["A"], ["B"], ["C"], ["D"]]);
  put(6, 1, [["合计", "=SUM(Accounts[年销售额])"]]);
  format.setNumberFormats(id, { row: 1, column: 2, rowCount: 6, columnCount: 1 }, "#,##0.00");
  format.setNumberFormats(id, { row: 1, column: 3, rowCount: 4, columnCount: 1 }, "yyyy-mm-dd");
  format.setNumberFormats(id, { row: 1, column: 4, rowCount: 4, columnCount: 1 }, '#,##0,"千"');
  format.apply(id, [{ row: 6, column: 1, rowCount: 1, columnCount: 2 }], {
    font: { bold: true, color: "#C00000" },
    fill: { color: "#FFF2CC" },
    borders: { EdgeTop: { style: "Double", color: "#C00000" } },
  });
  format.setColumnWidth(id, { row: 0, column: 2, rowCount: 1, columnCount: 1 }, 100);
  format.setHidden(id, { row: 3, column: 0, rowCount: 1, columnCount: 16384 }, "rows", true);
  format.setHidden(id, { row: 0, column: 6, rowCount: 1048576, columnCount: 1 }, "columns", true);
  grid.freeze(id, 1, 1);
  rules.setValidation(id, [{ row: 1, column: 1, rowCount: 4, columnCount: 1 }], {
    rule: { list: { inCellDropDown: true, source: "=Tiers" } },
    ignoreBlanks: true,
  });
  const overdue = rules.addConditionalFormat(id, [{ row: 1, column: 3, rowCount: 4, columnCount: 1 }], "Custom");
  rules.updateConditionalFormat(id, overdue.id, {
    detail: { formula: "=AND($C2>0,D2<DATE(2024,3,1))" },
    format: { fillColor: "#FFC7CE", fontColor: "#9C0006" },
  });
  const other = sheets.add("Policy");
  sheets.setView(other.id, { tabColor: "#70AD47", showGridlines: false });
  cells.setFormulas(other.id, { row: 0, column: 0, rowCount: 1, columnCount: 2 }, [["总额", "=客户档案!C7*2"]]);
  sheets.activate(id);
  const host = await Host.open({
    workbook,
    calculator: createCalculator(),
    objects: noObjects,
    settings: { locale: "zh-CN" },
  });
  await host.calculator.settle();
  const local = host.attach("local");
  const remote = host.attach("remote");
  const view = new SheetView(document.getElementById("sheet") as HTMLElement, host, local.id);
  await view.open();
  Object.assign(window, { probe: { host, view, remote, sheetId: id, otherId: other.id } });
}

void show();
