/** The model's behaviour as Excel's users know it: entry, tables, references that follow. */
import { createWorkbook, type Editor, type Workbook } from "../../embedded/model";
import { parseRect } from "../../embedded/model/address";
import type { Rect } from "../../embedded/model/types";
import { textOut } from "../../embedded/model/values";

const api = { clientId: "c1", by: "api" } as const;
const area = (text: string): Rect => parseRect(text) as Rect;

function fresh(): { book: Workbook; edit: Editor; id: string; cell: (name: string) => unknown } {
  const book = createWorkbook();
  const edit = book.editor(api);
  const id = book.activeSheetId;
  const cell = (name: string): unknown => {
    const { row, column } = area(name);
    const found = book.sheet(id).grid.get(row, column);
    return found?.formula ?? found?.value ?? null;
  };
  return { book, edit, id, cell };
}

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "none";
};

describe("entry", () => {
  const { edit, id, cell, book } = fresh();
  const enter = (value: unknown): unknown => {
    edit.cells.setValues(id, area("A1"), [[value]]);
    return cell("A1");
  };
  afterEach(() => edit.cells.clear(id, area("A1")));

  test.each([
    ["12", 12],
    [" 12.5 ", 12.5],
    ["1,234", 1234],
    ["12%", 0.12],
    ["TRUE", true],
    ["2026-03-05", 46086],
    ["'007", "007"],
    ["007", 7],
    ["abc", "abc"],
    ["-5", -5],
    ["=1+1", "=1+1"],
    ["+a1", "=+A1"],
    ["-sum(b1:b2)", "=-SUM(B1:B2)"],
    ["=", "="],
    ["#N/A", { error: "#N/A" }],
    ["12345678901234567890", 12345678901234500000],
  ])("%p becomes %p", (raw, expected) => expect(enter(raw)).toEqual(expected));

  test("null leaves, an empty text clears", () => {
    enter("x");
    enter(null);
    expect(cell("A1")).toBe("x");
    enter("");
    expect(cell("A1")).toBeNull();
  });

  test("a phone number with plus and space is no formula Excel takes", () => {
    expect(code(() => enter("+86 138 0000"))).toBe("InvalidArgument");
    expect(cell("A1")).toBeNull();
  });

  test("cells formatted as text keep texts", () => {
    edit.format.setNumberFormats(id, area("A1"), "@");
    expect(enter("007")).toBe("007");
    expect(enter("=1+1")).toBe("=1+1");
    expect(book.sheet(id).grid.get(0, 0)?.formula).toBeUndefined();
  });

  test("dates get a date format and show as one", () => {
    enter("2026-03-05");
    const found = book.sheet(id).grid.get(0, 0);
    expect(textOut(found, book.styles.get(found?.style ?? 0))).toBe("3/5/2026");
  });

  test.each(["=SUM(", "=1+", "=)", "=A1 B1,", "=Nope!A1", "=Nope[X]", "=[@X]", '="a'])("%s is refused", (formula) =>
    expect(code(() => enter(formula))).toBe("InvalidArgument"),
  );

  test("a matrix of another shape is refused and nothing is written", () => {
    expect(code(() => edit.cells.setValues(id, area("A1:B2"), [["x"]]))).toBe("InvalidArgument");
    expect(cell("A1")).toBeNull();
  });
});

function withTable() {
  const all = fresh();
  const { edit, id, book } = all;
  edit.cells.setValues(id, area("A1:C4"), [
    ["Name", "Sales", "Double"],
    ["a", 1, ""],
    ["b", 2, ""],
    ["c", 3, ""],
  ]);
  const table = edit.tables.add(id, area("A1:C4"), true);
  edit.tables.rename(table.id, "Acc");
  return { ...all, table, book };
}

describe("tables", () => {
  test("one formula fills its empty column, new rows, and follows renamed headers", () => {
    const { edit, id, cell, table } = withTable();
    edit.cells.setValues(id, area("C2"), [["=Acc[[#This Row],[sales]]*2"]]);
    expect(cell("C4")).toBe("=[@Sales]*2");
    edit.cells.setValues(id, area("E1"), [["=SUM(acc[SALES])+Acc[[#Headers],[Double]]"]]);
    edit.cells.setValues(id, area("B1"), [["年销售额(元)"]]);
    expect(cell("C3")).toBe("=[@[年销售额(元)]]*2");
    expect(cell("E1")).toBe("=SUM(Acc[年销售额(元)])+Acc[[#Headers],[Double]]");
    edit.cells.setValues(id, area("A5:B5"), [["d", 4]]);
    expect(table.range.rowCount).toBe(5);
    expect(cell("C5")).toBe("=[@[年销售额(元)]]*2");
  });

  test("no growth when the habit is off", () => {
    const { edit, id, table, book } = withTable();
    book.behaviour.growTables = false;
    edit.cells.setValues(id, area("A5:B5"), [["d", 4]]);
    expect(table.range.rowCount).toBe(4);
  });

  test("column ids are never used twice", () => {
    const { edit, table } = withTable();
    const ids = (): number[] => table.columns.map((column) => column.id);
    edit.tables.deleteColumn(table.id, 3);
    expect(edit.tables.addColumn(table.id, null, null, "New").id).toBe(4);
    edit.tables.moveColumn(table.id, 4, 0);
    expect(ids()).toEqual([4, 1, 2]);
    edit.tables.addColumn(table.id, 1, ["X", 1, 2, 3]);
    expect(ids()).toEqual([4, 5, 1, 2]);
  });

  test("rows are added with what stands below moving down, and deleted down to an empty one", () => {
    const { edit, id, cell, table } = withTable();
    edit.cells.setValues(id, area("A8"), [["below"]]);
    edit.tables.addRows(table.id, null, [["d", 4, 8]]);
    expect([cell("A5"), cell("A9"), table.range.rowCount]).toEqual(["d", "below", 5]);
    edit.tables.addRows(table.id, 0, [["first", 0, 0]]);
    expect([cell("A2"), cell("A3"), table.range.rowCount]).toEqual(["first", "a", 6]);
    edit.tables.deleteRows(table.id, 0, 5);
    expect([cell("A2"), table.range.rowCount]).toEqual([null, 2]);
  });

  test("resize keeps the header row, refuses overlap, fills new rows", () => {
    const { edit, id, cell, table } = withTable();
    edit.cells.setValues(id, area("C2:C4"), [["=[@Sales]"], ["=[@Sales]"], ["=[@Sales]"]]);
    expect(code(() => edit.tables.resize(table.id, area("A2:C6")))).toBe("InvalidArgument");
    edit.tables.resize(table.id, area("A1:D6"));
    expect(table.columns.map((column) => column.name)).toEqual(["Name", "Sales", "Double", "Column1"]);
    expect(cell("C6")).toBe("=[@Sales]");
    expect(code(() => edit.tables.add(id, area("D5:E9"), true))).toBe("InvalidArgument");
  });

  test("a removed column breaks what meant it, a dissolved table leaves areas", () => {
    const { edit, id, cell, table } = withTable();
    edit.cells.setValues(id, area("E1:E2"), [["=SUM(Acc[Sales])"], ["=COUNTA(Acc[[Name]:[Sales]])"]]);
    edit.tables.deleteColumn(table.id, 1);
    expect(cell("D2")).toBe("=COUNTA(Acc[Sales])");
    edit.tables.convertToRange(table.id);
    expect(cell("D1")).toBe("=SUM(Sheet1!$A$2:$A$4)");
  });

  test("filters hide rows and sorting moves them", () => {
    const { edit, id, cell, table, book } = withTable();
    edit.tables.filter(table.id, 2, { filterOn: "Custom", criterion1: ">=2" });
    expect([1, 2, 3].map((row) => book.sheet(id).rows.get(row)?.hidden ?? false)).toEqual([true, false, false]);
    edit.tables.clearFilters(table.id);
    edit.tables.sort(table.id, [{ key: 1, ascending: false }]);
    expect([cell("A2"), cell("A4")]).toEqual(["c", "a"]);
  });

  test("totals stand below the body and move with it", () => {
    const { edit, cell, table } = withTable();
    edit.tables.setLook(table.id, { showTotals: true });
    expect(cell("C5")).toBe("=SUBTOTAL(103,[Double])");
    edit.tables.addRows(table.id, null, [["d", 4, 8]]);
    expect([cell("A5"), cell("A6"), cell("C6")]).toEqual(["d", "Total", "=SUBTOTAL(103,[Double])"]);
  });
});

describe("references follow", () => {
  test("inserted and deleted rows and columns", () => {
    const { edit, id, cell, book } = fresh();
    edit.cells.setValues(id, area("A1:A4"), [[1], [2], [3], ["=SUM(A1:A3)+$A$2+Sheet1!A3"]]);
    edit.names.add("Rate", "=Sheet1!$A$2");
    edit.rules.setValidation(id, [area("B2:B3")], { rule: { custom: { formula: "=A2>0" } }, ignoreBlanks: true });
    edit.grid.insert(id, area("2:3"), "Down");
    expect(cell("A6")).toBe("=SUM(A1:A5)+$A$4+Sheet1!A5");
    expect(book.names[0]?.formula).toBe("=Sheet1!$A$4");
    expect(book.sheet(id).validations[0]).toMatchObject({
      areas: [area("B4:B5")],
      rule: { custom: { formula: "=A4>0" } },
    });
    edit.grid.remove(id, area("4:4"), "Up");
    expect(cell("A5")).toBe("=SUM(A1:A4)+#REF!+Sheet1!A4");
    edit.grid.insert(id, area("A:A"), "Right");
    expect(cell("B5")).toBe("=SUM(B1:B4)+#REF!+Sheet1!B4");
  });

  test("a sheet renamed or deleted", () => {
    const { edit, id, cell } = fresh();
    const plan = edit.sheets.add("Plan");
    edit.cells.setValues(id, area("A1"), [["=plan!b2"]]);
    edit.sheets.rename(plan.id, "我的 计划");
    expect(cell("A1")).toBe("='我的 计划'!B2");
    edit.sheets.remove(plan.id);
    expect(cell("A1")).toBe("=#REF!");
  });

  test("cells shifted into a table are refused", () => {
    const { edit, id } = withTable();
    expect(code(() => edit.grid.insert(id, area("B1"), "Down"))).toBe("InsertDeleteConflict");
  });
});

describe("refusals", () => {
  test.each(["", "a".repeat(32), "a:b", "a/b", "[x]", "History", "'x"])("sheet name %p", (name) => {
    expect(code(() => fresh().edit.sheets.add(name))).toBe("InvalidArgument");
  });
  test("sheet names are unique without case", () =>
    expect(code(() => fresh().edit.sheets.add("SHEET1"))).toBe("ItemAlreadyExists"));
  test.each(["A1", "R1C1", "two words", "1st", ""])("defined name %p", (name) =>
    expect(code(() => fresh().edit.names.add(name, "=1"))).toBe("InvalidArgument"),
  );

  test("protected sheets and structure", () => {
    const { edit, id, cell } = fresh();
    edit.format.apply(id, [area("B1")], { locked: false });
    edit.sheets.protect(id, { allowFormatCells: true });
    expect(code(() => edit.cells.setValues(id, area("A1"), [["x"]]))).toBe("AccessDenied");
    edit.cells.setValues(id, area("B1"), [["x"]]);
    expect(cell("B1")).toBe("x");
    expect(code(() => edit.tables.add(id, area("A1:B2"), true))).toBe("AccessDenied");
    edit.book.protectStructure();
    expect(code(() => edit.sheets.add("New"))).toBe("AccessDenied");
  });

  test("validation texts", () => {
    const { edit, id } = fresh();
    const list = (source: string, title = "t", message = "m") =>
      code(() =>
        edit.rules.setValidation(id, [area("A1")], {
          rule: { list: { inCellDropDown: true, source } },
          ignoreBlanks: true,
          prompt: { showPrompt: true, title, message },
        }),
      );
    expect([
      list("a,b"),
      list("x".repeat(256)),
      list("a", "t".repeat(33)),
      list("a", "t", "m".repeat(256)),
      list("=A1:A3"),
    ]).toEqual(["none", "InvalidArgument", "InvalidArgument", "InvalidArgument", "none"]);
  });
});

test("formulas say what they mean where they stand: inside their table without its name, outside with it", () => {
  const { edit, id, cell, table } = withTable();
  edit.cells.setValues(id, area("D2:E3"), [
    ["=SUM(Acc[Sales])", "=ROWS(Acc)"],
    ["=SUM(Acc[Sales])", 1],
  ]);
  edit.tables.resize(table.id, area("A1:D4"));
  expect([cell("D2"), cell("E2")]).toEqual(["=SUM([Sales])", "=ROWS(Acc)"]);
  edit.cells.copy({ sheetId: id, rect: area("D2") }, { sheetId: id, rect: area("G2") });
  expect(cell("G2")).toBe("=SUM(Acc[Sales])");
  edit.tables.resize(table.id, area("A1:C4"));
  expect(cell("D2")).toBe("=SUM(Acc[Sales])");
});
