/** Styles, widths, heights, hidden rows and columns, merged cells. */
import { isValidFormat } from "numfmt";
import { hostErrors } from "../../protocol/hostError";
import type { FormatEditing, StylePatch } from "../editing";
import { hasContent } from "../grid";
import { contains, endColumn, endRow, isWholeColumns, isWholeRows, onSheet, overlaps, rect as area } from "../rect";
import type { Sheet } from "../sheet";
import type { ColumnInfo, Rect, RowInfo } from "../types";
import { textOut } from "../values";
import { assertAllowed, tellCells, tellSheet, type EditContext } from "./context";
import { fillMatrix } from "./matrix";

/** The editing of formats for one origin. */
export function formatEditing(context: EditContext): FormatEditing {
  const { book, origin } = context;
  const told = (sheetId: string, rect: Rect): void => book.emit({ kind: "format", sheetId, rect, origin });
  const sized = (
    sheetId: string,
    rect: Rect,
    axis: "rows" | "columns",
    change: (info: RowInfo & ColumnInfo) => RowInfo & ColumnInfo,
  ): void => {
    const sheet = book.sheet(sheetId);
    assertAllowed(context, sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
    const map: Map<number, RowInfo & ColumnInfo> = axis === "rows" ? sheet.rows : sheet.columns;
    const [start, end] = axis === "rows" ? [rect.row, endRow(rect)] : [rect.column, endColumn(rect)];
    for (let index = start; index < end; index += 1) map.set(index, change(map.get(index) ?? {}));
    tellSheet(context, sheet, "layout", axis);
    told(sheetId, rect);
  };
  const points = (value: number | null): number | undefined => {
    if (value !== null && !(typeof value === "number" && value >= 0 && value <= 1790))
      throw hostErrors.invalidArgument("A width or height is a number of points.");
    return value ?? undefined;
  };
  return {
    apply: (sheetId, areas, patch) => {
      const sheet = book.sheet(sheetId);
      assertAllowed(context, sheet, "allowFormatCells");
      for (const rect of areas) {
        applyPatch(context, sheet, rect, patch);
        told(sheetId, rect);
      }
      sheet.dirty.add("cells");
    },
    setNumberFormats: (sheetId, rect, formats) => {
      const sheet = book.sheet(sheetId);
      assertAllowed(context, sheet, "allowFormatCells");
      setNumberFormats(context, sheet, rect, formats);
      told(sheetId, rect);
    },
    setColumnWidth: (sheetId, rect, width) => {
      const value = points(width);
      sized(sheetId, rect, "columns", (info) => ({ ...info, width: value }));
    },
    setRowHeight: (sheetId, rect, height) => {
      const value = points(height);
      if ((value ?? 0) > 409) throw hostErrors.invalidArgument("A row is at most 409 points high.");
      sized(sheetId, rect, "rows", (info) => ({ ...info, height: value }));
    },
    autofitColumns: (sheetId, rect) => {
      const sheet = book.sheet(sheetId);
      const widths = textWidths(context, sheet, rect);
      let column = rect.column;
      const used = area(
        rect.row,
        rect.column,
        rect.rowCount,
        Math.min(rect.columnCount, Math.max(1, ...[...widths.keys()].map((key) => key - rect.column + 1))),
      );
      sized(sheetId, used, "columns", (info) => ({ ...info, width: widths.get(column++) ?? info.width }));
    },
    autofitRows: (sheetId, rect) => {
      const sheet = book.sheet(sheetId);
      const used = sheet.grid.used(false, rect);
      if (used)
        sized(sheetId, { ...rect, row: used.row, rowCount: used.rowCount }, "rows", (info) => ({
          ...info,
          height: undefined,
        }));
    },
    setHidden: (sheetId, rect, axis, hidden) =>
      sized(sheetId, rect, axis, (info) => ({ ...info, hidden: hidden || undefined })),
    merge: (sheetId, rect, across) => {
      const sheet = book.sheet(sheetId);
      assertAllowed(context, sheet);
      const parts = across
        ? Array.from({ length: rect.rowCount }, (_unused, index) =>
            area(rect.row + index, rect.column, 1, rect.columnCount),
          )
        : [rect];
      if (book.tablesOn(sheetId).some((table) => overlaps(table.range, rect)))
        throw hostErrors.invalidArgument("Cells of a table can't be merged.");
      for (const part of parts) mergePart(sheet, part);
      tellSheet(context, sheet, "layout", "merges");
      tellCells(context, sheet, rect);
    },
    unmerge: (sheetId, rect) => {
      const sheet = book.sheet(sheetId);
      assertAllowed(context, sheet);
      sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, rect));
      tellSheet(context, sheet, "layout", "merges");
    },
  };
}

function applyPatch({ book }: EditContext, sheet: Sheet, rect: Rect, patch: StylePatch): void {
  if (!onSheet(rect)) throw hostErrors.invalidArgument("The area does not lie on the sheet.");
  if (isWholeColumns(rect) || isWholeRows(rect)) {
    const columns = isWholeColumns(rect);
    const map: Map<number, { style?: number }> = columns ? sheet.columns : sheet.rows;
    const [start, end] = columns ? [rect.column, endColumn(rect)] : [rect.row, endRow(rect)];
    for (let index = start; index < end; index += 1)
      map.set(index, { ...map.get(index), style: book.styles.patch(map.get(index)?.style ?? 0, patch) });
    sheet.grid.forEach(
      (row, column, cell) => sheet.grid.put(row, column, { ...cell, style: book.styles.patch(cell.style, patch) }),
      rect,
    );
    sheet.dirty.add(columns ? "columns" : "rows");
    return;
  }
  for (let row = rect.row; row < endRow(rect); row += 1)
    for (let column = rect.column; column < endColumn(rect); column += 1) {
      const style = book.styles.patch(sheet.styleAt(row, column), patch);
      sheet.grid.put(row, column, { ...(sheet.grid.get(row, column) ?? { value: null }), style });
    }
}

function setNumberFormats(context: EditContext, sheet: Sheet, rect: Rect, formats: unknown): void {
  const check = (value: unknown): string => {
    if (typeof value !== "string" || !isFormat(value))
      throw hostErrors.invalidArgument(`"${String(value)}" is no number format.`);
    return value === "" ? "General" : value;
  };
  if (!Array.isArray(formats)) {
    applyPatch(context, sheet, rect, { numberFormat: check(formats) });
    sheet.dirty.add("cells");
    return;
  }
  const matrix = fillMatrix(formats, rect);
  const wanted: { row: number; column: number; format: string }[] = [];
  for (let row = 0; row < rect.rowCount; row += 1)
    for (let column = 0; column < rect.columnCount; column += 1) {
      const value = matrix(row, column);
      if (value !== null) wanted.push({ row: rect.row + row, column: rect.column + column, format: check(value) });
    }
  for (const { row, column, format } of wanted) applyPatch(context, sheet, area(row, column), { numberFormat: format });
  sheet.dirty.add("cells");
}

function isFormat(pattern: string): boolean {
  return pattern === "" || isValidFormat(pattern);
}

function mergePart(sheet: Sheet, part: Rect): void {
  if (part.rowCount === 1 && part.columnCount === 1) return;
  sheet.merges = sheet.merges.filter((merge) => !contains(part, merge));
  if (sheet.merges.some((merge) => overlaps(merge, part)))
    throw hostErrors.invalidArgument("The area cuts through merged cells.");
  let kept = false;
  // The first cell with content keeps it, at the top left; the rest is lost, as in Excel.
  for (const { row, column, cell } of sheet.grid.lift(part)) {
    if (hasContent(cell) && !kept) {
      sheet.grid.put(part.row, part.column, cell);
      kept = true;
    } else if (cell.style !== 0 && !(kept && row === part.row && column === part.column))
      sheet.grid.put(row, column, { value: null, style: cell.style });
  }
  sheet.merges.push(part);
}

/** Width in points of the widest text of each column: seven pixels a character, wide characters two. */
function textWidths({ book }: EditContext, sheet: Sheet, rect: Rect): Map<number, number> {
  const widths = new Map<number, number>();
  sheet.grid.forEach((_row, column, cell) => {
    if (!hasContent(cell)) return;
    const style = book.styles.get(cell.style);
    const lines = textOut(cell, style).split("\n");
    const characters = Math.max(
      ...lines.map((line) => Array.from(line).reduce((sum, character) => sum + (/[ᄀ-￯]/u.test(character) ? 2 : 1), 0)),
    );
    const width = ((characters * 7 * (style.font?.size ?? 11)) / 11 + 5) * 0.75;
    widths.set(column, Math.min(1343, Math.max(widths.get(column) ?? 0, Math.round(width * 4) / 4)));
  }, rect);
  return widths;
}
