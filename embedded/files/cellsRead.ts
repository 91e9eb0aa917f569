import { parseArea, type CellArea } from "../../src/import/xlsx/cellRefs";
import { cellRef } from "../../src/import/xlsx/cellRefs";
import { cellValue } from "../../src/import/xlsx/readSheets";
import { scanSheetData, type ScannedCell } from "../../src/import/xlsx/sheetScan";
import { escapeText, escapeAttribute, type Tag } from "../../src/import/xlsx/xml";
import { isErrorCell } from "../../src/policy/values";
import type { SheetModel, StyleTable } from "../model/contract";
import {
  errorCodes,
  type Cell,
  type CellValue,
  type ErrorCode,
  type ErrorValue,
  type RowInfo,
  type TableData,
} from "../model/types";
import { ArrayFormulas, callsAddIn } from "./arrayFormulas";
import { formulaFromFile, shiftFormula } from "./formulaText";
import { cellKey, type FileSource, type SheetSource } from "./source";

const knownErrors: readonly string[] = errorCodes;
const markOf = / cm="(\d+)"/;

/** Reads the cells and rows of one sheet into the model. */
export class CellReader {
  private readonly shared: readonly string[];
  private readonly formulas = new Map<string, string>();
  private readonly sharedFormulas = new Map<string, { text: string; row: number; column: number }>();
  private readonly arrays: { anchor: string; area: CellArea }[] = [];
  private readonly errors = new Map<string, ErrorValue>();
  private lastTable: TableData | undefined;
  /** Names are read after the cells: each may stand for several. */
  private readonly arrayFormulas = new ArrayFormulas(() => undefined);
  private readonly legacy = new Map<string, boolean>();

  constructor(
    private readonly source: FileSource,
    private readonly sheet: SheetModel,
    private readonly from: SheetSource,
    private readonly tables: readonly TableData[],
    private readonly styleOf: (xf: number) => number,
  ) {
    this.shared = source.shared.texts;
  }

  /** Reads everything between the tags of sheetData. */
  read(text: string, sheetData: Tag): void {
    scanSheetData(text, sheetData, {
      row: (row, attributes) => this.readRow(row, attributes),
      cell: (cell) => this.readCell(cell),
    });
    const { grid } = this.sheet;
    for (const { anchor, area } of this.arrays) {
      grid.forEach((row, column, cell) => {
        if (row !== area.row || column !== area.column) cell.spillFrom = anchor;
      }, area);
    }
  }

  private readRow(row: number, attributes: Record<string, string>): void {
    const info: RowInfo = {};
    const isSet = (name: string): boolean => attributes[name] === "1" || attributes[name] === "true";
    const height = Number(attributes["ht"]);
    if (attributes["ht"] !== undefined && (isSet("customHeight") || height !== this.sheet.standardHeight)) {
      info.height = height;
      if (!isSet("customHeight")) this.from.automaticHeights.set(row, height);
    }
    if (isSet("hidden")) info.hidden = true;
    if (isSet("collapsed")) info.collapsed = true;
    const level = Number(attributes["outlineLevel"] ?? 0);
    if (level > 0) info.outlineLevel = level;
    if (isSet("customFormat") && attributes["s"] !== undefined) info.style = this.styleOf(Number(attributes["s"]));
    for (const _ in info) {
      this.sheet.rows.set(row, info);
      break;
    }
  }

  private readCell(scanned: ScannedCell): void {
    const { row, column, xf } = scanned;
    const style = xf === 0 ? this.styleOf(0) : this.styleOf(xf);
    const value = this.valueOf(scanned);
    const cell: Cell = { value, style };
    const formulaXml = scanned.formula === undefined ? undefined : this.readFormula(scanned, cell);
    const isDynamic = this.source.dynamicMarks.has(Number(markOf.exec(scanned.extra ?? "")?.[1] ?? 0));
    if (isDynamic) delete cell.isArray;
    else if (cell.formula !== undefined && !cell.isArray && this.isLegacy(cell.formula)) cell.isLegacy = true;
    if (this.source.styles.quotePrefixed.has(xf)) cell.quotePrefix = true;
    if (scanned.extra !== undefined || formulaXml !== undefined) {
      this.from.cellExtras.set(cellKey(row, column), {
        attributes: scanned.extra ?? "",
        formula: cell.formula,
        value,
        ...(formulaXml === undefined ? {} : { formulaXml }),
        ...(isDynamic ? { isDynamic } : {}),
      });
    }
    if (scanned.type === "s" && this.source.shared.rich.has(Number(scanned.value)))
      this.from.richCells.set(cellKey(row, column), Number(scanned.value));
    if (value === null && style === 0 && cell.formula === undefined && formulaXml === undefined) return;
    this.sheet.grid.put(row, column, cell);
  }

  /**
   * A formula without mark that would need one is older than dynamic arrays. One that calls an add-in's function, which exists only where
   * there are dynamic arrays, comes from a program that knows no marks.
   */
  private isLegacy(formula: string): boolean {
    let isLegacy = this.legacy.get(formula);
    if (isLegacy === undefined)
      this.legacy.set(formula, (isLegacy = this.arrayFormulas.needsMark(formula) && !callsAddIn(formula)));
    return isLegacy;
  }

  private valueOf(scanned: ScannedCell): CellValue {
    const value = cellValue(scanned, this.shared);
    if (!isErrorCell(value)) return value;
    let known = this.errors.get(value.error);
    if (!known) {
      const code = knownErrors.includes(value.error) ? (value.error as ErrorCode) : "#VALUE!";
      this.errors.set(value.error, (known = { error: code }));
    }
    return known;
  }

  /** Gives the cell its formula; returns the element's XML where the model has no words for it. */
  private readFormula(scanned: ScannedCell, cell: Cell): string | undefined {
    const { row, column, formulaAttributes: attributes } = scanned;
    let text = scanned.formula ?? "";
    const kind = attributes?.["t"];
    if (kind === "dataTable") {
      const list = Object.entries(attributes ?? {}).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
      return `<f${list.join("")}>${escapeText(text)}</f>`;
    }
    if (kind === "shared") {
      const index = attributes?.["si"] ?? "";
      const master = this.sharedFormulas.get(index);
      if (text !== "") this.sharedFormulas.set(index, { text, row, column });
      else if (master) text = shiftFormula(master.text, row - master.row, column - master.column);
    }
    if (text === "") return undefined;
    cell.formula = this.shown(text, this.tableAt(row, column));
    if (kind === "array") {
      cell.isArray = true;
      const area = parseArea(attributes?.["ref"] ?? "");
      if (area && area.rowCount * area.columnCount > 1) this.arrays.push({ anchor: cellRef(row, column), area });
    }
    return undefined;
  }

  private shown(text: string, table: string | undefined): string {
    const key = `${table ?? ""}\n${text}`;
    let shown = this.formulas.get(key);
    if (shown === undefined) this.formulas.set(key, (shown = formulaFromFile(text, table)));
    return shown;
  }

  private tableAt(row: number, column: number): string | undefined {
    const holds = ({ range }: TableData): boolean =>
      row >= range.row &&
      row < range.row + range.rowCount &&
      column >= range.column &&
      column < range.column + range.columnCount;
    if (!this.lastTable || !holds(this.lastTable)) this.lastTable = this.tables.find(holds);
    return this.lastTable?.name;
  }
}

/** Style index of the model for an xf of the file, made when first asked for. */
export function styleLookup(source: FileSource, styles: StyleTable): (xf: number) => number {
  const known: (number | undefined)[] = [];
  return (xf) => {
    const index = known[xf];
    if (index !== undefined) return index;
    const style = source.styles.xfs[xf];
    const isPlain = !style || (xf === 0 && Object.keys(style).length === 1 && style.numberFormat === "General");
    return (known[xf] = isPlain ? 0 : styles.intern({ ...style, sourceXf: xf, baseXf: xf }));
  };
}
