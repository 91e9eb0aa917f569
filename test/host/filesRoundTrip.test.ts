import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { readWorkbook, writeWorkbook } from "../../embedded/files";
import { addInReference } from "../../embedded/files/addIn";
import { createWorkbook, type Workbook } from "../../embedded/model";
import type { SheetModel } from "../../embedded/model/contract";
import { parseXml } from "../../src/import/xlsx/xml";
import { listZip } from "../../src/import/xlsx/zip";
import { foreignParts, foreignWorkbook } from "../support/foreignWorkbook";

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
const changedParts = (before: Record<string, string>, after: Record<string, string>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).sort();
const first = (model: Workbook): SheetModel => model.sheets[0] as SheetModel;

describe("a foreign workbook", () => {
  it("is understood", () => {
    const model = readWorkbook(foreignWorkbook());
    const sheet = first(model);
    const cell = (row: number, column: number) => sheet.grid.get(row, column);
    expect(model.sheets.map(({ name }) => name)).toEqual(["销售", "Other"]);
    expect(model.activeSheetId).toBe(model.sheets[1]?.id);
    expect(cell(1, 0)?.value).toBe("甲公司");
    expect(model.styles.get(cell(1, 1)?.style ?? 0)).toMatchObject({ numberFormat: "yyyy\\-mm\\-dd" });
    expect(model.styles.get(cell(0, 0)?.style ?? 0)).toMatchObject({
      font: { bold: true, size: 12, color: "#2F5597" },
    });
    expect([5, 6, 7].map((row) => cell(row, 1)?.formula)).toEqual(["=A6*$A$6", "=A7*$A$6", "=A8*$A$6"]);
    expect(cell(6, 2)).toMatchObject({ formula: "=SORT(A6:A7)", isArray: true, value: 1 });
    expect(cell(7, 2)).toMatchObject({ value: 2, spillFrom: "C7" });
    expect(cell(8, 0)).toMatchObject({ value: "=1+1", quotePrefix: true });
    expect(cell(8, 1)).toMatchObject({ formula: "=1/0", value: { error: "#DIV/0!" } });
    expect(sheet.columns.get(0)?.width).toBe(108.75);
    expect(sheet.columns.get(3)).toMatchObject({ hidden: true, outlineLevel: 1 });
    expect(sheet.rows.get(0)?.height).toBe(30);
    expect(sheet.freeze).toEqual({ rows: 1, columns: 0 });
    expect(sheet.pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      printArea: "A1:D9",
      printTitleRows: "1:1",
      printTitleColumns: "A:A",
      headersFooters: { leftFooter: '&"宋体,常规"机密', centerFooter: "&P/&N" },
    });
    expect(sheet.validations[0]).toMatchObject({
      rule: { list: { source: "甲公司,乙公司", inCellDropDown: true } },
      errorAlert: { title: "错误", style: "Stop" },
    });
    expect(sheet.conditionalFormats.map(({ type }) => type)).toEqual(["DataBar", "CellValue"]);
    expect(sheet.conditionalFormats[1]).toMatchObject({
      detail: { operator: "LessThan", formula1: "=5" },
      format: { fillColor: "#FFC7CE", fontColor: "#9C0006" },
    });
    expect(sheet.comments).toMatchObject([
      { kind: "note", author: "王芳", content: "王芳:\n 重点客户", cell: { row: 1, column: 0 } },
    ]);
    expect(sheet.charts).toMatchObject([{ name: "图表 1", type: "BarClustered" }]);
    expect(model.sheets[1]?.protection).toMatchObject({
      protected: true,
      options: { allowFormatCells: true, allowSort: false },
    });
    expect(model.tables[0]).toMatchObject({
      id: 7,
      name: "销售表",
      style: "TableStyleLight9",
      columns: [{ id: 1 }, { id: 5 }, { id: 3, calculatedFormula: "=ROW()*2" }],
    });
    expect(model.tables[0]?.filters.get(3)).toEqual({ filterOn: "Custom", criterion1: ">1" });
    expect(model.names).toMatchObject([{ name: "税率", formula: "=0.13", comment: "VAT", visible: true }]);
    expect(model.customXmlParts).toMatchObject([
      { id: "{AAAAAAAA-0000-4000-8000-000000000001}", namespaceUri: "urn:someone" },
    ]);
    expect(model.settings.size).toBe(0);
  });

  it("comes out byte for byte the same when nothing changed, packed bytes included", () => {
    const bytes = foreignWorkbook();
    const written = listZip(writeWorkbook(readWorkbook(bytes)));
    for (const [name, entry] of listZip(bytes)) expect([name, written.get(name)?.packed]).toEqual([name, entry.packed]);
    expect(written.size).toBe(Object.keys(foreignParts).length);
  });

  it("loses nothing when a sheet of ours is added", () => {
    const model = readWorkbook(foreignWorkbook());
    const sheet = model.loadSheet("客户档案");
    sheet.grid.put(0, 0, {
      value: "名称",
      style: model.styles.intern({ numberFormat: "General", font: { bold: true } }),
    });
    model.settings.set("tierbook", { version: 1 });
    const after = partsOf(writeWorkbook(model));
    expect(changedParts(foreignParts, after)).toEqual(
      [
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/_rels/workbook.xml.rels",
        "xl/calcChain.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/webextensions/_rels/taskpanes.xml.rels",
        "xl/webextensions/taskpanes.xml",
        "xl/webextensions/webextension2.xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet3.xml",
      ].filter((name) => name !== "_rels/.rels"),
    );
    const again = readWorkbook(writeWorkbook(model));
    expect(again.settings.get("tierbook")).toEqual({ version: 1 });
    expect(again.sheets.map(({ name }) => name)).toEqual(["销售", "Other", "客户档案"]);
  });

  it("keeps what the model does not describe when a cell is edited", () => {
    const model = readWorkbook(foreignWorkbook());
    model
      .editor({ clientId: null, by: "api" })
      .cells.setValues(first(model).id, { row: 2, column: 0, rowCount: 1, columnCount: 1 }, [["丙公司"]]);
    const after = partsOf(writeWorkbook(model));
    expect(changedParts(foreignParts, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/sharedStrings.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const sheet = after["xl/worksheets/sheet1.xml"] ?? "";
    const original = foreignParts["xl/worksheets/sheet1.xml"] ?? "";
    for (const kept of [
      /<worksheet[^>]*>/,
      /<sheetPr.*<\/sheetPr>/,
      /<sheetViews>.*<\/sheetViews>/,
      /<cols>.*<\/cols>/,
      /<phoneticPr.*<\/worksheet>/,
    ])
      expect(sheet).toContain(kept.exec(original)?.[0]);
    // Formatted text, the dynamic array's mark, automatic and set heights.
    for (const text of [
      '<c r="A2" t="s"><v>3</v></c>',
      '<c r="C7" cm="1"><f t="array" ref="C7:C8">_xlfn._xlws.SORT(A6:A7)</f>',
      '<row r="3" ht="28.5">',
      '<row r="1" ht="30" customHeight="1">',
      '<c r="B8"><f>A8*$A$6</f><v>3</v></c>',
      '<c r="A9" s="3" t="s"><v>5</v></c>',
    ]) {
      expect(sheet).toContain(text);
    }
    expect(after["xl/sharedStrings.xml"]).toBe(
      (foreignParts["xl/sharedStrings.xml"] ?? "")
        .replace('count="7" uniqueCount="6"', 'count="7" uniqueCount="7"')
        .replace("</sst>", "<si><t>丙公司</t></si></sst>"),
    );
  });

  it("appends styles and keeps gradients and theme colours of a style that changes", () => {
    const model = readWorkbook(foreignWorkbook());
    model
      .editor({ clientId: null, by: "api" })
      .format.apply(first(model).id, [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }], { numberFormat: "0.0%" });
    const styles = partsOf(writeWorkbook(model))["xl/styles.xml"] ?? "";
    expect(styles).toContain('<cellXfs count="5">');
    expect(styles).toContain(
      '<xf numFmtId="165" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyNumberFormat="1"/></cellXfs>',
    );
    expect(styles).toContain('<numFmt numFmtId="165" formatCode="0.0%"/>');
  });

  it("changes rules, notes, charts, tables and names in place and keeps their neighbours", () => {
    const model = readWorkbook(foreignWorkbook());
    const sheet = first(model);
    const edit = model.editor({ clientId: null, by: "api" });
    edit.rules.addComment(sheet.id, { row: 2, column: 0 }, "新批注", "note", "李明");
    edit.rules.addChart(sheet.id, {
      name: "新图",
      type: "Line",
      props: { sourceData: "销售!A1:C3", title: { text: "金额 & 日期" } },
    });
    edit.tables.renameColumn(7, 5, "成交日期");
    edit.names.add("阈值", "=销售!$A$6");
    sheet.conditionalFormats.push({
      id: "new",
      type: "Custom",
      areas: [{ row: 1, column: 0, rowCount: 2, columnCount: 1 }],
      priority: 2,
      stopIfTrue: false,
      detail: { formula: "=$C2>3" },
      format: { fillColor: "#00FF00" },
    });
    const bytes = writeWorkbook(model);
    const after = partsOf(bytes);
    expect(after["xl/comments1.xml"]).toContain("<rPr><b/></rPr>");
    expect(after["xl/drawings/vmlDrawing1.vml"]).toContain('ObjectType="Button"');
    expect(after["xl/drawings/drawing1.xml"]).toContain(
      (/<xdr:twoCellAnchor>.*<\/xdr:twoCellAnchor>/.exec(foreignParts["xl/drawings/drawing1.xml"] ?? "") ?? [""])[0],
    );
    expect(after["xl/charts/chart1.xml"]).toBe(foreignParts["xl/charts/chart1.xml"]);
    expect(after["xl/charts/chart2.xml"]).toContain("'销售'!$C$2:$C$3");
    expect(after["xl/tables/table1.xml"]).toContain(
      '<tableColumn id="1" name="客户" dataDxfId="0"/><tableColumn id="5" name="成交日期"/>',
    );
    expect(after["xl/workbook.xml"]).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Other!$A$1:$B$3</definedName>',
    );
    expect(after["xl/worksheets/sheet1.xml"]).toContain("<x14:id>{1}</x14:id>");
    for (const [name, text] of Object.entries(after))
      if (/\.(xml|rels|vml)$/.test(name)) expect(() => parseXml(text)).not.toThrow();
    const again = readWorkbook(bytes);
    expect(first(again).comments.map(({ content }) => content)).toEqual(["王芳:\n 重点客户", "新批注"]);
    expect(first(again).charts.map(({ type }) => type)).toEqual(["BarClustered", "Line"]);
    expect(first(again).conditionalFormats.map(({ type }) => type)).toEqual(["DataBar", "CellValue", "Custom"]);
    expect(again.names.map(({ name }) => name).sort()).toEqual(["税率", "阈值"]);
  });

  it("lets a chart of the file follow its sheet, its title and its place", () => {
    const model = readWorkbook(foreignWorkbook());
    const sheet = first(model);
    const edit = model.editor({ clientId: null, by: "api" });
    edit.rules.addChart(sheet.id, {
      name: "占比",
      type: "ColumnClustered",
      props: {
        title: { text: "旧 & 名" },
        series: [
          { name: "=销售!$C$1", values: "=销售!$C$2:$C$3", categories: "=销售!$A$2:$A$3" },
          { name: "累计", values: "=销售!$C$2:$C$3", chartType: "Line", axisGroup: "Secondary" },
        ],
        from: { row: 4, column: 1 },
        to: { row: 9, column: 3 },
      },
    });
    const again = readWorkbook(writeWorkbook(model));
    const chart = first(again).charts[1];
    expect(chart).toMatchObject({ name: "占比", props: { title: { text: "旧 & 名" } } });
    const next = again.editor({ clientId: null, by: "api" });
    next.sheets.rename(first(again).id, "Sales's");
    next.rules.updateChart(first(again).id, chart?.id ?? "", {
      props: { ...chart?.props, title: { text: "<New>" }, from: { row: 20, column: 0 }, to: { row: 29, column: 2 } },
    });
    const after = partsOf(writeWorkbook(again));
    const text = after["xl/charts/chart2.xml"] ?? "";
    expect(text.match(/<c:f>[^<]*<\/c:f>/g)).toEqual(
      ["$C$1", "$A$2:$A$3", "$C$2:$C$3", "$C$2:$C$3"].map((cells) => `<c:f>'Sales''s'!${cells}</c:f>`),
    );
    expect(text).toContain("<a:t>&lt;New&gt;</a:t>");
    expect(text).toContain('<c:lineChart><c:grouping val="standard"/>');
    expect(text.match(/<c:valAx>/g)).toHaveLength(2);
    const drawing = after["xl/drawings/drawing1.xml"] ?? "";
    expect(drawing).toContain("<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row>");
    expect(drawing).toContain("<xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>30</xdr:row>");
    expect(drawing.match(/<c:chart /g)).toHaveLength(2);
    expect(after["xl/charts/chart1.xml"]).toContain("'Sales''s'!$C$2:$C$3");
  });

  it("drops a deleted sheet with the parts only it used", () => {
    const model = readWorkbook(foreignWorkbook());
    model.editor({ clientId: null, by: "api" }).sheets.remove(first(model).id);
    const after = partsOf(writeWorkbook(model));
    expect(
      Object.keys(after).filter((name) => /sheet1|\/table1|chart1|drawing1|comments1|vmlDrawing1/i.test(name)),
    ).toEqual([]);
    expect(after["xl/pivotTables/pivotTable1.xml"]).toBe(foreignParts["xl/pivotTables/pivotTable1.xml"]);
    expect(after["xl/workbook.xml"]).toContain('<definedName name="_xlnm._FilterDatabase" localSheetId="0"');
    expect(after["xl/unknown/thing.bin"]).toBe("not for us");
    expect(after["[Content_Types].xml"]).not.toContain("/table1");
  });
});

describe("a new workbook", () => {
  it("keeps the settings of the add-in under the id of its manifest", () => {
    expect(/<Id>(.*?)<\/Id>/.exec(readFileSync("manifest.xml", "utf8"))?.[1]).toBe(addInReference.id);
    const model = createWorkbook();
    model.settings.set("钥匙", { a: ["<&>", 1, null] });
    model.customXmlParts.push({
      id: "{00000000-0000-4000-8000-000000000009}",
      namespaceUri: "urn:t",
      xml: '<t xmlns="urn:t">文</t>',
    });
    const again = readWorkbook(writeWorkbook(model));
    expect([...again.settings]).toEqual([...model.settings]);
    expect(again.customXmlParts).toEqual(model.customXmlParts);
  });

  it("is written the same twice", () => {
    const model = createWorkbook();
    first(model).grid.put(0, 0, { value: "x", style: 0 });
    expect(writeWorkbook(model)).toEqual(writeWorkbook(model));
    const again = readWorkbook(writeWorkbook(model));
    expect(writeWorkbook(again)).toEqual(writeWorkbook(readWorkbook(writeWorkbook(again))));
  });
});
