/** Worksheet. Its parts (protection, panes, page layout) are in sheetParts.ts and pageLayout.ts. */
import type { Host } from "../host";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType } from "../protocol/objectType";
import { chartCollection } from "./charts";
import { commentCollection } from "./comments";
import { defineType, found, integer, isObject, link, method, object, oneOf, read, text } from "./define";
import { namedItemCollection } from "./names";
import { horizontalPageBreaks } from "./pageBreaks";
import { pageLayout } from "./pageLayout";
import { bookOf, checked, placeOfText, placesOfText, sheetOf, usedPart, wholeSheet } from "./places";
import { rangeObject } from "./range";
import { rangeAreas } from "./rangeAreas";
import { sheetAutoFilter, worksheetFreezePanes, worksheetProtection } from "./sheetParts";
import { tableCollection } from "./tables";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

/** The next or previous sheet; null at the end. */
function neighbour(host: Host, sheetId: string, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  const { sheets } = host.workbook;
  const at = sheets.findIndex((sheet) => sheet.id === sheetId);
  const way = step === 1 ? sheets.slice(at + 1) : sheets.slice(0, at).reverse();
  const next = way.find((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
  return next ? object(worksheet, next.id) : null;
}

/** Where `copy` puts a sheet. */
function copyPosition(host: Host, position: unknown, relativeTo: unknown): number {
  const where = oneOf(position, ["None", "Before", "After", "Beginning", "End"], "positionType");
  if (where === "Beginning") return 0;
  if (where === "None" || where === "End") return host.workbook.sheets.length;
  if (!isObject(relativeTo, "Worksheet")) throw hostErrors.invalidArgument("relativeTo is a Worksheet.");
  const at = host.workbook.sheets.findIndex((sheet) => sheet.id === relativeTo.target);
  return where === "Before" ? at : at + 1;
}

const gridlines = {
  get: (host: Host, id: string) => sheetOf(host, id).showGridlines,
  set: (host: Host, id: string, value: unknown) => {
    if (typeof value !== "boolean") throw hostErrors.invalidArgument("showGridlines is true or false.");
    host.editor.sheets.setView(id, { showGridlines: value });
  },
};

export const worksheet: ObjectType<string> = defineType<string>({
  name: "Worksheet",
  id: (id) => id,
  properties: {
    Id: read((host, id) => sheetOf(host, id).id),
    Name: {
      get: (host, id) => sheetOf(host, id).name,
      set: (host, id, value) => host.editor.sheets.rename(id, value as string),
    },
    Position: {
      get: (host, id) => host.workbook.sheets.indexOf(sheetOf(host, id)),
      set: (host, id, value) => host.editor.sheets.move(id, integer(value, "position")),
    },
    Visibility: {
      get: (host, id) => sheetOf(host, id).visibility,
      set: (host, id, value) => host.editor.sheets.setVisibility(id, oneOf(value, visibilities, "visibility")),
    },
    TabColor: {
      get: (host, id) => sheetOf(host, id).tabColor,
      set: (host, id, value) => host.editor.sheets.setView(id, { tabColor: text(value, "tabColor") }),
    },
    ShowGridlines: gridlines,
    // The library writes `showGridlines` under this name.
    Gridlines: { since: "ExcelApi 1.8", set: gridlines.set },
    StandardWidth: {
      get: (host, id) => sheetOf(host, id).standardWidth,
      set: (host, id, value) => {
        if (typeof value !== "number" || value < 0 || value > 255)
          throw hostErrors.invalidArgument("standardWidth runs from 0 to 255.");
        host.editor.sheets.setView(id, { standardWidth: value });
      },
    },
    StandardHeight: read((host, id) => sheetOf(host, id).standardHeight),
    EnableCalculation: read(() => true),
    AutoFilter: link((_host, id) => object(sheetAutoFilter, id)),
    Charts: link((_host, id) => object(chartCollection, id)),
    Comments: link((_host, id) => object(commentCollection, { sheetId: id })),
    FreezePanes: link((_host, id) => object(worksheetFreezePanes, id)),
    HorizontalPageBreaks: link((_host, id) => object(horizontalPageBreaks, id)),
    Names: link((_host, id) => object(namedItemCollection, { sheetId: id })),
    PageLayout: link((_host, id) => object(pageLayout, id)),
    Protection: link((_host, id) => object(worksheetProtection, id)),
    Tables: link((_host, id) => object(tableCollection, { sheetId: id })),
  },
  methods: {
    Activate: method((host, id) => host.editor.sheets.activate(id)),
    Calculate: method((host) => host.calculator.settle()),
    Copy: method((host, id, [position, relativeTo]) =>
      object(worksheet, host.editor.sheets.copy(id, copyPosition(host, position, relativeTo)).id),
    ),
    Delete: method((host, id) => host.editor.sheets.remove(id)),
    GetCell: method((host, id, [row, column]) =>
      rangeObject(
        checked(sheetOf(host, id).id, {
          row: integer(row, "row"),
          column: integer(column, "column"),
          rowCount: 1,
          columnCount: 1,
        }),
      ),
    ),
    GetRange: method((host, id, [address]) => rangeObject(placeOfText(host, sheetOf(host, id).id, address))),
    GetRangeByIndexes: method((host, id, [row, column, rowCount, columnCount]) =>
      rangeObject(
        checked(sheetOf(host, id).id, {
          row: integer(row, "startRow"),
          column: integer(column, "startColumn"),
          rowCount: integer(rowCount, "rowCount"),
          columnCount: integer(columnCount, "columnCount"),
        }),
      ),
    ),
    GetRanges: method((host, id, [address]) => object(rangeAreas, placesOfText(host, sheetOf(host, id).id, address))),
    GetUsedRange: method((host, id, [valuesOnly]) =>
      rangeObject(
        usedPart(host, { sheetId: id, rect: wholeSheet }, valuesOnly) ?? {
          sheetId: id,
          rect: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
        },
      ),
    ),
    GetUsedRangeOrNullObject: method((host, id, [valuesOnly]) => {
      const used = usedPart(host, { sheetId: id, rect: wholeSheet }, valuesOnly);
      return used && rangeObject(used);
    }),
    GetNext: method((host, id, [visibleOnly]) => found(neighbour(host, id, 1, visibleOnly), "There is no next sheet.")),
    GetNextOrNullObject: method((host, id, [visibleOnly]) => neighbour(host, id, 1, visibleOnly)),
    GetPrevious: method((host, id, [visibleOnly]) =>
      found(neighbour(host, id, -1, visibleOnly), "There is no previous sheet."),
    ),
    GetPreviousOrNullObject: method((host, id, [visibleOnly]) => neighbour(host, id, -1, visibleOnly)),
    ShowOutlineLevels: method((host, id, [rows, columns]) =>
      host.editor.grid.showLevels(id, integer(rows, "rowLevels"), integer(columns, "columnLevels")),
    ),
    // How the library finds a sheet again that a method has led to.
    _GetSheetById: method((host, _id, [id]) => object(worksheet, bookOf(host).sheet(String(id)).id)),
    _GetAnotherWorksheetById: method((host, _id, [id]) => object(worksheet, bookOf(host).sheet(String(id)).id)),
  },
});

const visibleSheets = (host: Host, visibleOnly: unknown) =>
  host.workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");

/** A sheet by name or id. */
function sheetByKey(host: Host, key: unknown): HostObject | null {
  const book = bookOf(host);
  const sheet =
    book.sheets.find((candidate) => candidate.id === key) ??
    (typeof key === "string" ? book.sheetByName(key) : undefined);
  return sheet ? object(worksheet, sheet.id) : null;
}

export const worksheetCollection: ObjectType<unknown> = defineType<unknown>({
  name: "WorksheetCollection",
  properties: {},
  methods: {
    Add: method((host, _target, [name]) => object(worksheet, host.editor.sheets.add(name as string | null).id)),
    GetActiveWorksheet: method((host) =>
      object(worksheet, host.workbook.selections.get(host.origin.clientId)?.sheetId ?? host.workbook.activeSheetId),
    ),
    GetCount: method((host, _target, [visibleOnly]) => visibleSheets(host, visibleOnly).length),
    GetFirst: method((host, _target, [visibleOnly]) =>
      object(worksheet, found(visibleSheets(host, visibleOnly)[0], "Worksheet.").id),
    ),
    GetLast: method((host, _target, [visibleOnly]) =>
      object(worksheet, found(visibleSheets(host, visibleOnly).pop(), "Worksheet.").id),
    ),
    GetItemOrNullObject: method((host, _target, [key]) => sheetByKey(host, key)),
  },
  items: (host) => host.workbook.sheets.map((sheet) => object(worksheet, sheet.id)),
  itemType: () => worksheet,
  indexer: (host, _target, [key]) => sheetByKey(host, key),
});
