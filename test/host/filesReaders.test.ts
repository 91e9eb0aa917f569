import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { readWorkbook, writeWorkbook } from "../../embedded/files";
import { createWorkbook, type Workbook } from "../../embedded/model";
import type { Cell, CellStyle, CellValue } from "../../embedded/model/types";
import { readSheetRows } from "../../src/import/xlsx";
import { parseXml } from "../../src/import/xlsx/xml";

/** A workbook with one of everything the add-in writes. */
function ownWorkbook(): Workbook {
  const model = createWorkbook();
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no sheet");
  sheet.name = "客户档案";
  const style = (parts: Partial<CellStyle>): number => model.styles.intern({ numberFormat: "General", ...parts });
  const header = style({
    font: { bold: true, color: "#FFFFFF" },
    fill: { color: "#1F4E79" },
    horizontalAlignment: "Center",
    wrapText: true,
    borders: { EdgeBottom: { style: "Continuous", color: "#000000" } },
  });
  const date = style({ numberFormat: "yyyy-mm-dd" });
  const input = style({ locked: false, numberFormat: "#,##0.00" });
  ["客户名称", "首次成交", "预计年销售额", "计算等级"].forEach((text, column) =>
    sheet.grid.put(0, column, { value: text, style: header }),
  );
  [
    ["甲公司", 43100, 1200000.5, "A"],
    ["=乙&<丙>", 43101, null, "未评级"],
  ].forEach(([name, day, sales, tier], i) => {
    sheet.grid.put(i + 1, 0, {
      value: name as string,
      style: 0,
      quotePrefix: String(name).startsWith("=") || undefined,
    });
    sheet.grid.put(i + 1, 1, { value: day as number, style: date });
    sheet.grid.put(i + 1, 2, { value: sales as number | null, style: input });
    sheet.grid.put(i + 1, 3, { value: tier as string, formula: "=TIERBOOK.TIER([@预计年销售额],TierBands)", style: 0 });
  });
  sheet.grid.put(4, 2, { value: 1200000.5, formula: "=SUM(Accounts[预计年销售额])", style: input });
  sheet.grid.put(5, 2, { value: true, formula: "=IFNA(C2>1,FALSE)", style: 0 });
  model.loadTable({
    id: model.nextTableId(),
    name: "Accounts",
    sheetId: sheet.id,
    range: { row: 0, column: 0, rowCount: 3, columnCount: 4 },
    columns: [
      { id: 1, name: "客户名称" },
      { id: 2, name: "首次成交" },
      { id: 7, name: "预计年销售额" },
      { id: 4, name: "计算等级", calculatedFormula: "=TIERBOOK.TIER([@预计年销售额],TierBands)" },
    ],
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    style: "TableStyleMedium2",
    filters: new Map(),
  });
  sheet.columns.set(0, { width: 120 });
  sheet.columns.set(2, { hidden: true, outlineLevel: 1 });
  sheet.freeze = { rows: 1, columns: 1 };
  sheet.validations.push({
    areas: [{ row: 1, column: 0, rowCount: 2, columnCount: 1 }],
    rule: { list: { inCellDropDown: true, source: "=Levels" } },
    ignoreBlanks: true,
    errorAlert: { showAlert: true, style: "Warning", title: "等级", message: "请选择" },
  });
  sheet.validations.push({
    areas: [{ row: 1, column: 2, rowCount: 2, columnCount: 1 }],
    rule: { decimal: { formula1: 0, formula2: "=C5*10", operator: "Between" } },
    ignoreBlanks: true,
  });
  sheet.conditionalFormats.push({
    id: "1",
    type: "Custom",
    areas: [{ row: 1, column: 3, rowCount: 2, columnCount: 1 }],
    priority: 0,
    stopIfTrue: false,
    detail: { formula: '=$D2="A"' },
    format: { fillColor: "#C6EFCE", fontColor: "#006100", bold: true },
  });
  sheet.conditionalFormats.push({
    id: "2",
    type: "ContainsText",
    areas: [{ row: 1, column: 3, rowCount: 2, columnCount: 1 }],
    priority: 1,
    stopIfTrue: false,
    detail: { operator: "Contains", text: "未" },
    format: { fontColor: "#FF0000" },
  });
  sheet.pageLayout = {
    orientation: "Landscape",
    paperSize: "A4",
    printTitleRows: "1:1",
    printArea: "A1:D6",
    zoom: { horizontalFitToPages: 1 },
    headersFooters: { centerFooter: "&P / &N" },
  };
  sheet.comments.push({
    id: "n",
    cell: { row: 0, column: 2 },
    content: "十二个月\n预计",
    author: "Tierbook",
    kind: "note",
  });
  sheet.charts.push({
    id: "c",
    name: "等级分布",
    type: "ColumnClustered",
    props: { sourceData: "客户档案!A1:C3", title: "销售额", left: 300, top: 120, width: 300, height: 180 },
  });
  sheet.tabColor = "#1F4E79";
  sheet.showGridlines = false;
  const policy = model.loadSheet("制度设置");
  ["A", "B", "C", "D"].forEach((text, row) => policy.grid.put(row, 0, { value: text, style: 0 }));
  policy.protection = { protected: true, options: { allowFormatColumns: true } };
  const hidden = model.loadSheet("AuditLog");
  hidden.visibility = "VeryHidden";
  model.names.push(
    { name: "Levels", formula: "=制度设置!$A$1:$A$4", visible: true },
    { name: "TierBands", formula: "=制度设置!$A$1:$A$4", visible: true },
  );
  model.structureProtected = true;
  return model;
}

const soffice = (bytes: Uint8Array, to: string, result: string): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        folder,
        join(folder, "book.xlsx"),
      ],
      { stdio: "pipe" },
    );
    return readFileSync(join(folder, result));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe("a written workbook in other programs", () => {
  const bytes = writeWorkbook(ownWorkbook());

  it("is well-formed and holds Excel's form of formulas", () => {
    const parts = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
    );
    for (const text of Object.values(parts)) expect(() => parseXml(text)).not.toThrow();
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toContain(
      '<c r="D2" t="str"><f>_xldudf_TIERBOOK_TIER(Accounts[[#This Row],[预计年销售额]],TierBands)</f><v>A</v></c>',
    );
    expect(sheet).toContain("<f>_xlfn.IFNA(C2&gt;1,FALSE)</f><v>1</v>");
    expect(parts["xl/tables/table1.xml"]).toContain('<tableColumn id="7" name="预计年销售额"/>');
    expect(parts["docProps/app.xml"]).toContain("<Application>Microsoft Excel</Application>");
    const order = [
      ...sheet.matchAll(
        /<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|sheetProtection|conditionalFormatting|dataValidations|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing|tableParts)\b/g,
      ),
    ].map(([, name]) => name);
    expect(order.filter((name, i) => name !== order[i - 1])).toEqual([
      "sheetPr",
      "dimension",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "conditionalFormatting",
      "dataValidations",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "drawing",
      "legacyDrawing",
      "tableParts",
    ]);
  });

  it("is read by SheetJS", () => {
    const book = XLSX.read(bytes, { cellFormula: true, cellDates: false, bookVBA: false });
    const sheet = book.Sheets["客户档案"] as XLSX.WorkSheet;
    expect(book.SheetNames).toEqual(["客户档案", "制度设置", "AuditLog"]);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 2]);
    const cell = (ref: string) => sheet[ref] as XLSX.CellObject;
    expect(["A3", "B2", "C2", "D2"].map((ref) => cell(ref).v)).toEqual(["=乙&<丙>", 43100, 1200000.5, "A"]);
    expect(cell("B2").w).toBe("2017-12-31");
    expect(cell("C5").f).toBe("SUM(Accounts[预计年销售额])");
    expect(book.Workbook?.Names?.map(({ Name }) => Name)).toEqual(
      expect.arrayContaining(["Levels", "TierBands", "_xlnm.Print_Titles"]),
    );
  });

  it("is read by exceljs", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    const sheet = book.getWorksheet("客户档案") as ExcelJS.Worksheet;
    expect(sheet.getCell("B2").value).toEqual(new Date(Date.UTC(2017, 11, 31)));
    expect(sheet.getCell("D2").result).toBe("A");
    expect(sheet.getCell("A1").font).toMatchObject({ bold: true, name: "Calibri" });
    expect(sheet.getCell("A1").fill).toMatchObject({ fgColor: { argb: "FF1F4E79" } });
    expect(sheet.getCell("C1").note).toBe("十二个月\n预计");
    expect(sheet.getCell("A2").dataValidation).toMatchObject({
      type: "list",
      formulae: ["Levels"],
      errorStyle: "warning",
    });
    expect(sheet.getColumn(1).width).toBeCloseTo(22.86, 1);
    expect(sheet.getColumn(3)).toMatchObject({ hidden: true, outlineLevel: 1 });
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 1, showGridLines: false });
    expect(Object.keys((sheet as unknown as { tables: object }).tables)).toEqual(["Accounts"]);
    expect((sheet as unknown as { conditionalFormattings: unknown[] }).conditionalFormattings).toHaveLength(2);
  });

  it("shows its stored values in LibreOffice", () => {
    const csv = soffice(bytes, "csv:Text - txt - csv (StarCalc):44,34,76", "book.csv").toString("utf8");
    expect(
      csv
        .replace(/^\ufeff/, "")
        .trim()
        .split(/\r?\n/),
    ).toEqual([
      "客户名称,首次成交,预计年销售额,计算等级",
      '甲公司,2017-12-31,"1,200,000.50",A',
      "=乙&<丙>,2018-01-01,,未评级",
      ",,,",
      ',,"1,200,000.50",',
      ",,TRUE,",
    ]);
    const pdf = soffice(bytes, "pdf", "book.pdf");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  }, 180_000);

  it("is read back as it was, by this reader and by the import", () => {
    const model = ownWorkbook();
    const again = readWorkbook(bytes);
    const [before, after] = [model.sheets[0], again.sheets[0]];
    expect(after).toMatchObject({
      freeze: before?.freeze,
      showGridlines: false,
      tabColor: "#1F4E79",
      pageLayout: before?.pageLayout,
    });
    expect(after?.columns).toEqual(
      new Map([
        [0, { width: 120 }],
        [2, { width: 48, hidden: true, outlineLevel: 1 }],
      ]),
    );
    expect(after?.validations.map(({ rule }) => rule)).toEqual(before?.validations.map(({ rule }) => rule));
    expect(after?.conditionalFormats.map(({ type, detail, format }) => ({ type, detail, format }))).toEqual(
      before?.conditionalFormats.map(({ type, detail, format }) => ({ type, detail, format })),
    );
    expect(again.tables).toEqual([{ ...model.tables[0], sheetId: after?.id }]);
    expect(again.names).toEqual(model.names);
    expect(again.structureProtected).toBe(true);
    expect(again.sheets[1]?.protection).toMatchObject({
      protected: true,
      options: { allowFormatColumns: true, allowFormatRows: false },
    });
    expect(after?.grid.get(1, 3)).toMatchObject({ formula: "=TIERBOOK.TIER([@预计年销售额],TierBands)", value: "A" });
    const { values, isDate } = readSheetRows(bytes, "客户档案");
    expect(values[1]).toEqual(["甲公司", 43100, 1200000.5, "A"]);
    expect(isDate[1]).toEqual([false, true, false, false]);
  });
});

describe("any cells", () => {
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x)),
    fc.string({ unit: "binary" }),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom("#N/A" as const, "#DIV/0!" as const, "#VALUE!" as const).map((error): CellValue => ({ error })),
  );
  const style: fc.Arbitrary<CellStyle> = fc.record(
    {
      numberFormat: fc.constantFrom("General", "0.00", "yyyy-mm-dd", '0"天"', "@"),
      fill: fc.constant({ color: "#ABCDEF" }),
      font: fc.record({ bold: fc.constant(true), size: fc.constantFrom(9, 14) }, { requiredKeys: ["size"] }),
      horizontalAlignment: fc.constantFrom("Left", "Center"),
      wrapText: fc.constant(true),
      locked: fc.constant(false),
      textOrientation: fc.constantFrom(45, -45, 180),
      borders: fc.record({
        EdgeTop: fc.constantFrom({ style: "Continuous", color: "#112233" }, { style: "Dash", weight: "Medium" }),
      }),
    },
    { requiredKeys: ["numberFormat"] },
  );
  const cell = fc.record({
    row: fc.nat({ max: 40 }),
    column: fc.nat({ max: 700 }),
    value,
    style,
    formula: fc.option(fc.constantFrom("=A1+1", "=XLOOKUP(A1,B:B,C:C)", '="a<&>"&B2'), { nil: undefined }),
    quotePrefix: fc.boolean(),
  });

  it("come back the same", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { maxLength: 12, selector: ({ row, column }) => `${row},${column}` }),
        (cells) => {
          const model = createWorkbook();
          for (const item of cells) {
            const stored: Cell = {
              value: item.value,
              style: model.styles.intern(item.style),
              ...(item.formula === undefined ? {} : { formula: item.formula }),
              ...(item.quotePrefix ? { quotePrefix: true } : {}),
            };
            model.sheets[0]?.grid.put(item.row, item.column, stored);
          }
          const twice = readWorkbook(writeWorkbook(readWorkbook(writeWorkbook(model))));
          for (const item of cells) {
            const back = twice.sheets[0]?.grid.get(item.row, item.column);
            expect(back?.value ?? null).toEqual(item.value);
            expect(back?.formula).toBe(item.formula);
            const { sourceXf, baseXf, ...look } = twice.styles.get(back?.style ?? 0);
            expect(sourceXf).toBe(baseXf);
            expect(look).toEqual(item.style);
            expect(back?.quotePrefix ?? false).toBe(item.quotePrefix);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
