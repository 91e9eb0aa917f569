import { areaRef, columnName } from "../../src/import/xlsx/cellRefs";
import { splitRef } from "../../src/import/xlsx/sheetScan";
import { encodeXString, escapeText } from "../../src/import/xlsx/xml";
import type { SheetModel, StyleTable } from "../model/contract";
import type { Cell, CellValue, RowInfo, TableData } from "../model/types";
import type { ArrayFormulas } from "./arrayFormulas";
import { formulaToFile } from "./formulaText";
import { cellKey, type SheetSource } from "./source";
import type { StringWriter } from "./stringsWrite";
import type { StyleWriter } from "./stylesWrite";

/** Errors every reader of the format knows; Excel itself stores the newer ones as #VALUE! with a part of their own. */
const storedErrors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

/** What writing cells needs from the file around them. */
export interface CellWriting {
  styles: StyleTable;
  styleWriter: StyleWriter;
  strings: StringWriter;
  /** Tables of the sheet: what `[@Column]` means in a cell. */
  tables: readonly TableData[];
  from: SheetSource | undefined;
  arrayFormulas: ArrayFormulas;
  /** The value of a cell's attribute `cm` for a dynamic array formula; asked for, the workbook gets it. */
  dynamicMark: () => number;
}

/** Writes the inside of sheetData. */
export class CellWriter {
  private readonly xfs: (number | undefined)[] = [];
  private readonly quotedXfs: (number | undefined)[] = [];
  private readonly formulas = new Map<string, string>();
  private readonly spills = new Map<string, { rows: number; columns: number }>();
  private lastTable: TableData | undefined;

  constructor(
    private readonly sheet: SheetModel,
    private readonly writing: CellWriting,
  ) {}

  /** Rows and cells as text. */
  write(): string {
    const { grid, rows } = this.sheet;
    grid.forEach((row, column, cell) => {
      if (cell.spillFrom !== undefined) this.noteSpill(cell.spillFrom, row, column);
    });
    const out: string[] = [];
    const extraRows = [...rows.keys()].sort((a, b) => a - b);
    let nextExtra = 0;
    let current = -1;
    let body = "";
    const endRow = (): void => {
      if (current >= 0) out.push(`<row r="${current + 1}"${this.rowAttributes(current)}>${body}</row>`);
    };
    const emptyRowsBefore = (limit: number): void => {
      for (; nextExtra < extraRows.length; nextExtra++) {
        const row = extraRows[nextExtra] as number;
        if (row >= limit) break;
        if (row === current) continue;
        const attributes = this.rowAttributes(row);
        if (attributes !== "") out.push(`<row r="${row + 1}"${attributes}/>`);
      }
    };
    grid.forEach((row, column, cell) => {
      if (row !== current) {
        endRow();
        emptyRowsBefore(row);
        current = row;
        body = "";
      }
      body += this.cell(row, column, cell);
    });
    endRow();
    emptyRowsBefore(Infinity);
    return out.join("");
  }

  /** xf index of a style of the model. */
  xf(style: number, quotePrefix = false): number {
    const known = quotePrefix ? this.quotedXfs : this.xfs;
    return (known[style] ??= this.writing.styleWriter.xf(this.writing.styles.get(style), quotePrefix));
  }

  private noteSpill(anchor: string, row: number, column: number): void {
    const { row: top, column: left } = splitRef(anchor);
    const size = this.spills.get(anchor) ?? { rows: 1, columns: 1 };
    this.spills.set(anchor, {
      rows: Math.max(size.rows, row - top + 1),
      columns: Math.max(size.columns, column - left + 1),
    });
  }

  private rowAttributes(row: number): string {
    const info: RowInfo | undefined = this.sheet.rows.get(row);
    if (!info) return "";
    let text = "";
    if (info.style !== undefined) text += ` s="${this.xf(info.style)}" customFormat="1"`;
    if (info.height !== undefined) {
      const isAutomatic = this.writing.from?.automaticHeights.get(row) === info.height;
      text += ` ht="${info.height}"${isAutomatic ? "" : ' customHeight="1"'}`;
    }
    if (info.hidden) text += ' hidden="1"';
    if (info.outlineLevel) text += ` outlineLevel="${info.outlineLevel}"`;
    if (info.collapsed) text += ' collapsed="1"';
    return text;
  }

  private cell(row: number, column: number, cell: Cell): string {
    const ref = columnName(column) + (row + 1);
    const xf = this.xf(cell.style, cell.quotePrefix === true);
    let head = `<c r="${ref}"`;
    if (xf !== 0) head += ` s="${xf}"`;
    const from = this.writing.from;
    const key = from === undefined ? 0 : cellKey(row, column);
    let formula = "";
    let isMarked = false;
    if (from !== undefined && from.cellExtras.size > 0) {
      const extra = from.cellExtras.get(key);
      if (extra && extra.formula === cell.formula && (cell.formula !== undefined || extra.value === cell.value)) {
        head += extra.attributes;
        isMarked = extra.isDynamic === true;
        formula = extra.formulaXml ?? "";
      }
    }
    if (cell.formula !== undefined) {
      const text = escapeText(this.stored(cell.formula, row, column));
      const spill = this.spills.get(ref);
      const isDynamic = isMarked || this.isDynamic(cell, cell.formula, spill !== undefined);
      const isArray = isDynamic || cell.isArray === true || spill !== undefined;
      if (isDynamic && !isMarked) head += ` cm="${this.writing.dynamicMark()}"`;
      const area = isArray
        ? areaRef({ row, column, rowCount: spill?.rows ?? 1, columnCount: spill?.columns ?? 1 })
        : "";
      formula = isArray ? `<f t="array" ref="${area}">${text}</f>` : `<f>${text}</f>`;
      return head + this.formulaResult(cell.value, formula);
    }
    return head + this.plain(cell.value, formula, from?.richCells.get(key));
  }

  private isDynamic(cell: Cell, formula: string, spills: boolean): boolean {
    if (cell.isArray === true || cell.isLegacy === true) return false;
    return spills || this.writing.arrayFormulas.needsMark(formula);
  }

  private plain(value: CellValue, formula: string, rich: number | undefined): string {
    if (value === null) return formula === "" ? "/>" : `>${formula}</c>`;
    if (typeof value === "number")
      return Number.isFinite(value) ? `>${formula}<v>${value}</v></c>` : ` t="e">${formula}<v>#NUM!</v></c>`;
    if (typeof value === "string") {
      return formula === ""
        ? ` t="s"><v>${this.writing.strings.index(value, rich)}</v></c>`
        : this.formulaResult(value, formula);
    }
    return this.formulaResult(value, formula);
  }

  private formulaResult(value: CellValue, formula: string): string {
    if (value === null) return `>${formula}</c>`;
    if (typeof value === "number")
      return Number.isFinite(value) ? `>${formula}<v>${value}</v></c>` : ` t="e">${formula}<v>#NUM!</v></c>`;
    if (typeof value === "boolean") return ` t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
    if (typeof value === "string") return ` t="str">${formula}<v>${escapeText(encodeXString(value))}</v></c>`;
    return ` t="e">${formula}<v>${storedErrors.has(value.error) ? value.error : "#VALUE!"}</v></c>`;
  }

  private stored(formula: string, row: number, column: number): string {
    const table = this.tableAt(row, column);
    const key = `${table ?? ""}\n${formula}`;
    let text = this.formulas.get(key);
    if (text === undefined) this.formulas.set(key, (text = formulaToFile(formula, table)));
    return text;
  }

  private tableAt(row: number, column: number): string | undefined {
    const holds = ({ range }: TableData): boolean =>
      row >= range.row &&
      row < range.row + range.rowCount &&
      column >= range.column &&
      column < range.column + range.columnCount;
    if (!this.lastTable || !holds(this.lastTable)) this.lastTable = this.writing.tables.find(holds);
    return this.lastTable?.name;
  }
}
