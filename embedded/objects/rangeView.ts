/** RangeView: what a person sees of a range, hidden rows and columns left out. */
import type { Host } from "../host";
import { cellName } from "../model/address";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType } from "../protocol/objectType";
import { readMatrix, type readers } from "./cellReading";
import { defineType, found, integer, link, method, object, read } from "./define";
import type { Place } from "./places";
import { rangeObject } from "./range";

export interface ViewTarget {
  place: Place;
  rows: number[];
  columns: number[];
  /** Which row of the whole view this is; the whole view itself has none. */
  index?: number;
}

function matrix(host: Host, { place, rows, columns }: ViewTarget, what: keyof typeof readers): unknown[][] {
  const { sheetId, rect } = place;
  return rows.map((row) => {
    const line = readMatrix(host, { sheetId, rect: { ...rect, row, rowCount: 1 } }, what)?.[0] ?? [];
    return columns.map((column) => line[column - rect.column]);
  });
}

/** Values go to the visible cells only. */
function write(host: Host, target: ViewTarget, value: unknown): void {
  const { place, rows, columns } = target;
  const lines = value as unknown[][];
  if (
    !Array.isArray(value) ||
    lines.length !== rows.length ||
    lines.some((line) => !Array.isArray(line) || line.length !== columns.length)
  )
    throw hostErrors.invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  rows.forEach((row, i) =>
    columns.forEach((column, j) =>
      host.editor.cells.setValues(place.sheetId, { row, column, rowCount: 1, columnCount: 1 }, [
        [lines[i]?.[j] ?? null],
      ]),
    ),
  );
}

const viewed = (what: keyof typeof readers) => read<ViewTarget>((host, target) => matrix(host, target, what));
const rowView = (target: ViewTarget, index: number): HostObject =>
  object(rangeView, { ...target, rows: [found(target.rows[index], "Row of the view.")], index });

const rangeViewCollection: ObjectType<ViewTarget> = defineType<ViewTarget>({
  name: "RangeViewCollection",
  properties: {},
  methods: {
    GetCount: method((_host, { rows }) => rows.length),
    GetItemAt: method((_host, target, [index]) => rowView(target, integer(index, "index"))),
  },
  items: (_host, target) => target.rows.map((_row, index) => rowView(target, index)),
  itemType: () => rangeView,
});

export const rangeView: ObjectType<ViewTarget> = defineType<ViewTarget>({
  name: "RangeView",
  properties: {
    Values: { get: (host, target) => matrix(host, target, "Values"), set: write },
    Formulas: { get: (host, target) => matrix(host, target, "Formulas"), set: write },
    Text: viewed("Text"),
    ValueTypes: viewed("ValueTypes"),
    NumberFormat: viewed("NumberFormat"),
    RowCount: read((_host, { rows }) => rows.length),
    ColumnCount: read((_host, { columns }) => columns.length),
    CellAddresses: read((_host, { rows, columns }) =>
      rows.map((row) => columns.map((column) => cellName(row, column))),
    ),
    Index: read((_host, { index }) => index ?? 0),
    Rows: link((_host, target) => object(rangeViewCollection, target)),
  },
  methods: {
    GetRange: method((_host, { place, rows, columns }) => {
      const [row = place.rect.row, column = place.rect.column] = [rows[0], columns[0]];
      return rangeObject({
        ...place,
        rect: {
          row,
          column,
          rowCount: (rows[rows.length - 1] ?? row) - row + 1,
          columnCount: (columns[columns.length - 1] ?? column) - column + 1,
        },
      });
    }),
  },
});
