/** `getSpecialCells`: cells of a kind, as areas. */
import type { Host } from "../host";
import { endColumn, endRow, holds, intersect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { Cell, Rect } from "../model/types";
import { cellValueType } from "../model/values";
import { hostErrors } from "../protocol/hostError";
import type { HostObject } from "../protocol/objectType";
import { object, oneOf } from "./define";
import { sheetOf, visibleLines, type Places } from "./places";
import { rangeAreas } from "./rangeAreas";

const kinds = ["Constants", "Formulas", "Blanks", "Visible", "ConditionalFormats", "DataValidations"] as const;

/** Which value types belong to a name such as "ErrorsLogicalNumber". */
const valueWords: Readonly<Record<string, RegExp>> = {
  Error: /Error/,
  Boolean: /Logical/,
  Double: /Number/,
  String: /Text/,
};

function wanted(cell: Cell | undefined, valueType: unknown): boolean {
  const type = cellValueType(cell);
  if (type === "Empty") return false;
  if (valueType === undefined || valueType === null || valueType === "All") return true;
  return valueWords[type]?.test(String(valueType)) ?? false;
}

const tests: Record<
  (typeof kinds)[number],
  (sheet: Sheet, row: number, column: number, cell: Cell | undefined, valueType: unknown) => boolean
> = {
  Constants: (_sheet, _row, _column, cell, valueType) =>
    cell?.formula === undefined && cell?.spillFrom === undefined && wanted(cell, valueType),
  Formulas: (_sheet, _row, _column, cell, valueType) =>
    cell?.formula !== undefined && (wanted(cell, valueType) || valueType === undefined || valueType === null),
  Blanks: (_sheet, _row, _column, cell) => cellValueType(cell) === "Empty" && cell?.formula === undefined,
  Visible: () => true,
  ConditionalFormats: (sheet, row, column) =>
    sheet.conditionalFormats.some(({ areas }) => areas.some((area) => holds(area, row, column))),
  DataValidations: (sheet, row, column) =>
    sheet.validations.some(({ areas }) => areas.some((area) => holds(area, row, column))),
};

/**
 * @returns the cells as a RangeAreas, or null when there is none
 * @throws InvalidArgument for an unknown kind
 */
export function specialCells(
  host: Host,
  { sheetId, areas }: Places,
  type: unknown,
  valueType: unknown,
): HostObject | null {
  if (type === "SameConditionalFormat" || type === "SameDataValidation")
    throw hostErrors.notImplemented(`getSpecialCells("${type}")`);
  const kind = oneOf(type, kinds, "cellType");
  const sheet = sheetOf(host, sheetId);
  const rects = areas.flatMap((area) =>
    kind === "Visible" ? visibleAreas(sheet, area) : matching(sheet, area, tests[kind], valueType),
  );
  return rects.length > 0 ? object(rangeAreas, { sheetId, areas: rects }) : null;
}

/** Looks only where the sheet is used: blanks beyond it are not special, as in Excel. */
function matching(sheet: Sheet, area: Rect, test: (typeof tests)["Blanks"], valueType: unknown): Rect[] {
  const used = sheet.grid.used(true);
  const part = used && intersect(area, used);
  if (!part) return [];
  const open = new Map<string, Rect>();
  const done: Rect[] = [];
  for (let row = part.row; row < endRow(part); row += 1) {
    const runs: Rect[] = [];
    for (let column = part.column; column < endColumn(part); column += 1) {
      if (!test(sheet, row, column, sheet.grid.get(row, column), valueType)) continue;
      const last = runs[runs.length - 1];
      if (last && endColumn(last) === column) last.columnCount += 1;
      else runs.push({ row, column, rowCount: 1, columnCount: 1 });
    }
    // A run that continues the one above it makes it taller.
    const next = new Map<string, Rect>();
    for (const run of runs) {
      const key = `${run.column}:${run.columnCount}`;
      const above = open.get(key);
      if (above) above.rowCount += 1;
      else done.push(run);
      next.set(key, above ?? run);
    }
    open.clear();
    for (const [key, run] of next) open.set(key, run);
  }
  return done;
}

/** The blocks between hidden rows and columns. */
export function visibleAreas(sheet: Sheet, area: Rect): Rect[] {
  const runs = (indexes: readonly number[]): [number, number][] => {
    const found: [number, number][] = [];
    for (const index of indexes) {
      const last = found[found.length - 1];
      if (last && last[0] + last[1] === index) last[1] += 1;
      else found.push([index, 1]);
    }
    return found;
  };
  const { rows, columns } = visibleLines(sheet, area);
  const columnRuns = runs(columns);
  return runs(rows).flatMap(([row, rowCount]) =>
    columnRuns.map(([column, columnCount]) => ({ row, column, rowCount, columnCount })),
  );
}
