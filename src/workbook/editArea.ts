/** The areas of a table that change events name, in rows and columns of the table. */
import { columnNumber } from "./liveRows";
import type { TableSnapshot } from "./snapshot";

/** A rectangle of a table: 0-based rows and column places, both ends included. */
export interface TableArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Where addresses meet a table.
 * @param address as events give it: "B5", "Sheet!A2:C9", "5:7", "B:B", several parted by commas
 * @returns areas cut to the table's filled rows and its columns; none where they lie outside
 */
export function tableAreas(snapshot: TableSnapshot, address: string): TableArea[] {
  return address.split(",").flatMap((part): TableArea[] => {
    const local = part.slice(part.lastIndexOf("!") + 1).replace(/\$/g, "");
    const letters = (local.match(/[A-Za-z]+/g) ?? []).map((text) => columnNumber(text) - snapshot.firstColumn);
    const numbers = (local.match(/\d+/g) ?? []).map((text) => Number(text) - 1 - snapshot.firstRow);
    const lastColumn = snapshot.table.columns.length - 1;
    const lastRow = snapshot.rowCount - 1;
    const area = {
      top: Math.max(0, numbers[0] ?? 0),
      bottom: Math.min(lastRow, numbers[1] ?? numbers[0] ?? lastRow),
      left: Math.max(0, letters[0] ?? 0),
      right: Math.min(lastColumn, letters[1] ?? letters[0] ?? lastColumn),
    };
    return area.top > area.bottom || area.left > area.right ? [] : [area];
  });
}

/** Does one of the areas hold this cell? */
export const holdsCell = (areas: readonly TableArea[], row: number, place: number): boolean =>
  areas.some(({ top, bottom, left, right }) => row >= top && row <= bottom && place >= left && place <= right);

/** The table as one area; none for a table without rows. */
export const wholeTable = (snapshot: TableSnapshot): TableArea[] => tableAreas(snapshot, "A:XFD");
