/** What is calculated when, and what is not. */
import { createCalculator, type FormulaCalculator } from "../../embedded/calc";
import type { FunctionCall } from "../../embedded/model/contract";
import { createWorkbook, type Workbook } from "../../embedded/model";
import type { CellValue } from "../../embedded/model/types";

type Answer = CellValue | CellValue[][];

interface Setting {
  book: Workbook;
  sheetId: string;
  calculator: FormulaCalculator;
  /** One entry a message to the add-in. */
  messages: (readonly FunctionCall[])[];
  put(row: number, column: number, ...rows: unknown[][]): void;
  get(row: number, column: number): CellValue;
  settle(): Promise<void>;
  edit: ReturnType<Workbook["editor"]>;
}

async function open(
  answer: (call: FunctionCall) => Answer = () => ({ error: "#NAME?" }),
  prepare?: (book: Workbook) => void,
): Promise<Setting> {
  const book = createWorkbook();
  prepare?.(book);
  const calculator = createCalculator(() => Promise.reject(new Error("Univer is not needed here.")));
  const messages: (readonly FunctionCall[])[] = [];
  await calculator.attach(book, async (calls) => {
    messages.push(calls);
    return calls.map(answer);
  });
  const edit = book.editor({ clientId: null, by: "api" });
  const sheetId = book.activeSheetId;
  return {
    book,
    sheetId,
    calculator,
    messages,
    edit,
    put: (row, column, ...rows) =>
      edit.cells.setFormulas(
        sheetId,
        { row, column, rowCount: rows.length, columnCount: (rows[0] as unknown[]).length },
        rows,
      ),
    get: (row, column) => book.sheet(sheetId).grid.get(row, column)?.value ?? null,
    settle: () => calculator.settle(),
  };
}

const number = (value: unknown): number => (typeof value === "number" ? value : Number.NaN);
const scalar = (arg: Answer | undefined): CellValue =>
  Array.isArray(arg) ? ((arg[0] as CellValue[])[0] as CellValue) : (arg ?? null);

test("chains, ranges and other sheets follow an edit, whatever the order of the cells", async () => {
  const s = await open();
  s.edit.sheets.add("Other");
  s.put(0, 0, ["=B1+1", "=C1*2", 5], ["=SUM(A1:C1)", "=Other!A1", ""]);
  await s.settle();
  expect([s.get(0, 0), s.get(0, 1), s.get(1, 0), s.get(1, 1)]).toEqual([11, 10, 26, 0]);
  const other = s.book.sheetByName("Other")?.id ?? "";
  s.edit.cells.setValues(other, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [["=Sheet1!A1"]]);
  s.put(0, 2, [7]);
  await s.settle();
  expect([s.get(0, 0), s.get(1, 0), s.get(1, 1)]).toEqual([15, 36, 15]);
});

test("stored values of a loaded workbook stay until something they depend on changes", async () => {
  const s = await open(undefined, (book) => {
    const grid = book.sheet(book.activeSheetId).grid;
    grid.put(0, 0, { value: 1, style: 0 });
    grid.put(0, 1, { value: 77, style: 0, formula: "=TIERBOOK.TIER(A1)" });
    grid.put(0, 2, { value: 88, style: 0, formula: "=Z9*1" });
    grid.put(0, 3, { value: null, style: 0, formula: "=A1+1" });
    grid.put(0, 4, { value: 99, style: 0, formula: "='[other.xlsx]Sheet'!A1" });
  });
  await s.settle();
  expect([s.get(0, 1), s.get(0, 2), s.get(0, 3)]).toEqual([77, 88, 2]);
  expect(s.messages).toEqual([]);
  s.put(0, 0, [2]);
  await s.settle();
  expect(s.get(0, 1)).toEqual({ error: "#NAME?" });
  expect([s.get(0, 2), s.get(0, 3), s.get(0, 4)]).toEqual([88, 3, 99]);
  await s.calculator.recalculateAll();
  expect([s.get(0, 2), s.get(0, 4)]).toEqual([0, 99]);
});

test("all calls of one level go in one message, whatever stands around them", async () => {
  const s = await open((call) => number(scalar(call.args[0])) + 1);
  s.put(
    0,
    0,
    ...Array.from({ length: 50 }, (_, i) => [
      i,
      `=ADDIN.NEXT(A${i + 1})`,
      `=ADDIN.NEXT(B${i + 1})*2+ADDIN.NEXT(A${i + 1})`,
    ]),
  );
  s.put(60, 0, ["=SUM(C1:C50)", "=IF(TRUE,1,ADDIN.NEXT(1))", "=ADDIN.NEXT(ADDIN.NEXT(1))"]);
  await s.settle();
  expect(s.messages.map((calls) => calls.length)).toEqual([51, 101]);
  expect([s.get(49, 1), s.get(49, 2), s.get(60, 1), s.get(60, 2)]).toEqual([50, 152, 1, 3]);
  expect(s.get(60, 0)).toBe(Array.from({ length: 50 }, (_, i) => (i + 2) * 2 + i + 1).reduce((a, b) => a + b));
  expect(s.messages[0]?.[0]).toEqual({ name: "ADDIN.NEXT", args: [[[0]]], address: "Sheet1!B1" });
  s.put(3, 0, [100]);
  await s.settle();
  expect(s.messages.slice(2).map((calls) => calls.length)).toEqual([1, 2]);
  expect(s.get(3, 2)).toBe(305);
});

test("a range that ends at an INDEX follows what it may reach, and nothing else", async () => {
  const s = await open((call) =>
    (call.args[0] as CellValue[][]).flat().reduce<number>((sum, one) => sum + Number(one), 0),
  );
  s.edit.names.add("Filled", "=Sheet1!$A$1:INDEX(Sheet1!$A$1:$A$10,MAX(1,COUNTA(Sheet1!$A$1:$A$10)))");
  s.put(0, 0, [1], [2], ["=B3"]);
  s.put(2, 1, [3]);
  s.put(0, 3, ["=ADDIN.TOTAL(Filled)", "=ADDIN.TOTAL(A1:INDEX(A1:A10,C1))"]);
  s.put(0, 2, [2]);
  await s.settle();
  expect([s.get(0, 3), s.get(0, 4)]).toEqual([6, 3]);
  const asked = async (work: () => void): Promise<number> => {
    const before = s.messages.length;
    work();
    await s.settle();
    return s.messages.slice(before).flat().length;
  };
  expect(await asked(() => s.put(20, 0, [9]))).toBe(0);
  expect(await asked(() => s.put(3, 0, [4]))).toBe(2);
  expect(await asked(() => s.put(0, 2, [4]))).toBe(1);
  expect(await asked(() => s.put(2, 1, [30]))).toBe(2);
  expect([s.get(0, 3), s.get(0, 4)]).toEqual([37, 37]);
  expect(await asked(() => s.put(9, 0, [100]))).toBe(2);
  expect([s.get(0, 3), s.get(0, 4)]).toEqual([37, 37]);
});

test("answers keep their messages and arrays spill; omitted arguments are null, blank cells are blank", async () => {
  const s = await open((call) =>
    call.name === "ADDIN.BAD"
      ? { error: "#N/A", message: "Limit missing" }
      : [
          [1, 2],
          [3, null],
        ],
  );
  s.put(
    0,
    0,
    ["=ADDIN.BAD(,E5)", '=IFERROR(ADDIN.BAD(1),"none")', '=ADDIN.BAD(2)&"x"'],
    ["=ADDIN.LIST(E4:F5)", "", ""],
    ["", "", ""],
  );
  await s.settle();
  expect(s.get(0, 0)).toEqual({ error: "#N/A", message: "Limit missing" });
  expect(s.get(0, 1)).toBe("none");
  expect(s.get(0, 2)).toEqual({ error: "#N/A", message: "Limit missing" });
  expect([s.get(1, 0), s.get(1, 1), s.get(2, 0), s.get(2, 1)]).toEqual([1, 2, 3, 0]);
  expect(s.book.sheet(s.sheetId).grid.get(2, 0)?.spillFrom).toBe("A2");
  expect(s.messages[0]?.[0]?.args).toEqual([null, [[null]]]);
  expect(s.messages[0]?.[3]?.args).toEqual([
    [
      [null, null],
      [null, null],
    ],
  ]);
});

test("an array grows, shrinks, is blocked and comes back; its readers see every step", async () => {
  const s = await open();
  s.put(0, 0, [3, "=LET(n,A1,IF(n=3,{1;2;3},{4;5}))", "=SUM(B1:B9)", "=SUM(B1#)"]);
  await s.settle();
  expect([s.get(2, 1), s.get(0, 2), s.get(0, 3)]).toEqual([3, 6, 6]);
  s.put(0, 0, [2]);
  await s.settle();
  expect([s.get(1, 1), s.get(2, 1), s.get(0, 2), s.get(0, 3)]).toEqual([5, null, 9, 9]);
  s.put(1, 1, ["in the way"]);
  await s.settle();
  expect([s.get(0, 1), s.get(1, 1)]).toEqual([{ error: "#SPILL!" }, "in the way"]);
  s.edit.cells.clear(s.sheetId, { row: 1, column: 1, rowCount: 1, columnCount: 1 }, "Contents");
  await s.settle();
  expect([s.get(0, 1), s.get(1, 1), s.get(0, 2)]).toEqual([4, 5, 9]);
});

test("the same text in each row of a table reads that row, also as an end of a range", async () => {
  const s = await open((call) => scalar(call.args[0]));
  s.put(0, 0, ["A", "B", "Sum", "Row"], [1, 10, "", ""], [2, 20, "", ""], [3, 30, "", ""]);
  const table = s.edit.tables.add(s.sheetId, { row: 0, column: 0, rowCount: 4, columnCount: 4 }, true);
  s.edit.tables.rename(table.id, "Acc");
  const texts = ["=SUM([@A]:[@B])", "=[@A]+[@A]*[@B]"];
  s.put(1, 2, texts, texts, texts);
  await s.settle();
  const results = () => [1, 2, 3].map((row) => [s.get(row, 2), s.get(row, 3)]);
  expect(results()).toEqual([
    [11, 11],
    [22, 42],
    [33, 93],
  ]);
  s.put(2, 1, [200]);
  s.put(3, 0, [5]);
  await s.settle();
  expect(results()).toEqual([
    [11, 11],
    [202, 402],
    [35, 155],
  ]);
});

test("a table that grows is read whole; own-row formulas that did not change are not calculated again", async () => {
  const s = await open((call) => scalar(call.args[0]));
  s.put(0, 0, ["Sales", "Tier", "Twice"], [10, "", ""], [20, "", ""]);
  const table = s.edit.tables.add(s.sheetId, { row: 0, column: 0, rowCount: 3, columnCount: 3 }, true);
  s.edit.tables.rename(table.id, "Acc");
  s.put(1, 1, ["=ADDIN.ECHO([@Sales])", "=[@Sales]*2"], ["=ADDIN.ECHO([@Sales])", "=[@Sales]*2"]);
  s.put(0, 5, ["=SUM(Acc[Sales])"]);
  await s.settle();
  expect([s.get(0, 5), s.get(2, 1), s.get(2, 2)]).toEqual([30, 20, 40]);
  expect(s.messages.length).toBe(1);
  s.edit.cells.setFormulas(s.sheetId, { row: 3, column: 0, rowCount: 1, columnCount: 3 }, [[5, "=1", "=1"]]);
  s.edit.tables.resize(table.id, { row: 0, column: 0, rowCount: 4, columnCount: 3 });
  await s.settle();
  expect(s.get(0, 5)).toBe(35);
  expect(s.messages.length).toBe(1);
  s.edit.tables.renameColumn(table.id, table.columns[0]?.id ?? 0, "销售额 [万]");
  await s.settle();
  s.put(1, 0, [11]);
  await s.settle();
  expect([s.get(0, 5), s.get(1, 1), s.get(1, 2)]).toEqual([36, 11, 22]);
  expect(s.messages.map((calls) => calls.length)).toEqual([2, 1]);
});

test("inserted and deleted rows", async () => {
  const s = await open((call) => scalar(call.args[0]));
  s.put(0, 0, [1, "=ADDIN.ECHO(A1)"], [2, "=ADDIN.ECHO(A2)"], [3, "=ADDIN.ECHO(A3)"], ["=SUM(A1:A3)", ""]);
  await s.settle();
  s.edit.grid.insert(s.sheetId, { row: 1, column: 0, rowCount: 1, columnCount: 16384 }, "Down");
  await s.settle();
  expect([s.get(4, 0), s.get(2, 1)]).toEqual([6, 2]);
  expect(s.messages.length).toBe(1);
  s.put(1, 0, [10]);
  await s.settle();
  expect(s.get(4, 0)).toBe(16);
  s.edit.grid.remove(s.sheetId, { row: 2, column: 0, rowCount: 1, columnCount: 16384 }, "Up");
  s.put(0, 0, [100]);
  await s.settle();
  expect([s.get(3, 0), s.get(0, 1), s.get(2, 1)]).toEqual([113, 100, 3]);
  expect(s.messages.slice(1).map((calls) => calls.map((call) => call.address))).toEqual([["Sheet1!B1"]]);
});

test("names, deleted sheets, circles, manual calculation", async () => {
  const s = await open();
  s.put(0, 0, ["=Rate*10", "=C1", "=B1", "=E1+1", "=D1+1", "=Nowhere"]);
  const name = s.edit.names.add("Rate", "=0.5");
  await s.settle();
  expect([s.get(0, 0), s.get(0, 1), s.get(0, 5)]).toEqual([5, 0, { error: "#NAME?" }]);
  s.edit.names.update(name, { formula: "=0.7" });
  await s.settle();
  expect(s.get(0, 0)).toBe(7);
  const gone = s.edit.sheets.add("Gone2");
  s.edit.cells.setValues(gone.id, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [[4]]);
  s.put(1, 0, ["=Gone2!A1*2"]);
  await s.settle();
  expect(s.get(1, 0)).toBe(8);
  s.edit.sheets.remove(gone.id);
  await s.settle();
  expect(s.get(1, 0)).toEqual({ error: "#REF!" });
  s.edit.book.setCalculationMode("Manual");
  s.put(2, 0, [1, "=A3+1"]);
  await s.settle();
  expect(s.get(2, 1)).toBeNull();
  await s.calculator.recalculateAll();
  expect(s.get(2, 1)).toBe(2);
});

test("an answer that never settles ends in #BUSY!", async () => {
  let count = 0;
  const s = await open(() => (count += 1) + 10);
  s.put(0, 0, ["=ADDIN.GO(ADDIN.GO(1))", "=LET(f,LAMBDA(f,n,f(f,ADDIN.GO(n))),f(f,1))"]);
  await s.settle();
  expect(s.get(0, 0)).toBe(13);
  expect(s.get(0, 1)).toEqual({ error: "#BUSY!" });
});

test("any text may be an answer", async () => {
  const s = await open(() => "pending");
  s.put(0, 0, ["=ADDIN.STATE()"]);
  await s.settle();
  expect(s.get(0, 0)).toBe("pending");
  expect(s.messages.length).toBe(1);
});

test("a failed message leaves the cells to be calculated", async () => {
  let broken = true;
  const s = await open();
  const { book } = s;
  const calculator = createCalculator();
  await calculator.attach(book, async (calls) => {
    if (broken) throw new Error("The pane is gone.");
    return calls.map(() => 9);
  });
  s.put(0, 0, ["=ADDIN.GO(1)"]);
  await expect(calculator.settle()).rejects.toThrow("The pane is gone.");
  broken = false;
  await calculator.settle();
  expect(s.get(0, 0)).toBe(9);
});
