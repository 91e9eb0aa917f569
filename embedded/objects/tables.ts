/** Tables and their collections. Columns, rows and filters are in tableColumns.ts and tableRows.ts. */
import type { Host } from "../host";
import { bodyOf, headerOf, totalsOf } from "../model/edit/tableFill";
import { contains, overlaps } from "../model/rect";
import type { Rect, TableData } from "../model/types";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType, PropertyEntry } from "../protocol/objectType";
import { defineType, found, integer, link, method, object, read, text } from "./define";
import { bookOf, placeOfArgument, type Places } from "./places";
import { rangeObject } from "./range";
import { tableAutoFilter } from "./tableFilters";
import { tableColumnCollection } from "./tableColumns";
import { tableRowCollection } from "./tableRows";
import { tableSort } from "./tableSort";
import { worksheet } from "./worksheet";

const tableOf = (host: Host, id: number): TableData => bookOf(host).table(id);
const part = (host: Host, id: number, area: (table: TableData) => Rect | null, what: string): HostObject => {
  const table = tableOf(host, id);
  return rangeObject({ sheetId: table.sheetId, rect: found(area(table), what) });
};

type Look = "showHeaders" | "showTotals" | "showFilterButton" | "showBandedRows" | "showBandedColumns";
const look = (key: Look): PropertyEntry<number> => ({
  get: (host, id) => tableOf(host, id)[key],
  set: (host, id, value) => {
    if (typeof value !== "boolean") throw hostErrors.invalidArgument(`${key} is true or false.`);
    host.editor.tables.setLook(id, { [key]: value });
  },
});

export const table: ObjectType<number> = defineType<number>({
  name: "Table",
  id: (id) => id,
  properties: {
    Id: read((host, id) => String(tableOf(host, id).id)),
    LegacyId: read((host, id) => String(tableOf(host, id).id)),
    Name: {
      get: (host, id) => tableOf(host, id).name,
      set: (host, id, value) => host.editor.tables.rename(id, value as string),
    },
    ShowHeaders: look("showHeaders"),
    ShowTotals: look("showTotals"),
    ShowFilterButton: look("showFilterButton"),
    ShowBandedRows: look("showBandedRows"),
    ShowBandedColumns: look("showBandedColumns"),
    Style: {
      get: (host, id) => tableOf(host, id).style,
      set: (host, id, value) => host.editor.tables.setLook(id, { style: text(value, "style") }),
    },
    AutoFilter: link((_host, id) => object(tableAutoFilter, id)),
    Columns: link((_host, id) => object(tableColumnCollection, id)),
    Rows: link((_host, id) => object(tableRowCollection, id)),
    Sort: link((_host, id) => object(tableSort, id)),
    Worksheet: link((host, id) => object(worksheet, tableOf(host, id).sheetId)),
  },
  methods: {
    ClearFilters: method((host, id) => host.editor.tables.clearFilters(id)),
    ReapplyFilters: method((host, id) => host.editor.tables.reapplyFilters(id)),
    ConvertToRange: method((host, id) => {
      const { sheetId, range } = tableOf(host, id);
      host.editor.tables.convertToRange(id);
      return rangeObject({ sheetId, rect: range });
    }),
    Delete: method((host, id) => host.editor.tables.remove(id)),
    GetRange: method((host, id) => part(host, id, ({ range }) => range, "Table.")),
    GetDataBodyRange: method((host, id) => part(host, id, bodyOf, "Table.")),
    GetHeaderRowRange: method((host, id) => part(host, id, headerOf, "The table shows no headers.")),
    GetTotalRowRange: method((host, id) => part(host, id, totalsOf, "The table shows no totals.")),
    Resize: method((host, id, [newRange]) => {
      const { sheetId } = tableOf(host, id);
      const place = placeOfArgument(host, newRange, sheetId);
      if (place.sheetId !== sheetId) throw hostErrors.invalidArgument("A table stays on its sheet.");
      host.editor.tables.resize(id, place.rect);
    }),
  },
});

/** Tables of the workbook, or of one sheet. */
export interface TablesTarget {
  sheetId?: string;
}

const tablesOf = (host: Host, { sheetId }: TablesTarget): TableData[] => {
  const book = bookOf(host);
  if (sheetId !== undefined) return book.tablesOn(book.sheet(sheetId).id);
  return book.sheets.flatMap((sheet) => book.tablesOn(sheet.id));
};

const byKey = (tables: readonly TableData[], key: unknown): HostObject | null => {
  const item =
    tables.find((candidate) => candidate.name.toLowerCase() === String(key).toLowerCase()) ??
    tables.find((candidate) => String(candidate.id) === String(key));
  return item ? object(table, item.id) : null;
};

export const tableCollection: ObjectType<TablesTarget> = defineType<TablesTarget>({
  name: "TableCollection",
  properties: { Count: read((host, target) => tablesOf(host, target).length) },
  methods: {
    Add: method((host, { sheetId }, [address, hasHeaders]) => {
      const place = placeOfArgument(host, address, sheetId ?? host.workbook.activeSheetId);
      if (sheetId !== undefined && place.sheetId !== sheetId)
        throw hostErrors.invalidArgument("The table would lie on another sheet.");
      return object(table, host.editor.tables.add(place.sheetId, place.rect, hasHeaders === true).id);
    }),
    GetCount: method((host, target) => tablesOf(host, target).length),
    GetItemAt: method((host, target, [index]) =>
      object(table, found(tablesOf(host, target)[integer(index, "index")], "Table.").id),
    ),
    GetItemOrNullObject: method((host, target, [key]) => byKey(tablesOf(host, target), key)),
  },
  items: (host, target) => tablesOf(host, target).map((item) => object(table, item.id)),
  itemType: () => table,
  indexer: (host, target, [key]) => byKey(tablesOf(host, target), key),
});

type Scope = Places & { fullyContained: boolean };
const scoped = (host: Host, { sheetId, areas, fullyContained }: Scope): TableData[] =>
  bookOf(host)
    .tablesOn(sheetId)
    .filter(({ range }) => areas.some((area) => (fullyContained ? contains(area, range) : overlaps(area, range))));

export const tableScopedCollection: ObjectType<Scope> = defineType<Scope>({
  name: "TableScopedCollection",
  properties: {},
  methods: {
    GetCount: method((host, target) => scoped(host, target).length),
    GetFirst: method((host, target) => object(table, found(scoped(host, target)[0], "Table.").id)),
    GetItemOrNullObject: method((host, target, [key]) => byKey(scoped(host, target), key)),
  },
  items: (host, target) => scoped(host, target).map((item) => object(table, item.id)),
  itemType: () => table,
  indexer: (host, target, [key]) => byKey(scoped(host, target), key),
});
