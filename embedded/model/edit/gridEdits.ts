/** Inserting and deleting cells, outline groups and frozen panes. */
import { hostErrors } from "../../protocol/hostError";
import type { GridEditing } from "../editing";
import { endColumn, endRow, isWholeColumns, isWholeRows, onSheet } from "../rect";
import type { Sheet } from "../sheet";
import type { ColumnInfo, Rect, RowInfo } from "../types";
import { assertAllowed, assertEditable, tellSheet, type EditContext } from "./context";
import { shiftCells } from "./shiftCells";

type Axis = "rows" | "columns";
type Info = RowInfo & ColumnInfo;
const MAX_LEVEL = 7;

/** The editing of the grid for one origin. */
export function gridEditing(context: EditContext): GridEditing {
  const { book } = context;
  const outline = (sheetId: string, work: (sheet: Sheet) => void): void => {
    const sheet = book.sheet(sheetId);
    assertAllowed(context, sheet);
    work(sheet);
    tellSheet(context, sheet, "outline", "rows", "columns");
  };
  return {
    insert: (sheetId, rect, shift) => {
      const sheet = book.sheet(sheetId);
      if (!onSheet(rect)) throw hostErrors.invalidArgument("The area does not lie on the sheet.");
      const [axis, area] = wholeOr(rect, shift === "Down" ? "rows" : "columns");
      assertShift(context, sheet, area, axis, "Insert");
      shiftCells(context, sheet, area, axis, true);
      return area;
    },
    remove: (sheetId, rect, shift) => {
      const sheet = book.sheet(sheetId);
      if (!onSheet(rect)) throw hostErrors.invalidArgument("The area does not lie on the sheet.");
      const [axis, area] = wholeOr(rect, shift === "Up" ? "rows" : "columns");
      assertShift(context, sheet, area, axis, "Delete");
      shiftCells(context, sheet, area, axis, false);
    },
    group: (sheetId, rect, axis) =>
      outline(sheetId, (sheet) => {
        each(sheet, rect, axis, (info) => {
          const level = (info.outlineLevel ?? 0) + 1;
          if (level > MAX_LEVEL) throw hostErrors.invalidOperation("An outline has at most eight levels.");
          return { ...info, outlineLevel: level };
        });
      }),
    ungroup: (sheetId, rect, axis) =>
      outline(sheetId, (sheet) => {
        const [start, end] = span(rect, axis);
        const map = bands(sheet, axis);
        if (
          !Array.from({ length: end - start }, (_unused, i) => map.get(start + i)?.outlineLevel ?? 0).some(
            (level) => level > 0,
          )
        )
          throw hostErrors.invalidOperation("There is no group to take away.");
        each(sheet, rect, axis, (info) => ({
          ...info,
          outlineLevel: Math.max(0, (info.outlineLevel ?? 0) - 1) || undefined,
        }));
      }),
    showDetails: (sheetId, rect, axis, show) =>
      outline(sheetId, (sheet) => {
        const [start, end] = span(rect, axis);
        const map = bands(sheet, axis);
        const deepest = Math.max(
          0,
          ...Array.from({ length: end - start }, (_unused, i) => map.get(start + i)?.outlineLevel ?? 0),
        );
        if (deepest === 0) throw hostErrors.invalidOperation("There is no group here.");
        each(sheet, rect, axis, (info) =>
          (info.outlineLevel ?? 0) > 0 ? { ...info, hidden: !show || undefined } : info,
        );
        mark(map, end, !show);
      }),
    showLevels: (sheetId, rowLevels, columnLevels) =>
      outline(sheetId, (sheet) => {
        for (const [axis, levels] of [
          ["rows", rowLevels],
          ["columns", columnLevels],
        ] as const) {
          if (!Number.isInteger(levels) || levels < 0 || levels > MAX_LEVEL + 1)
            throw hostErrors.invalidArgument("Outline levels run from 0 to 8.");
          if (levels === 0) continue;
          const map = bands(sheet, axis);
          for (const [index, info] of [...map])
            if (info.outlineLevel) map.set(index, { ...info, hidden: info.outlineLevel >= levels || undefined });
          for (const index of [...map.keys()])
            if (map.get(index)?.outlineLevel && !map.get(index + 1)?.outlineLevel)
              mark(map, index + 1, map.get(index)?.hidden ?? false);
        }
      }),
    freeze: (sheetId, rows, columns) => {
      const sheet = book.sheet(sheetId);
      if (![rows, columns].every((count) => Number.isInteger(count) && count >= 0))
        throw hostErrors.invalidArgument("Panes are frozen by a count of rows and columns.");
      sheet.freeze = { rows, columns };
      tellSheet(context, sheet, "layout", "views");
    },
  };
}

/** Whole rows always move up and down, whole columns left and right, whatever was said. */
function wholeOr(rect: Rect, axis: Axis): [Axis, Rect] {
  if (isWholeRows(rect)) return ["rows", rect];
  return isWholeColumns(rect) ? ["columns", rect] : [axis, rect];
}

function assertShift(context: EditContext, sheet: Sheet, area: Rect, axis: Axis, verb: "Insert" | "Delete"): void {
  const whole = axis === "rows" ? isWholeRows(area) : isWholeColumns(area);
  assertAllowed(context, sheet, whole ? `allow${verb}${axis === "rows" ? "Rows" : "Columns"}` : undefined);
  if (verb === "Delete" && sheet.protection.protected) assertEditable(context, sheet, area);
}

const bands = (sheet: Sheet, axis: Axis): Map<number, Info> => (axis === "rows" ? sheet.rows : sheet.columns);
const span = (rect: Rect, axis: Axis): [number, number] =>
  axis === "rows" ? [rect.row, endRow(rect)] : [rect.column, endColumn(rect)];

function each(sheet: Sheet, rect: Rect, axis: Axis, change: (info: Info) => Info): void {
  const map = bands(sheet, axis);
  const [start, end] = span(rect, axis);
  for (let index = start; index < end; index += 1) map.set(index, change(map.get(index) ?? {}));
}

/** The line behind a group carries the sign that it is collapsed. */
function mark(map: Map<number, Info>, index: number, collapsed: boolean): void {
  map.set(index, { ...map.get(index), collapsed: collapsed || undefined });
}
