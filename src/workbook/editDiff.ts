/** Which cells of a table an edit changed, and what they held before. */
import { isBlank, type CellValue } from "../policy/values";
import { holdsCell, type TableArea } from "./editArea";
import { matchRows, type Matched, type RowMatch } from "./rowMatch";
import { sameValue, valueText, type TableSnapshot } from "./snapshot";

/** One area edited here. */
export interface EditedArea extends TableArea {
  /** What a single cell held, where the event says so. */
  readonly before?: CellValue;
}

/** What happened to a table since it was read last. */
export interface TableEdits {
  /** Areas edited on this machine, in order. */
  readonly edited: readonly EditedArea[];
  /** Areas written by others since, of which it is not known what they held in between. */
  readonly unsure: readonly TableArea[];
}

/** One cell that holds something else than before. */
export interface CellEdit {
  /** 0-based row of the table as it is now. */
  readonly row: number;
  readonly column: string;
  /** null where it was blank, or where nobody knows. */
  readonly oldValue: CellValue;
  readonly newValue: CellValue;
  /** Is it known what the cell held before? */
  readonly known: boolean;
  /** Was the row not there before? */
  readonly newRow: boolean;
}

/**
 * Compares edited areas with the last reading. Rows are found by what names them, so that sorting and deleting rows changes nothing;
 * a cell that got its old value back is no edit, a row that is blank now was removed.
 * @param last the last reading, undefined where there was none
 * @param now the table as it is, with the same columns
 * @param columns keys of the columns to compare
 */
export function editedCells(
  last: TableSnapshot | undefined,
  now: TableSnapshot,
  { edited, unsure }: TableEdits,
  columns: readonly string[],
): CellEdit[] {
  const match = matchRows(last, now);
  const first = valuesBefore(edited);
  const areas = edited.filter((area) => area.before !== undefined || !isSorting(last, now, area, match));
  const places = columns.flatMap((column) => {
    const place = now.table.indexOf(column);
    return place === undefined || now.columns[column] === undefined ? [] : [{ column, place }];
  });
  const filled = Object.values(now.columns);
  const found = new Map<string, CellEdit>();
  for (const area of areas) {
    const inside = places.filter(({ place }) => place >= area.left && place <= area.right);
    for (let row = area.top; row <= Math.min(area.bottom, now.rowCount - 1); row++) {
      if (filled.every((values) => isBlank(values[row]))) continue;
      const matched = match(row);
      for (const { column, place } of inside) {
        const key = `${row}/${place}`;
        if (found.has(key)) continue;
        const said = first.get(key);
        const sure = said !== undefined || !holdsCell(unsure, row, place);
        const old = said ?? earlierValue(last, matched, column, sure);
        const newValue = now.columns[column]?.[row] ?? null;
        if (old === undefined ? isBlank(newValue) : sameValue(old, newValue)) continue;
        const edit = { row, column, oldValue: old ?? null, newValue, known: old !== undefined };
        found.set(key, { ...edit, newRow: matched === "new" });
      }
    }
  }
  return [...found.values()];
}

/** What single cells held before the first edit of them; a cell that lay in a larger area before is compared with the last reading. */
function valuesBefore(edited: readonly EditedArea[]): ReadonlyMap<string, CellValue> {
  const before = new Map<string, CellValue>();
  const larger: TableArea[] = [];
  for (const area of edited) {
    if (area.before === undefined) larger.push(area);
    else if (!holdsCell(larger, area.top, area.left)) {
      const key = `${area.top}/${area.left}`;
      if (!before.has(key)) before.set(key, area.before);
    }
  }
  return before;
}

/** undefined: nobody knows. */
function earlierValue(
  last: TableSnapshot | undefined,
  matched: Matched,
  column: string,
  sure: boolean,
): CellValue | undefined {
  if (matched === "new") return null;
  return matched === "unknown" || !sure ? undefined : last?.columns[column]?.[matched];
}

/** Rows without a name can only be compared by their place: an area that holds the same rows in another order was sorted. */
function isSorting(last: TableSnapshot | undefined, now: TableSnapshot, area: TableArea, match: RowMatch): boolean {
  if (last === undefined || last.rowCount !== now.rowCount || area.top === area.bottom) return false;
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  if (!rows.some(match.unnamed)) return false;
  const lines = (snapshot: TableSnapshot): string =>
    rows
      .map((row) => JSON.stringify(Object.keys(now.columns).map((key) => valueText(snapshot.columns[key]?.[row]))))
      .sort()
      .join("\n");
  return lines(last) === lines(now);
}
