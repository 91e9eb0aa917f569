/**
 * An edit that was made without knowing of a colleague's: where its cells stand now that the colleague inserted or deleted some. Only
 * what inserts and deletes moves others; of two values for one cell the one that reaches the file last stays, as in Excel.
 */
import type { Change } from "../model/contract";
import { inBand, shiftOf, shiftRect, shiftSpan, type Shift } from "../model/shift";
import type { Rect } from "../model/types";
import type { Edit } from "./edit";

/** Cells that moved on a sheet. */
export interface Move {
  readonly sheetId: string;
  readonly shift: Shift;
  readonly area: Rect;
}

export function movesOf(changes: readonly Change[]): Move[] {
  return changes.flatMap((change) =>
    change.kind === "cells" && change.moved
      ? [
          {
            sheetId: change.sheetId,
            area: change.rect,
            shift: shiftOf(change.rect, change.moved, change.changeType.endsWith("Inserted")),
          },
        ]
      : [],
  );
}

/** The same move in a book in which others happened that its author had not seen. */
export function moveMoves(moves: readonly Move[], others: readonly Move[]): Move[] {
  return moves.flatMap((move) => {
    let area: Rect | null = move.area;
    for (const other of others) {
      if (area === null || other.sheetId !== move.sheetId) continue;
      area =
        move.shift.count > 0 && other.shift.axis === move.shift.axis
          ? pushed(area, other.shift)
          : shiftRect(area, other.shift);
    }
    return area ? [{ ...move, area, shift: shiftOf(area, move.shift.axis, move.shift.count > 0) }] : [];
  });
}

/** Where something is inserted now: a place between cells, which stays when the cells behind it go. */
function pushed(area: Rect, shift: Shift): Rect {
  if (!inBand(area, shift)) return area;
  const start = shift.axis === "rows" ? area.row : area.column;
  // What was inserted first at a place stays above what was inserted there later.
  const moved =
    start <= shift.at ? start : shift.count > 0 ? start + shift.count : Math.max(shift.at, start + shift.count);
  return shift.axis === "rows" ? { ...area, row: moved } : { ...area, column: moved };
}

/**
 * The moves as they concern edits on the way: a column that a colleague inserted or deleted in a table also moves the rows that are
 * just being put below it and taken in, as if the table had had them already.
 */
export function movesForAppended(moves: readonly Move[], waiting: readonly Edit[]): Move[] {
  const grown = waiting.flatMap(({ resized, args }) =>
    resized?.downwards ? [{ sheetId: resized.sheetId, rect: args[1] as Rect }] : [],
  );
  return moves.map((move) => {
    if (move.shift.axis !== "columns") return move;
    const end = grown
      .filter(({ sheetId, rect }) => sheetId === move.sheetId && rect.row === move.area.row)
      .reduce((last, { rect }) => Math.max(last, rect.row + rect.rowCount), move.shift.bandEnd);
    return { ...move, shift: { ...move.shift, bandEnd: end } };
  });
}

/** Methods whose second argument is an area, and the place of a matrix of its shape among the arguments. */
const matrixAt: Readonly<Record<string, number>> = {
  "cells.setValues": 2,
  "cells.setFormulas": 2,
  "format.setNumberFormats": 2,
};

/** The edit in a book in which `moves` happened before it; null when its cells are gone. */
export function moveEdit(edit: Edit, moves: readonly Move[]): Edit | null {
  let moved: Edit | null = edit;
  for (const move of moves) moved &&= moveOnce(moved, move);
  return moved;
}

function moveOnce(edit: Edit, { sheetId, shift }: Move): Edit | null {
  if (edit.rows) {
    if (edit.rows.sheetId !== sheetId) return edit;
    const { rect: place } = edit.rows;
    const rect = edit.method === "addRows" && shift.axis === "rows" ? pushed(place, shift) : shiftRect(place, shift);
    return rect ? { ...edit, rows: { sheetId, rect } } : null;
  }
  const { args } = edit;
  const name = `${edit.area}.${edit.method}`;
  if (name === "cells.copy" || name === "cells.move") {
    const ends = args.slice(0, 2).map((end) => {
      const place = end as { sheetId: string; rect: Rect };
      const rect = place.sheetId === sheetId ? shiftRect(place.rect, shift) : place.rect;
      return rect && { ...place, rect };
    });
    return ends.includes(null) ? null : { ...edit, args: [...ends, ...args.slice(2)] };
  }
  if (name === "tables.resize") {
    if (edit.resized?.sheetId !== sheetId) return edit;
    const rect = shiftRect(args[1] as Rect, shift);
    return rect ? { ...edit, args: [args[0], rect] } : null;
  }
  if (args[0] !== sheetId) return edit;
  if (edit.method === "typeText") {
    const rect = shiftRect({ row: Number(args[1]), column: Number(args[2]), rowCount: 1, columnCount: 1 }, shift);
    return rect ? { ...edit, args: [sheetId, rect.row, rect.column, ...args.slice(3)] } : null;
  }
  const [, where] = args;
  if (Array.isArray(where)) {
    const areas = (where as Rect[]).flatMap((area) => shiftRect(area, shift) ?? []);
    return areas.length > 0 ? { ...edit, args: [sheetId, areas, ...args.slice(2)] } : null;
  }
  if (typeof where !== "object" || where === null) return edit;
  if (!("rowCount" in where)) {
    const rect = shiftRect({ ...(where as { row: number; column: number }), rowCount: 1, columnCount: 1 }, shift);
    return rect ? { ...edit, args: [sheetId, { row: rect.row, column: rect.column }, ...args.slice(2)] } : null;
  }
  const rect = where as Rect;
  const to = shiftRect(rect, shift);
  if (to === null) return null;
  const at = matrixAt[name];
  const matrix = at === undefined ? undefined : args[at];
  if (
    at === undefined ||
    !Array.isArray(matrix) ||
    (to.rowCount === rect.rowCount && to.columnCount === rect.columnCount)
  )
    return { ...edit, args: [sheetId, to, ...args.slice(2)] };
  return { ...edit, args: [sheetId, to, reshaped(matrix as unknown[][], rect, to, shift), ...args.slice(3)] };
}

/** A matrix on an area that cells were inserted into or taken out of: theirs are left alone, what was for the lost ones is left out. */
function reshaped(matrix: readonly (readonly unknown[])[], from: Rect, to: Rect, shift: Shift): unknown[][] {
  const rows = shift.axis === "rows";
  const limit = rows ? 1_048_576 : 16_384;
  const start = rows ? from.row : from.column;
  const first = rows ? to.row : to.column;
  const places = Array.from({ length: rows ? from.rowCount : from.columnCount }, (_, index) => {
    const span = shiftSpan(start + index, 1, shift.at, shift.count, limit);
    return span === null ? null : span[0] - first;
  });
  const fresh = Array.from({ length: to.rowCount }, () => new Array<unknown>(to.columnCount).fill(null));
  matrix.forEach((line, row) =>
    line.forEach((value, column) => {
      const target = places[rows ? row : column];
      if (target === null || target === undefined) return;
      const cells = fresh[rows ? target : row];
      if (cells) cells[rows ? column : target] = value;
    }),
  );
  return fresh;
}
