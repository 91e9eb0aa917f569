/** Drop-down lists of data validation, with their choices worked out. */
import type { SheetModel, WorkbookModel } from "../../model/contract";
import type { CellValue, Rect, ValidationData } from "../../model/types";
import { parseFormula } from "../../calc/parse";
import { References } from "../../calc/references";
import { Area } from "../../calc/values";

interface DrawnValidation {
  uid: string;
  type: "list";
  formula1: string;
  ranges: { startRow: number; startColumn: number; endRow: number; endColumn: number }[];
  allowBlank: boolean;
  showErrorMessage: boolean;
  errorStyle: number;
  error?: string;
  errorTitle?: string;
  showDropDown: boolean;
  renderMode: number;
}

/** Univer's numbers of the alert styles. */
const alertStyles: Readonly<Record<string, number>> = { Information: 0, Stop: 1, Warning: 2 };
/** A plain cell with an arrow, as in Excel. */
const arrow = 1;
/**
 * Rows of a sheet that get their arrows. Univer judges every cell under a rule as it opens a sheet, and keeps what it found: a hundred
 * thousand rows take minutes and gigabytes. What may be entered is decided elsewhere, for every row (`entryAlert.ts`).
 */
const drawnRows = 2000;

/** The list validations of a sheet in Univer's form; other kinds are not drawn. */
export function listValidations(workbook: WorkbookModel, sheet: SheetModel): DrawnValidation[] {
  const references = new References(workbook);
  return sheet.validations.flatMap((validation, index) => {
    const list = validation.rule["list"];
    if (!list) return [];
    const choices = choicesOf(workbook, references, sheet.id, list["source"], validation);
    const alert = validation.errorAlert;
    return [
      {
        uid: `${sheet.id}-${index}`,
        type: "list" as const,
        formula1: JSON.stringify(choices),
        ranges: validation.areas
          .filter((area) => area.row < drawnRows)
          .map((area) => ({
            startRow: area.row,
            startColumn: area.column,
            endRow: Math.min(area.row + area.rowCount, drawnRows) - 1,
            endColumn: area.column + area.columnCount - 1,
          })),
        allowBlank: validation.ignoreBlanks,
        showErrorMessage: alert?.showAlert !== false,
        errorStyle: alertStyles[alert?.style ?? "Stop"] ?? 1,
        error: alert?.message,
        errorTitle: alert?.title,
        showDropDown: list["inCellDropDown"] !== false,
        renderMode: arrow,
      },
    ];
  });
}

function choicesOf(
  workbook: WorkbookModel,
  references: References,
  sheetId: string,
  source: unknown,
  validation: ValidationData,
): string[] {
  if (typeof source !== "string") return [];
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const first = validation.areas[0] ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const area = areaOf(references, source, { sheetId, row: first.row, column: first.column });
  if (!area) return [];
  const found: string[] = [];
  workbook.sheet(area.sheetId).grid.forEach((_row, _column, cell) => {
    if (cell.value !== null && cell.value !== "") found.push(text(cell.value));
  }, area.rect);
  return found;
}

function areaOf(
  references: References,
  formula: string,
  at: { sheetId: string; row: number; column: number },
  depth = 0,
): { sheetId: string; rect: Rect } | undefined {
  const tree = parseFormula(formula);
  if (!tree || depth > 5) return undefined;
  if (tree.kind === "area") {
    const sheetId = tree.sheet === undefined ? at.sheetId : references.sheetId(tree.sheet);
    return sheetId === undefined ? undefined : { sheetId, rect: tree.rect };
  }
  if (tree.kind === "table") {
    const area = references.table(tree, at);
    return area instanceof Area ? area : undefined;
  }
  if (tree.kind === "call" && tree.name === "INDIRECT" && tree.args[0]?.kind === "value")
    return areaOf(references, `=${String(tree.args[0].value)}`, at, depth + 1);
  if (tree.kind !== "name") return undefined;
  const meaning = references.name(tree.name, at.sheetId);
  return meaning?.kind === "area" && meaning.sheet !== undefined
    ? areaFromNode(references, meaning.sheet, meaning.rect)
    : meaning?.kind === "table"
      ? asArea(references.table(meaning, at))
      : references.bareTable(tree.name);
}

function areaFromNode(references: References, sheet: string, rect: Rect): { sheetId: string; rect: Rect } | undefined {
  const sheetId = references.sheetId(sheet);
  return sheetId === undefined ? undefined : { sheetId, rect };
}

const asArea = (value: unknown): Area | undefined => (value instanceof Area ? value : undefined);

function text(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}
