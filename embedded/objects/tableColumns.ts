/** Columns of tables. */
import type { Host } from "../host";
import { bodyColumn, columnAt, headerOf, totalsOf } from "../model/edit/tableFill";
import type { Rect, TableColumnData, TableData } from "../model/types";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType } from "../protocol/objectType";
import { readMatrix } from "./cellReading";
import { defineType, found, integer, link, method, object, read } from "./define";
import { bookOf } from "./places";
import { rangeObject } from "./range";
import { columnFilter } from "./tableFilters";

/** A column by its id, which survives renaming and moving. */
export interface ColumnTarget {
  tableId: number;
  columnId: number;
}

/** The table and column behind a target. @throws ItemNotFound when either is gone */
export function columnOf(
  host: Host,
  { tableId, columnId }: ColumnTarget,
): { data: TableData; at: number; column: TableColumnData } {
  const data = bookOf(host).table(tableId);
  const at = columnAt(data, columnId);
  return { data, at, column: data.columns[at] as TableColumnData };
}

function part(host: Host, target: ColumnTarget, area: (table: TableData) => Rect | null, what: string): HostObject {
  const { data, at } = columnOf(host, target);
  return rangeObject({
    sheetId: data.sheetId,
    rect: { ...found(area(data), what), column: data.range.column + at, columnCount: 1 },
  });
}

const place = (host: Host, target: ColumnTarget) => {
  const { data, at } = columnOf(host, target);
  return { sheetId: data.sheetId, rect: { ...data.range, column: data.range.column + at, columnCount: 1 } };
};

export const tableColumn: ObjectType<ColumnTarget> = defineType<ColumnTarget>({
  name: "TableColumn",
  id: ({ columnId }) => columnId,
  properties: {
    Id: read((host, target) => columnOf(host, target).column.id),
    Index: read((host, target) => columnOf(host, target).at),
    Name: {
      get: (host, target) => columnOf(host, target).column.name,
      set: (host, { tableId, columnId }, value) => {
        if (typeof value !== "string" || value === "") throw hostErrors.invalidArgument("A column needs a name.");
        host.editor.tables.renameColumn(tableId, columnId, value);
      },
    },
    Values: {
      get: (host, target) => readMatrix(host, place(host, target), "Values"),
      set: (host, target, value) => {
        const { sheetId, rect } = place(host, target);
        host.editor.cells.setValues(sheetId, rect, value);
      },
    },
    Filter: link((_host, target) => object(columnFilter, target)),
  },
  methods: {
    Delete: method((host, { tableId, columnId }) => host.editor.tables.deleteColumn(tableId, columnId)),
    GetRange: method((host, target) => part(host, target, ({ range }) => range, "Column.")),
    GetDataBodyRange: method((host, target) => part(host, target, (data) => bodyColumn(data, 0), "Column.")),
    GetHeaderRowRange: method((host, target) => part(host, target, headerOf, "The table shows no headers.")),
    GetTotalRowRange: method((host, target) => part(host, target, totalsOf, "The table shows no totals.")),
  },
});

const columns = (host: Host, tableId: number): TableColumnData[] => bookOf(host).table(tableId).columns;

/** By name, or by id when a number is given. */
function byKey(host: Host, tableId: number, key: unknown): HostObject | null {
  const column = columns(host, tableId).find((item) =>
    typeof key === "number" ? item.id === key : item.name.toLowerCase() === String(key).toLowerCase(),
  );
  return column ? object(tableColumn, { tableId, columnId: column.id }) : null;
}

/** A column of values as the API gives it: a matrix of one column. */
function columnValues(values: unknown): unknown[] | null {
  if (values === undefined || values === null) return null;
  const lines = values as unknown[][];
  if (!Array.isArray(values) || lines.some((line) => !Array.isArray(line) || line.length !== 1))
    throw hostErrors.invalidArgument("The values of a column are a matrix of one column.");
  return lines.map((line) => line[0]);
}

export const tableColumnCollection: ObjectType<number> = defineType<number>({
  name: "TableColumnCollection",
  properties: { Count: read((host, tableId) => columns(host, tableId).length) },
  methods: {
    Add: method((host, tableId, [index, values, name]) => {
      const at = index === undefined || index === null ? null : integer(index, "index");
      return object(tableColumn, {
        tableId,
        columnId: host.editor.tables.addColumn(tableId, at, columnValues(values), name as string | null).id,
      });
    }),
    GetCount: method((host, tableId) => columns(host, tableId).length),
    GetItemAt: method((host, tableId, [index]) =>
      object(tableColumn, { tableId, columnId: found(columns(host, tableId)[integer(index, "index")], "Column.").id }),
    ),
    GetItemOrNullObject: method((host, tableId, [key]) => byKey(host, tableId, key)),
  },
  items: (host, tableId) => columns(host, tableId).map(({ id }) => object(tableColumn, { tableId, columnId: id })),
  itemType: () => tableColumn,
  indexer: (host, tableId, [key]) => byKey(host, tableId, key),
});
