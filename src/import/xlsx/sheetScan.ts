import { columnIndex, maxColumns, maxRows } from "./cellRefs";
import { charData, decodeText, elementEnd, nextTag, tagAttributes, type Tag } from "./xml";
import { XlsxError } from "./xlsxError";

/**
 * One pass over the cells of a worksheet part, without building a tree: a sheet may hold a million cells. The same object is
 * handed to the visitor for every cell; who wants to keep something copies it.
 */
export interface ScannedCell {
  row: number;
  column: number;
  /** Index of the cell format (xf). */
  xf: number;
  /** The `t` attribute: "n", "s", "b", "e", "str", "inlineStr", "d". */
  type: string;
  /** Text of the value as stored, entities decoded; undefined when there is none. */
  value: string | undefined;
  /** Text of the formula as stored; undefined when there is no formula element. */
  formula: string | undefined;
  /** Attributes of the formula element when it has any. */
  formulaAttributes: Record<string, string> | undefined;
  /** The inline string's XML. */
  inline: string | undefined;
  /** Attributes beyond reference, format and type, as written (`cm`, `vm`, `ph`). */
  extra: string | undefined;
}

/** What is told about the rows; attributes are given only where a row has more than its number and span. */
export interface SheetVisitor {
  row?(row: number, attributes: Record<string, string>): void;
  cell(cell: ScannedCell): void;
}

const broken = (at: number): XlsxError => new XlsxError("broken", `sheetData @${at}`);
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/**
 * Visits the rows and cells between two positions of a worksheet's text.
 * @param text text of the part
 * @param sheetData the start tag of the sheetData element
 * @returns the position behind the element
 * @throws XlsxError broken
 */
export function scanSheetData(text: string, sheetData: Tag, visitor: SheetVisitor): number {
  if (sheetData.kind === "empty") return sheetData.end;
  const prefix = sheetData.name.slice(0, sheetData.name.length - "sheetData".length);
  const rowName = `${prefix}row`;
  const closing = `</${prefix}sheetData`;
  let row = -1;
  let at = sheetData.end;
  const cells = new CellScanner(text, prefix, visitor);
  for (;;) {
    const tag = nextTag(text, at);
    if (!tag) throw broken(at);
    at = tag.end;
    if (tag.kind === "close") {
      if (!text.startsWith(closing, tag.start)) throw broken(tag.start);
      return at;
    }
    if (tag.name !== rowName) {
      at = elementEnd(text, tag);
      continue;
    }
    row = rowNumber(text, tag, row + 1, visitor);
    if (tag.kind === "open") at = cells.scanRow(tag.end, row);
  }
}

/** The 0-based number of a row; a row without number follows the one before. */
function rowNumber(text: string, tag: Tag, next: number, visitor: SheetVisitor): number {
  const attributes = tagAttributes(text, tag);
  const row = attributes["r"] === undefined ? next : Number(attributes["r"]) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= maxRows) throw broken(tag.start);
  visitor.row?.(row, attributes);
  return row;
}

class CellScanner {
  private readonly cell: ScannedCell = {
    row: 0,
    column: 0,
    xf: 0,
    type: "n",
    value: undefined,
    formula: undefined,
    formulaAttributes: undefined,
    inline: undefined,
    extra: undefined,
  };
  private readonly cellOpen: string;
  private readonly cellClose: string;
  private readonly rowClose: string;
  private readonly valueOpen: string;
  private readonly valueClose: string;

  constructor(
    private readonly text: string,
    private readonly prefix: string,
    private readonly visitor: SheetVisitor,
  ) {
    this.cellOpen = `<${prefix}c`;
    this.cellClose = `</${prefix}c`;
    this.rowClose = `</${prefix}row`;
    this.valueOpen = `<${prefix}v>`;
    this.valueClose = `</${prefix}v>`;
  }

  /** Visits the cells of one row; returns the position behind the row's end tag. */
  scanRow(from: number, row: number): number {
    const { text, cellOpen } = this;
    let at = from;
    let column = -1;
    this.cell.row = row;
    for (;;) {
      at = text.indexOf("<", at);
      if (at < 0) throw broken(from);
      const behind = text.charCodeAt(at + cellOpen.length);
      if (text.startsWith(cellOpen, at) && (isSpace(behind) || behind === 62 || behind === 47)) {
        at = this.scanCell(at + cellOpen.length, column + 1);
        column = this.cell.column;
        continue;
      }
      const tag = nextTag(text, at);
      if (!tag) throw broken(at);
      if (tag.kind === "close") {
        if (!text.startsWith(this.rowClose, tag.start)) throw broken(tag.start);
        return tag.end;
      }
      // A comment before the next cell: nextTag has stepped over it.
      at = tag.start > at ? tag.start : elementEnd(text, tag);
    }
  }

  /** Reads one cell whose attributes begin at `from`; returns the position behind it. */
  private scanCell(from: number, nextColumn: number): number {
    const { text, cell } = this;
    cell.column = nextColumn;
    cell.xf = 0;
    cell.type = "n";
    cell.value = cell.formula = cell.formulaAttributes = cell.inline = cell.extra = undefined;
    let at = from;
    for (;;) {
      let code = text.charCodeAt(at);
      while (isSpace(code)) code = text.charCodeAt(++at);
      if (code === 62) break;
      if (code === 47) {
        if (text.charCodeAt(at + 1) !== 62) throw broken(at);
        this.finish(at);
        return at + 2;
      }
      at = this.scanAttribute(at);
    }
    return this.scanContent(at + 1);
  }

  /** Reads `name="value"` at `at`. */
  private scanAttribute(at: number): number {
    const { text, cell } = this;
    const equals = text.indexOf("=", at);
    const quoteAt = equals + 1;
    const quote = text.charAt(quoteAt);
    const end =
      equals > 0 && equals - at < 40 && (quote === '"' || quote === "'") ? text.indexOf(quote, quoteAt + 1) : -1;
    if (end < 0) throw broken(at);
    const name = equals - at === 1 ? text.charCodeAt(at) : 0;
    if (name === 114) this.readReference(quoteAt + 1, end);
    else if (name === 115) cell.xf = Number(text.slice(quoteAt + 1, end)) | 0;
    else if (name === 116) cell.type = text.slice(quoteAt + 1, end);
    else cell.extra = `${cell.extra ?? ""} ${text.slice(at, end + 1)}`;
    return end + 1;
  }

  /** The column of "AB12"; the row must be the one the cell stands in. */
  private readReference(from: number, to: number): void {
    const { text, cell } = this;
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const letter = text.charCodeAt(at) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    let row = 0;
    for (let i = at; i < to; i++) row = row * 10 + text.charCodeAt(i) - 48;
    if (column < 1 || column > maxColumns || row !== cell.row + 1) throw broken(from);
    cell.column = column - 1;
  }

  /** Reads value, formula and inline string up to the cell's end tag. */
  private scanContent(from: number): number {
    const { text, cell, valueOpen, valueClose } = this;
    let at = from;
    for (;;) {
      at = text.indexOf("<", at);
      if (at < 0) throw broken(from);
      if (text.startsWith(valueOpen, at)) {
        const start = at + valueOpen.length;
        const end = text.indexOf("<", start);
        if (text.startsWith(valueClose, end)) {
          cell.value = decodeText(text.slice(start, end));
          at = end + valueClose.length;
          continue;
        }
      }
      if (text.startsWith(this.cellClose, at)) {
        const end = text.indexOf(">", at);
        if (text.slice(at + this.cellClose.length, end).trim() !== "") throw broken(at);
        this.finish(at);
        return end + 1;
      }
      at = this.scanElement(at);
    }
  }

  private scanElement(at: number): number {
    const { text, cell, prefix } = this;
    const tag = nextTag(text, at);
    if (!tag) throw broken(at);
    if (tag.kind === "close") throw broken(tag.start);
    // A comment: nextTag has stepped over it.
    if (tag.start > at) return tag.start;
    const end = elementEnd(text, tag);
    const inner = tag.kind === "empty" ? "" : charDataOf(text, tag, end);
    if (tag.name === `${prefix}v`) cell.value = inner;
    else if (tag.name === `${prefix}f`) {
      cell.formula = inner;
      cell.formulaAttributes = text.charCodeAt(tag.attributesAt) === 62 ? undefined : tagAttributes(text, tag);
    } else if (tag.name === `${prefix}is`) cell.inline = text.slice(tag.start, end);
    return end;
  }

  private finish(at: number): void {
    if (this.cell.column >= maxColumns) throw broken(at);
    this.visitor.cell(this.cell);
  }
}

/** Text between a start tag and its end tag; child elements (there should be none) are dropped. */
function charDataOf(text: string, tag: Tag, end: number): string {
  const close = text.lastIndexOf("</", end - 1);
  return nextTag(text, tag.end)?.start === close ? charData(text, tag.end, close) : "";
}

/** Splits "AB12" into 0-based row and column. */
export function splitRef(ref: string): { row: number; column: number } {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]+)$/.exec(ref);
  if (!match) throw new XlsxError("broken", ref.slice(0, 20));
  return { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? "") };
}
