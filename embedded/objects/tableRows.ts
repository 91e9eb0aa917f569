/** Rows of tables. */
import type { Host } from "../host";
import { bodyOf } from "../model/edit/tableFill";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType } from "../protocol/objectType";
import { readMatrix } from "./cellReading";
import { defineType, integer, isObject, method, object, read } from "./define";
import { bookOf, type Place } from "./places";
import { rangeObject } from "./range";

interface RowTarget {
  tableId: number;
  index: number;
}

function place(host: Host, { tableId, index }: RowTarget): Place {
  const table = bookOf(host).table(tableId);
  const body = bodyOf(table);
  if (index < 0 || index >= body.rowCount) throw hostErrors.itemNotFound(`Row ${index} of the table.`);
  return { sheetId: table.sheetId, rect: { ...body, row: body.row + index, rowCount: 1 } };
}

/** The row, if the table has it. @throws ItemNotFound */
function live(host: Host, target: RowTarget): RowTarget {
  place(host, target);
  return target;
}

const tableRow: ObjectType<RowTarget> = defineType<RowTarget>({
  name: "TableRow",
  properties: {
    Index: read((host, target) => live(host, target).index),
    Values: {
      get: (host, target) => readMatrix(host, place(host, target), "Values"),
      set: (host, target, value) => {
        const { sheetId, rect } = place(host, target);
        host.editor.cells.setValues(sheetId, rect, value);
      },
    },
  },
  methods: {
    Delete: method((host, target) => host.editor.tables.deleteRows(target.tableId, live(host, target).index, 1)),
    GetRange: method((host, target) => rangeObject(place(host, target))),
  },
});

const count = (host: Host, tableId: number): number => bodyOf(bookOf(host).table(tableId)).rowCount;
const item = (tableId: number, index: number): HostObject => object(tableRow, { tableId, index });

/** Rows to add: a matrix, one row, or nothing for one blank row. */
function newRows(values: unknown): unknown[][] | null {
  if (values === undefined || values === null) return null;
  if (!Array.isArray(values)) return [[values]];
  return values.every((line) => Array.isArray(line)) ? (values as unknown[][]) : [values as unknown[]];
}

export const tableRowCollection: ObjectType<number> = defineType<number>({
  name: "TableRowCollection",
  properties: { Count: read(count) },
  methods: {
    Add: method((host, tableId, [index, values]) =>
      item(
        tableId,
        host.editor.tables.addRows(
          tableId,
          index === undefined || index === null ? null : integer(index, "index"),
          newRows(values),
        ),
      ),
    ),
    DeleteRows: method((host, tableId, [rows]) => {
      if (!Array.isArray(rows)) throw hostErrors.invalidArgument("rows is a list of rows or indexes.");
      const indexes = (rows as unknown[]).map((row) =>
        isObject(row, "TableRow") ? (row.target as RowTarget).index : integer(row, "A row"),
      );
      for (const index of [...new Set(indexes)].sort((a, b) => b - a)) host.editor.tables.deleteRows(tableId, index, 1);
    }),
    DeleteRowsAt: method((host, tableId, [index, rows]) =>
      host.editor.tables.deleteRows(tableId, integer(index, "index"), integer(rows, "count", 1)),
    ),
    GetCount: method(count),
    GetItemAt: method((host, tableId, [index]) =>
      item(tableId, live(host, { tableId, index: integer(index, "index") }).index),
    ),
  },
  items: (host, tableId) => Array.from({ length: count(host, tableId) }, (_unused, index) => item(tableId, index)),
  itemType: () => tableRow,
});
