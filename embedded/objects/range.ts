/** Range: its values, place and looks. What leads from one range to another is in rangeWays.ts, what changes the grid in rangeActions.ts. */
import type { Host } from "../host";

import { fromR1C1Matrix } from "../model/formula/r1c1";
import { isWholeColumns, isWholeRows } from "../model/rect";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType } from "../protocol/objectType";
import { common, readMatrix } from "./cellReading";
import { conditionalFormatCollection } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { defineType, link, object, read } from "./define";
import { addressOf, isUnbounded, sheetOf, type Place } from "./places";
import { rangeActions } from "./rangeActions";
import { rangeFormat, sizeOf } from "./rangeFormat";
import { rangeSort } from "./rangeSort";
import { rangeWays } from "./rangeWays";
import { worksheet } from "./worksheet";

const asPlaces = ({ sheetId, rect }: Place) => ({ sheetId, areas: [rect] });

/** Whether all rows or columns of a place are hidden; null when some are. */
function hidden(host: Host, { sheetId, rect }: Place, axis: "rows" | "columns"): boolean | null {
  const sheet = sheetOf(host, sheetId);
  const [start, count, lines] =
    axis === "rows" ? [rect.row, rect.rowCount, sheet.rows] : [rect.column, rect.columnCount, sheet.columns];
  const states = Array.from({ length: count }, (_unused, index) => lines.get(start + index)?.hidden ?? false);
  return common(states);
}

const setHidden = (host: Host, { sheetId, rect }: Place, axis: "rows" | "columns", value: unknown): void => {
  if (typeof value !== "boolean") throw hostErrors.invalidArgument("Hidden is true or false.");
  host.editor.format.setHidden(sheetId, rect, axis, value);
};

/** Points from the top or left of the sheet to a line. */
function offset(host: Host, sheetId: string, axis: "rows" | "columns", end: number, start = 0): number {
  const sheet = sheetOf(host, sheetId);
  const lines = axis === "rows" ? sheet.rows : sheet.columns;
  // Lines without own size all have the standard one.
  const standard = sizeOf(host, sheetId, axis, -1);
  let points = (end - start) * standard;
  for (const index of lines.keys())
    if (index >= start && index < end) points += sizeOf(host, sheetId, axis, index) - standard;
  return points;
}

const setFormulas = (host: Host, { sheetId, rect }: Place, value: unknown): void =>
  host.editor.cells.setFormulas(sheetId, rect, value);

export const range: ObjectType<Place> = defineType<Place>({
  name: "Range",
  properties: {
    Address: read((host, place) => addressOf(host, place)),
    AddressLocal: read((host, place) => addressOf(host, place)),
    CellCount: read((_host, { rect }) =>
      rect.rowCount * rect.columnCount > 2 ** 31 - 1 ? -1 : rect.rowCount * rect.columnCount,
    ),
    RowIndex: read((_host, { rect }) => rect.row),
    ColumnIndex: read((_host, { rect }) => rect.column),
    RowCount: read((_host, { rect }) => rect.rowCount),
    ColumnCount: read((_host, { rect }) => rect.columnCount),
    Values: {
      get: (host, place) => readMatrix(host, place, "Values"),
      set: (host, { sheetId, rect }, value) => host.editor.cells.setValues(sheetId, rect, value),
    },
    Formulas: { get: (host, place) => readMatrix(host, place, "Formulas"), set: setFormulas },
    FormulasLocal: { get: (host, place) => readMatrix(host, place, "Formulas"), set: setFormulas },
    FormulasR1C1: {
      get: (host, place) => readMatrix(host, place, "FormulasR1C1"),
      set: (host, { sheetId, rect }, value) =>
        host.editor.cells.setFormulas(sheetId, rect, fromR1C1Matrix(value, rect)),
    },
    Text: read((host, place) => readMatrix(host, place, "Text")),
    ValueTypes: read((host, place) => readMatrix(host, place, "ValueTypes")),
    NumberFormat: {
      get: (host, place) => readMatrix(host, place, "NumberFormat"),
      set: (host, { sheetId, rect }, value) => host.editor.format.setNumberFormats(sheetId, rect, value),
    },
    NumberFormatLocal: {
      get: (host, place) => readMatrix(host, place, "NumberFormat"),
      set: (host, { sheetId, rect }, value) => host.editor.format.setNumberFormats(sheetId, rect, value),
    },
    HasSpill: read((host, { sheetId, rect }) => {
      if (isUnbounded(rect)) return null;
      const sheet = sheetOf(host, sheetId);
      let spilled = 0;
      sheet.grid.forEach((_row, _column, cell) => {
        if (cell.spillFrom !== undefined) spilled += 1;
      }, rect);
      return spilled === 0 ? false : spilled === rect.rowCount * rect.columnCount ? true : null;
    }),
    Hidden: read((host, place) => {
      const rows = hidden(host, place, "rows");
      const columns = hidden(host, place, "columns");
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    }),
    RowHidden: {
      get: (host, place) => hidden(host, place, "rows"),
      set: (host, place, value) => setHidden(host, place, "rows", value),
    },
    ColumnHidden: {
      get: (host, place) => hidden(host, place, "columns"),
      set: (host, place, value) => setHidden(host, place, "columns", value),
    },
    IsEntireRow: read((_host, { rect }) => isWholeRows(rect)),
    IsEntireColumn: read((_host, { rect }) => isWholeColumns(rect)),
    Left: read((host, { sheetId, rect }) => offset(host, sheetId, "columns", rect.column)),
    Top: read((host, { sheetId, rect }) => offset(host, sheetId, "rows", rect.row)),
    Width: read((host, { sheetId, rect }) =>
      offset(host, sheetId, "columns", rect.column + rect.columnCount, rect.column),
    ),
    Height: read((host, { sheetId, rect }) => offset(host, sheetId, "rows", rect.row + rect.rowCount, rect.row)),
    Format: link((_host, place) => object(rangeFormat, asPlaces(place))),
    DataValidation: link((_host, place) => object(dataValidation, asPlaces(place))),
    ConditionalFormats: link((_host, place) => object(conditionalFormatCollection, asPlaces(place))),
    Sort: link((_host, place) => object(rangeSort, place)),
    Worksheet: link((_host, { sheetId }) => object(worksheet, sheetId)),
  },
  methods: { ...rangeWays, ...rangeActions },
});

/** The Range object of a place. */
export const rangeObject = (place: Place): HostObject => object(range, place);
