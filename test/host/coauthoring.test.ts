/** Two copies of one workbook with edits on the way: where cells of one stand after the other inserted or deleted, and that both end the same. */
import { bookOf, copyBook } from "../../embedded/coauthoring/copyBook";
import { SharedFile, type Session } from "../../embedded/coauthoring/sharedFile";
import { Book } from "../../embedded/model/book";
import type { Editor } from "../../embedded/model/editing";

const person = { clientId: "somebody", by: "person" } as const;
const edit = ({ book }: Session): Editor => book.editor(person);

/** Two tables with a header in row 3, on a sheet each, three columns and three rows of ids and numbers. */
function twoTables(): {
  readonly file: SharedFile;
  readonly one: Session;
  readonly two: Session;
  readonly ids: number[];
} {
  const book = new Book();
  const editor = book.editor(person);
  const ids = ["甲", "乙"].map((name) => {
    const sheet = editor.sheets.add(name);
    const rect = { row: 2, column: 0, rowCount: 4, columnCount: 3 };
    editor.cells.setValues(sheet.id, rect, [
      ["编号", "数量", "备注"],
      ...[1, 2, 3].map((row) => [`${name}${row}`, row, ""]),
    ]);
    return editor.tables.add(sheet.id, rect, true).id;
  });
  const file = new SharedFile(book);
  return { file, one: file.open(), two: file.open(), ids };
}

const sheetOf = ({ book }: Pick<Session, "book">, table: number): string => book.table(table).sheetId;

function cells({ book }: Pick<Session, "book">, table: number): unknown[][] {
  const { range, sheetId } = book.table(table);
  const { grid } = book.sheet(sheetId);
  return Array.from({ length: range.rowCount }, (_, row) =>
    Array.from(
      { length: range.columnCount },
      (_cell, column) => grid.get(range.row + row, range.column + column)?.value ?? null,
    ),
  );
}

/** Both get everything; gives the table as all three see it. */
function met({ file, one, two }: ReturnType<typeof twoTables>, table: number): unknown[][] {
  for (const session of [one, two, one]) session.sync(person);
  const inFile = cells(file, table);
  expect(cells(one, table)).toEqual(inFile);
  expect(cells(two, table)).toEqual(inFile);
  return inFile;
}

const append = (session: Session, table: number, row: readonly unknown[]): void => {
  const { range, sheetId } = session.book.table(table);
  const below = { ...range, row: range.row + range.rowCount, rowCount: 1, columnCount: row.length };
  edit(session).cells.setValues(sheetId, below, [row]);
  edit(session).tables.resize(table, { ...range, rowCount: range.rowCount + 1 });
};

test("rows inserted on one sheet do not move how a table of another one grows", () => {
  const all = twoTables();
  const [first = 0, second = 0] = all.ids;
  append(all.two, second, ["乙4", 4, "新"]);
  edit(all.one).tables.addRows(first, 0, null, 2);
  all.one.sync(person);
  expect(met(all, second).map(([id]) => id)).toEqual(["编号", "乙1", "乙2", "乙3", "乙4"]);
});

test.each([
  ["inserts", 0, 4],
  ["inserts", 1, 4],
  ["inserts", 3, 4],
  ["deletes", 1, 2],
])(
  "a colleague %s a column (%i) while a row is added below: its cells stand below their headers",
  (does, at, width) => {
    const all = twoTables();
    const [table = 0] = all.ids;
    append(all.two, table, ["甲4", 4, "新"]);
    const columns = all.one.book.table(table).columns;
    if (does === "inserts") edit(all.one).tables.addColumn(table, at, null, "他的");
    else edit(all.one).tables.deleteColumn(table, columns[at]?.id ?? 0);
    all.one.sync(person);
    const [header = [], ...rows] = met(all, table);
    expect([header.length, rows.length]).toEqual([width, 4]);
    const wanted = new Map<unknown, unknown>([
      ["编号", "甲4"],
      ["数量", 4],
      ["备注", "新"],
      ["他的", null],
    ]);
    header.forEach((name, column) => expect([name, rows[3]?.[column]]).toEqual([name, wanted.get(name)]));
  },
);

test("a row is deleted where a colleague has inserted one: what follows goes to the rows it was meant for", () => {
  const all = twoTables();
  const [table = 0] = all.ids;
  edit(all.two).tables.deleteRows(table, 0, 1);
  edit(all.two).cells.typeText(sheetOf(all.two, table), 3, 2, "第二行");
  edit(all.one).tables.addRows(table, 0, null, 1);
  all.one.sync(person);
  expect(met(all, table).slice(1)).toEqual([
    [null, null, null],
    ["甲2", 2, "第二行"],
    ["甲3", 3, null],
  ]);
});

test("a row is inserted where a colleague has deleted one: what follows goes to the rows it was meant for", () => {
  const all = twoTables();
  const [table = 0] = all.ids;
  edit(all.two).tables.addRows(table, 1, null, 1);
  edit(all.two).cells.typeText(sheetOf(all.two, table), 6, 2, "第三行");
  edit(all.one).tables.deleteRows(table, 1, 1);
  all.one.sync(person);
  expect(met(all, table).slice(1)).toEqual([
    ["甲1", 1, null],
    [null, null, null],
    ["甲3", 3, "第三行"],
  ]);
});

test("what was read from a file can be shared", () => {
  const book = new Book();
  const copy = new Book();
  book.editor(person).sheets.add("甲");
  copyBook(bookOf(book), copy);
  expect(copy.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
});
