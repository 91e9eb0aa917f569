/** Cells of tables and of single places, one pass over each sheet that is needed. */
import type { CellArea } from "../import/xlsx/cellRefs";
import { about, type Package } from "../import/xlsx/package";
import { cellValue, findSheetData } from "../import/xlsx/readSheets";
import { readSharedStrings } from "../import/xlsx/sharedStrings";
import { scanSheetData } from "../import/xlsx/sheetScan";
import type { CellValue } from "../policy/values";

/** Columns of a rectangle that are wanted: place in the sheet → where its cells go, one a row. */
export interface WantedArea {
  readonly area: CellArea;
  readonly columns: ReadonlyMap<number, CellValue[]>;
}

/** The texts that cells point to. */
export function sharedTexts(pack: Package): readonly string[] {
  const target = pack.relationships(pack.workbookPart).find(({ kind }) => kind === "sharedStrings")?.target;
  const part = target === undefined ? undefined : pack.find(target);
  return part === undefined ? [] : about(part, () => readSharedStrings(pack.text(part)).texts);
}

/**
 * Fills the columns of areas from a sheet. Blank cells are left as they are.
 * @param part the sheet's part
 * @throws XlsxError when the sheet is damaged
 */
export function fillAreas(pack: Package, part: string, shared: readonly string[], areas: readonly WantedArea[]): void {
  const text = pack.text(part);
  about(part, () => {
    const sheetData = findSheetData(text);
    if (!sheetData) return;
    scanSheetData(text, sheetData, {
      cell(cell) {
        for (const { area, columns } of areas) {
          const row = cell.row - area.row;
          if (row < 0 || row >= area.rowCount) continue;
          const cells = columns.get(cell.column);
          if (!cells) continue;
          const value = cellValue(cell, shared);
          // A formula that shows nothing is blank, as Excel tells it.
          cells[row] = value === "" ? null : value;
        }
      },
    });
  });
}

/** A rectangle with room for some of its columns. @param columns places in the sheet */
export function wantedArea(area: CellArea, columns: Iterable<number>): WantedArea {
  return {
    area,
    columns: new Map(Array.from(columns, (column) => [column, new Array<CellValue>(area.rowCount).fill(null)])),
  };
}
