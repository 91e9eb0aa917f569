/** The sizes that managers and the bench bring: figures stay right, and custom functions are asked for in one message. */
import { createCalculator } from "../../embedded/calc";
import { createWorkbook, type Workbook } from "../../embedded/model";
import type { TableData } from "../../embedded/model/types";

/** Fills a table without the editing API, as a file does; `formulas` stand in the body of their columns. */
function table(
  book: Workbook,
  name: string,
  headers: string[],
  rows: number,
  value: (row: number, column: number) => string | number,
  formulas: Record<string, string> = {},
): TableData {
  const sheet = name === "Acc" ? book.sheet(book.activeSheetId) : book.loadSheet(name);
  headers.forEach((header, column) => sheet.grid.put(0, column, { value: header, style: 0 }));
  for (let row = 0; row < rows; row += 1)
    headers.forEach((header, column) => {
      const formula = formulas[header];
      sheet.grid.put(
        row + 1,
        column,
        formula === undefined ? { value: value(row, column), style: 0 } : { value: null, style: 0, formula },
      );
    });
  const made: TableData = {
    id: book.nextTableId(),
    name,
    sheetId: sheet.id,
    range: { row: 0, column: 0, rowCount: rows + 1, columnCount: headers.length },
    columns: headers.map((header, index) => ({ id: index + 1, name: header })),
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    style: "",
    filters: new Map(),
  };
  book.loadTable(made);
  return made;
}

test("10,000 rows of four structured-reference formulas, then one edit", async () => {
  const book = createWorkbook();
  table(book, "Acc", ["Sales", "Twice", "Share", "Band", "Text"], 10_000, (row) => row, {
    Twice: "=[@Sales]*2",
    Share: "=[@Twice]/SUM([Sales])",
    Band: '=LOOKUP([@Sales],{0,100,5000},{"C","B","A"})',
    Text: '=IF([@Band]="A","yes",[@Twice]&"")',
  });
  const calculator = createCalculator();
  await calculator.attach(book, () => Promise.resolve([]));
  const { grid } = book.sheet(book.activeSheetId);
  expect([grid.get(6001, 1)?.value, grid.get(6001, 3)?.value, grid.get(4, 4)?.value]).toEqual([12000, "A", "6"]);
  book
    .editor({ clientId: null, by: "person" })
    .cells.setValues(book.activeSheetId, { row: 1, column: 0, rowCount: 1, columnCount: 1 }, [[6000]]);
  await calculator.settle();
  expect(grid.get(1, 3)?.value).toBe("A");
});

test("10,000 cells of a custom function: one message", async () => {
  const book = createWorkbook();
  table(book, "Bands", ["tier", "min"], 5, (row, column) => (column === 0 ? ("DCBA-"[row] ?? "") : row * 100));
  table(book, "Acc", ["Sales", "Tier"], 10_000, (row) => row, { Tier: "=TIERBOOK.TIER([@Sales],Bands)" });
  const calculator = createCalculator();
  const sizes: number[] = [];
  await calculator.attach(book, (calls) => {
    sizes.push(calls.length);
    return Promise.resolve(calls.map((call) => (call.args[0] as number[][])[0]?.[0] ?? null));
  });
  await calculator.settle();
  expect(sizes).toEqual([10_000]);
  expect(book.sheet(book.activeSheetId).grid.get(10_000, 1)?.value).toBe(9999);
});

test("2,000 rows of SUMIFS, COUNTIFS and MAXIFS over 10,000 orders", async () => {
  const book = createWorkbook();
  table(
    book,
    "Orders",
    ["Account", "Date", "Amount"],
    10_000,
    (row, column) => [`K${row % 2000}`, 43000 + (row % 400), row][column] ?? "",
  );
  table(book, "Acc", ["Key", "Sum", "Count", "Last"], 2000, (row) => `k${row}`, {
    Sum: '=SUMIFS(Orders[Amount],Orders[Account],[@Key],Orders[Date],">=43100",Orders[Date],"<43400")',
    Count: "=COUNTIFS(Orders[Account],[@Key])",
    Last: "=MAXIFS(Orders[Date],Orders[Account],[@Key])",
  });
  const calculator = createCalculator();
  await calculator.attach(book, () => Promise.resolve([]));
  const row = book.sheet(book.activeSheetId).grid;
  const own = Array.from({ length: 10_000 }, (_, i) => i).filter((i) => i % 2000 === 7);
  expect(row.get(8, 1)?.value).toBe(own.filter((i) => i % 400 >= 100).reduce((sum, i) => sum + i, 0));
  expect([row.get(8, 2)?.value, row.get(8, 3)?.value]).toEqual([5, 43007]);
});

test("10,000 nested conditions and a running sum over plain references", async () => {
  const book = createWorkbook();
  const sheet = book.sheet(book.activeSheetId);
  for (let row = 0; row < 10_000; row += 1) {
    sheet.grid.put(row, 0, { value: row, style: 0 });
    sheet.grid.put(row, 1, {
      value: null,
      style: 0,
      formula: `=IF(A${row + 1}>9000,"A",IF(A${row + 1}>5000,"B",IF(A${row + 1}>100,"C","D")))`,
    });
    sheet.grid.put(row, 2, { value: null, style: 0, formula: row === 0 ? "=A1" : `=C${row}+A${row + 1}` });
  }
  const calculator = createCalculator();
  await calculator.attach(book, () => Promise.resolve([]));
  expect([sheet.grid.get(6000, 1)?.value, sheet.grid.get(9999, 2)?.value]).toEqual(["B", 49_995_000]);
});
