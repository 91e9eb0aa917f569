/** Random edits of a workbook with tables: what must hold after every one of them. */
import fc from "fast-check";
import { createWorkbook, type Editor, type Workbook } from "../../embedded/model";
import { bodyOf } from "../../embedded/model/edit/tableFill";
import { overlaps } from "../../embedded/model/rect";
import type { Rect } from "../../embedded/model/types";
import { HostError } from "../../embedded/protocol/hostError";

const at = (row: number, column: number, rowCount = 1, columnCount = 1): Rect => ({
  row,
  column,
  rowCount,
  columnCount,
});
const WHOLE_ROWS = 16_384;
const WHOLE_COLUMNS = 1_048_576;
type Step = { kind: number; a: number; b: number; c: number };

/** Two tables side by side with room, each with a calculated column, and formulas outside that point at marked cells. */
function start(): { book: Workbook; edit: Editor; id: string } {
  const book = createWorkbook();
  const edit = book.editor({ clientId: null, by: "api" });
  const id = book.activeSheetId;
  edit.cells.setValues(
    id,
    at(0, 0, 3, 3),
    [
      ["K", "V", "D"],
      ["x", 1, "=[@V]*2"],
      ["y", 2, "=[@V]*2"],
    ].map((row, index) => (index === 0 ? row : [row[0], row[1], null])),
  );
  edit.tables.add(id, at(0, 0, 3, 3), true);
  edit.cells.setValues(id, at(1, 2), [["=[@V]*2"]]);
  edit.cells.setValues(id, at(8, 0, 3, 2), [
    ["P", "Q"],
    ["p", 1],
    ["q", 2],
  ]);
  edit.tables.add(id, at(8, 0, 3, 2), true);
  // Marked cells and what points at them: the mark and the pointer must move alike.
  [20, 24, 30].forEach((row, index) => {
    edit.cells.setValues(id, at(row, 1), [[`mark${index}`]]);
    edit.cells.setValues(id, at(row + 20, 4), [[`=$B$${row + 1}&"|mark${index}"`]]);
  });
  return { book, edit, id };
}

/** One edit; Excel's refusals are fine, other errors are not. */
function apply({ book, edit, id }: ReturnType<typeof start>, { kind, a, b, c }: Step): void {
  const table = book.tables[a % Math.max(1, book.tables.length)];
  const column = table?.columns[b % table.columns.length];
  const steps: (() => unknown)[] = [
    () => edit.grid.insert(id, at(a, 0, 1 + (b % 3), WHOLE_ROWS), "Down"),
    () => edit.grid.remove(id, at(a, 0, 1 + (b % 3), WHOLE_ROWS), "Up"),
    () => edit.grid.insert(id, at(0, b % 6, WHOLE_COLUMNS, 1), "Right"),
    () => edit.grid.insert(id, at(a, b % 5, 1 + (c % 2), 1 + (c % 3)), "Down"),
    () => edit.grid.remove(id, at(a, b % 5, 1 + (c % 2), 1 + (c % 3)), "Up"),
    () => table && edit.tables.addRows(table.id, c % 3 === 0 ? null : c % bodyOf(table).rowCount, null, 1 + (b % 2)),
    () => table && edit.tables.deleteRows(table.id, c % bodyOf(table).rowCount, 1),
    () => table && edit.tables.addColumn(table.id, b % 2 ? null : b % table.columns.length, null, `N${c}`),
    () => table && column && table.columns.length > 2 && edit.tables.deleteColumn(table.id, column.id),
    () => table && column && edit.tables.renameColumn(table.id, column.id, `R${c % 4}`),
    () => table && column && edit.tables.moveColumn(table.id, column.id, c % table.columns.length),
    () => table && edit.tables.resize(table.id, { ...table.range, rowCount: 2 + (c % 6) }),
    () =>
      table && edit.cells.setValues(id, at(table.range.row + table.range.rowCount, table.range.column), [["grown"]]),
    () =>
      table &&
      edit.cells.setValues(id, at(table.range.row, table.range.column + (b % table.columns.length)), [[`H${c % 3}`]]),
    () => table && edit.tables.sort(table.id, [{ key: b % table.columns.length, ascending: c % 2 === 0 }]),
    () => table && edit.tables.setLook(table.id, { showTotals: c % 2 === 0 }),
  ];
  try {
    steps[kind % steps.length]?.();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

function check({ book, id }: ReturnType<typeof start>, seen: Map<number, Map<number, string>>): void {
  const { grid } = book.sheet(id);
  book.tables.forEach((table, index) => {
    expect(table.columns).toHaveLength(table.range.columnCount);
    expect(bodyOf(table).rowCount).toBeGreaterThanOrEqual(1);
    expect(new Set(table.columns.map(({ name }) => name.toLowerCase())).size).toBe(table.columns.length);
    expect(new Set(table.columns.map((column) => column.id)).size).toBe(table.columns.length);
    table.columns.forEach((column, offset) =>
      expect(grid.get(table.range.row, table.range.column + offset)?.value).toBe(column.name),
    );
    for (const other of book.tables.slice(index + 1)) expect(overlaps(table.range, other.range)).toBe(false);
    // An id that was gone never comes back.
    const known = seen.get(table.id) ?? new Map<number, string>();
    for (const column of table.columns) expect(known.get(column.id)).not.toBe("gone");
    for (const columnId of known.keys()) known.set(columnId, "gone");
    for (const column of table.columns) known.set(column.id, "here");
    seen.set(table.id, known);
  });
  grid.forEach((_row, _column, cell) => {
    const pointer = /^=\$([A-Z]+)\$(\d+)&"\|(mark\d)"$/.exec(cell.formula ?? "");
    if (!pointer) return;
    const column = (pointer[1] ?? "").split("").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    expect(grid.get(Number(pointer[2]) - 1, column)?.value).toBe(pointer[3]);
  });
}

test("tables stay whole, ids are never reused, formulas keep pointing at the same cells", () => {
  const step = fc.record({ kind: fc.nat(15), a: fc.nat(40), b: fc.nat(8), c: fc.nat(12) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const all = start();
      const seen = new Map<number, Map<number, string>>();
      check(all, seen);
      for (const one of steps) {
        apply(all, one);
        check(all, seen);
      }
    }),
    { numRuns: 150 },
  );
});
