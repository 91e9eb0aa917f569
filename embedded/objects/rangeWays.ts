/** Methods of Range that lead to other ranges. */
import { hasContent } from "../model/grid";
import type { Host } from "../host";
import { MAX_COLUMNS, MAX_ROWS, bounding, endColumn, endRow, intersect, overlaps } from "../model/rect";
import { parseRect } from "../model/address";
import type { Rect } from "../model/types";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, MethodEntry } from "../protocol/objectType";
import { found, integer, method, object, oneOf } from "./define";
import { checked, placeOfArgument, sheetOf, usedPart, visibleLines, type Place } from "./places";
import { rangeObject } from "./range";
import { rangeAreas } from "./rangeAreas";
import { rangeView } from "./rangeView";
import { specialCells } from "./specialCells";
import { tableScopedCollection } from "./tables";

type Way = MethodEntry<Place>;
const to = (sheetId: string, rect: Rect): HostObject => rangeObject(checked(sheetId, rect));
const way = (go: (place: Place, args: readonly unknown[], host: Host) => Rect): Way =>
  method((host, place, args) => to(place.sheetId, go(place, args, host)));

/** Where Ctrl+arrow leads from a cell. */
function edge(
  host: Host,
  { sheetId, rect }: Place,
  direction: unknown,
  active: unknown,
): { row: number; column: number } {
  const steps = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] } as const;
  const [dr, dc] = steps[oneOf(direction, ["Up", "Down", "Left", "Right"], "direction")];
  const { grid } = sheetOf(host, sheetId);
  const start = active === undefined || active === null ? rect : placeOfArgument(host, active, sheetId).rect;
  let { row, column } = start;
  const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  const full = (r: number, c: number): boolean => hasContent(grid.get(r, c));
  const used = grid.used(false) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const run = full(row, column) && inside(row + dr, column + dc) && full(row + dr, column + dc);
  for (;;) {
    const [nextRow, nextColumn] = [row + dr, column + dc];
    if (!inside(nextRow, nextColumn)) return { row, column };
    const beyond =
      dr > 0
        ? nextRow >= endRow(used)
        : dc > 0
          ? nextColumn >= endColumn(used)
          : dr < 0
            ? nextRow < used.row
            : nextColumn < used.column;
    if (run && !full(nextRow, nextColumn)) return { row, column };
    if (!run && full(nextRow, nextColumn)) return { row: nextRow, column: nextColumn };
    if (beyond && !run)
      return { row: dr > 0 ? MAX_ROWS - 1 : dr < 0 ? 0 : row, column: dc > 0 ? MAX_COLUMNS - 1 : dc < 0 ? 0 : column };
    row = nextRow;
    column = nextColumn;
  }
}

/** The block of filled cells around a range, up to blank rows and columns. */
function region(host: Host, { sheetId, rect }: Place): Rect {
  const { grid } = sheetOf(host, sheetId);
  let area = rect;
  for (;;) {
    const row = Math.max(0, area.row - 1);
    const column = Math.max(0, area.column - 1);
    const frame = {
      row,
      column,
      rowCount: Math.min(MAX_ROWS, endRow(area) + 1) - row,
      columnCount: Math.min(MAX_COLUMNS, endColumn(area) + 1) - column,
    };
    const used = grid.used(false, frame);
    const next = used ? bounding(area, used) : area;
    if (next.rowCount === area.rowCount && next.columnCount === area.columnCount) return area;
    area = next;
  }
}

const intersection = (host: Host, place: Place, other: unknown): HostObject | null => {
  const { sheetId, rect } = placeOfArgument(host, other, place.sheetId);
  const part = sheetId === place.sheetId ? intersect(place.rect, rect) : null;
  return part && rangeObject({ sheetId, rect: part });
};

/** A strip of `count` lines beside a range; a negative count lies on the other side of the edge, as in Excel. */
function strip({ rect }: Place, value: unknown, axis: "rows" | "columns", after: boolean): Rect {
  const count = integer(value, "count", 1);
  if (count === 0) throw hostErrors.invalidArgument("count is not zero.");
  const size = Math.abs(count);
  const [start, end] = axis === "rows" ? [rect.row, endRow(rect)] : [rect.column, endColumn(rect)];
  const at = after ? (count > 0 ? end : end - size) : count > 0 ? start - size : start;
  return axis === "rows" ? { ...rect, row: at, rowCount: size } : { ...rect, column: at, columnCount: size };
}

const spillParent = (host: Host, { sheetId, rect }: Place): HostObject | null => {
  const cell = sheetOf(host, sheetId).grid.get(rect.row, rect.column);
  const anchor = cell?.spillFrom === undefined ? undefined : parseRect(cell.spillFrom);
  return anchor ? rangeObject({ sheetId, rect: anchor }) : null;
};

const spillRange = (host: Host, { sheetId, rect }: Place): HostObject | null => {
  const { grid } = sheetOf(host, sheetId);
  const cells: Rect[] = [];
  grid.forEach((row, column, cell) => {
    const anchor = cell.spillFrom === undefined ? undefined : parseRect(cell.spillFrom);
    if (anchor?.row === rect.row && anchor.column === rect.column)
      cells.push({ row, column, rowCount: 1, columnCount: 1 });
  });
  return cells.length > 0
    ? rangeObject({ sheetId, rect: cells.reduce(bounding, { ...rect, rowCount: 1, columnCount: 1 }) })
    : null;
};

const mergedAreas = (host: Host, { sheetId, rect }: Place): HostObject | null => {
  const areas = sheetOf(host, sheetId).merges.filter((merge) => overlaps(merge, rect));
  return areas.length > 0 ? object(rangeAreas, { sheetId, areas }) : null;
};

const nothing = "The requested area is empty.";

export const rangeWays: Readonly<Record<string, Way>> = {
  GetCell: way(({ rect }, [row, column]) => ({
    row: rect.row + integer(row, "row"),
    column: rect.column + integer(column, "column"),
    rowCount: 1,
    columnCount: 1,
  })),
  GetRow: way(({ rect }, [row]) => ({ ...rect, row: rect.row + integer(row, "row"), rowCount: 1 })),
  GetColumn: way(({ rect }, [column]) => ({
    ...rect,
    column: rect.column + integer(column, "column"),
    columnCount: 1,
  })),
  GetLastCell: way(({ rect }) => ({ row: endRow(rect) - 1, column: endColumn(rect) - 1, rowCount: 1, columnCount: 1 })),
  GetLastRow: way(({ rect }) => ({ ...rect, row: endRow(rect) - 1, rowCount: 1 })),
  GetLastColumn: way(({ rect }) => ({ ...rect, column: endColumn(rect) - 1, columnCount: 1 })),
  GetEntireRow: way(({ rect }) => ({ ...rect, column: 0, columnCount: MAX_COLUMNS })),
  GetEntireColumn: way(({ rect }) => ({ ...rect, row: 0, rowCount: MAX_ROWS })),
  GetOffsetRange: way(({ rect }, [rows, columns]) => ({
    ...rect,
    row: rect.row + integer(rows, "rowOffset"),
    column: rect.column + integer(columns, "columnOffset"),
  })),
  GetResizedRange: way(({ rect }, [rows, columns]) => ({
    ...rect,
    rowCount: rect.rowCount + integer(rows, "deltaRows"),
    columnCount: rect.columnCount + integer(columns, "deltaColumns"),
  })),
  GetAbsoluteResizedRange: way(({ rect }, [rows, columns]) => ({
    ...rect,
    rowCount: integer(rows, "numRows"),
    columnCount: integer(columns, "numColumns"),
  })),
  GetRowsAbove: way((place, [count]) => strip(place, count, "rows", false)),
  GetRowsBelow: way((place, [count]) => strip(place, count, "rows", true)),
  GetColumnsBefore: way((place, [count]) => strip(place, count, "columns", false)),
  GetColumnsAfter: way((place, [count]) => strip(place, count, "columns", true)),
  GetBoundingRect: method((host, place, [other]) => {
    const { sheetId, rect } = placeOfArgument(host, other, place.sheetId);
    if (sheetId !== place.sheetId) throw hostErrors.invalidArgument("Both ranges lie on one sheet.");
    return to(sheetId, bounding(place.rect, rect));
  }),
  GetIntersection: method((host, place, [other]) =>
    found(intersection(host, place, other), "The ranges do not intersect."),
  ),
  GetIntersectionOrNullObject: method((host, place, [other]) => intersection(host, place, other)),
  GetUsedRange: method((host, place, [valuesOnly]) =>
    rangeObject(
      usedPart(host, place, valuesOnly) ?? { ...place, rect: { ...place.rect, rowCount: 1, columnCount: 1 } },
    ),
  ),
  GetUsedRangeOrNullObject: method((host, place, [valuesOnly]) => {
    const used = usedPart(host, place, valuesOnly);
    return used && rangeObject(used);
  }),
  GetSurroundingRegion: way((place, _args, host) => region(host, place)),
  GetRangeEdge: way((place, [direction, active], host) => ({
    ...edge(host, place, direction, active),
    rowCount: 1,
    columnCount: 1,
  })),
  GetExtendedRange: way((place, [direction, active], host) =>
    bounding(place.rect, { ...edge(host, place, direction, active), rowCount: 1, columnCount: 1 }),
  ),
  GetSpecialCells: method((host, { sheetId, rect }, [type, valueType]) =>
    found(specialCells(host, { sheetId, areas: [rect] }, type, valueType), nothing),
  ),
  GetSpecialCellsOrNullObject: method((host, { sheetId, rect }, [type, valueType]) =>
    specialCells(host, { sheetId, areas: [rect] }, type, valueType),
  ),
  GetSpillParent: method((host, place) => found(spillParent(host, place), nothing)),
  GetSpillParentOrNullObject: method(spillParent),
  GetSpillingToRange: method((host, place) => found(spillRange(host, place), nothing)),
  GetSpillingToRangeOrNullObject: method(spillRange),
  GetMergedAreasOrNullObject: method(mergedAreas),
  GetTables: method((_host, { sheetId, rect }, [fullyContained]) =>
    object(tableScopedCollection, { sheetId, areas: [rect], fullyContained: fullyContained === true }),
  ),
  GetVisibleView: method((host, place) =>
    object(rangeView, { place, ...visibleLines(sheetOf(host, place.sheetId), place.rect) }),
  ),
};
