/** Reads en-US formulas, structured references included, into a tree. */
import { columnIndex } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../model/rect";
import type { CellValue, ErrorCode, Rect } from "../model/types";
import type { BinaryOperator, Fixed, FormulaNode } from "./ast";
import { readTableReference } from "./parseTable";

/** The text is no formula that can be calculated here (an outside workbook, a 3-D reference, a slip). */
export class FormulaSyntaxError extends Error {
  constructor(text: string, at: number) {
    super(`No formula: ${text} (at ${at})`);
    this.name = "FormulaSyntaxError";
  }
}

const cellPattern =
  /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?::(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6}))?(?![\p{L}\p{N}_.([!\\])/uy;
const columnsPattern = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.([!$\\])/uy;
const rowsPattern = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.])/uy;
const sheetPattern = /([\p{L}_][\p{L}\p{N}_.]*)!/uy;
const quotedSheetPattern = /'((?:[^']|'')+)'!/uy;
const wordPattern = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const numberPattern = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const stringPattern = /"((?:[^"]|"")*)"/y;
const errorPattern = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|BUSY!|SPILL!|CALC!|GETTING_DATA)/iy;
const operatorPattern = /<>|<=|>=|[-+*/^&=<>:]/y;

const strength: Readonly<Record<BinaryOperator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
  " ": 8,
  ":": 9,
};
const prefixStrength = 7;

const cache = new Map<string, FormulaNode | null>();

/**
 * Parses a formula.
 * @param text with its leading "=", as Excel's API gives it
 * @returns the tree, or null when it cannot be calculated here (its stored value then stays)
 */
export function parseFormula(text: string): FormulaNode | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  let tree: FormulaNode | null = null;
  try {
    tree = new Parser(text.startsWith("=") ? text.slice(1) : text).formula();
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
  }
  if (cache.size > 200_000) cache.clear();
  cache.set(text, tree);
  return tree;
}

class Parser {
  private at = 0;

  constructor(private readonly text: string) {}

  formula(): FormulaNode {
    const tree = this.expression(0);
    this.space();
    if (this.at < this.text.length) this.fail();
    return tree;
  }

  private expression(weakest: number): FormulaNode {
    let left = this.operand();
    for (;;) {
      const start = this.at;
      const spaced = this.space();
      if (this.text[this.at] === "%") {
        this.at += 1;
        left = { kind: "percent", operand: left };
        continue;
      }
      if (this.text[this.at] === "#" && !spaced) {
        this.at += 1;
        left = { kind: "spill", operand: left };
        continue;
      }
      const operator = this.operator(spaced, left);
      if (!operator) return left;
      if (strength[operator] <= weakest) {
        this.at = start;
        return left;
      }
      left = { kind: "binary", operator, left, right: this.expression(strength[operator]) };
    }
  }

  /** Reads the next binary operator; a space between two references is one. */
  private operator(spaced: boolean, left: FormulaNode): BinaryOperator | undefined {
    const found = this.match(operatorPattern);
    if (found) return found[0] as BinaryOperator;
    const next = this.text[this.at];
    const reference = left.kind === "area" || left.kind === "name" || left.kind === "table";
    return spaced && reference && next !== undefined && /[\p{L}$'_[]/u.test(next) ? " " : undefined;
  }

  private operand(): FormulaNode {
    this.space();
    const next = this.text[this.at];
    if (next === "-" || next === "+" || next === "@") {
      this.at += 1;
      return { kind: "prefix", operator: next, operand: this.expression(prefixStrength) };
    }
    let node = this.primary(next);
    while (this.text[this.at] === "(") node = { kind: "apply", callee: node, args: this.args() };
    return node;
  }

  private primary(next: string | undefined): FormulaNode {
    if (next === undefined) this.fail();
    if (next === "(") return this.parenthesis();
    if (next === "{") return this.array();
    if (next === '"') return { kind: "value", value: this.string() };
    if (next === "#") return { kind: "value", value: this.error() };
    if (next === "[") return this.table(null);
    const rows = this.match(rowsPattern);
    if (rows) return { kind: "area", ...wholeRows(rows) };
    if ((next >= "0" && next <= "9") || next === ".") return { kind: "value", value: this.number() };
    const sheet = this.match(quotedSheetPattern) ?? this.match(sheetPattern);
    return this.reference(sheet ? (sheet[1] ?? "").replace(/''/g, "'") : undefined);
  }

  private reference(sheet: string | undefined): FormulaNode {
    const withSheet = sheet === undefined ? {} : { sheet };
    if (sheet?.includes("[")) this.fail();
    const cells = this.match(cellPattern);
    if (cells) return { kind: "area", ...withSheet, ...this.onSheet(cellsRect(cells)) };
    const columns = this.match(columnsPattern);
    if (columns) return { kind: "area", ...withSheet, ...this.onSheet(wholeColumns(columns)) };
    if (sheet !== undefined) {
      const rows = this.match(rowsPattern);
      if (rows) return { kind: "area", ...withSheet, ...wholeRows(rows) };
      if (this.text[this.at] === "#") return { kind: "value", value: this.error() };
    }
    const word = this.match(wordPattern)?.[0];
    if (word === undefined) this.fail();
    const after = this.text[this.at];
    if (after === "(") return { kind: "call", name: plainFunctionName(word), args: this.args() };
    if (after === "[") return this.table(word);
    if (/^true$/i.test(word)) return { kind: "value", value: true };
    if (/^false$/i.test(word)) return { kind: "value", value: false };
    return { kind: "name", name: word, ...withSheet };
  }

  private table(name: string | null): FormulaNode {
    const found = readTableReference(this.text, this.at);
    if (!found) this.fail();
    this.at = found.end;
    return { kind: "table", table: name, rows: found.rows, first: found.first, last: found.last };
  }

  private parenthesis(): FormulaNode {
    this.at += 1;
    const items = [this.expression(0)];
    while (this.skip(",")) items.push(this.expression(0));
    if (!this.skip(")")) this.fail();
    return items.length === 1 ? (items[0] as FormulaNode) : { kind: "union", items };
  }

  private args(): (FormulaNode | null)[] {
    this.at += 1;
    const args: (FormulaNode | null)[] = [];
    if (this.skip(")")) return args;
    for (;;) {
      this.space();
      const next = this.text[this.at];
      args.push(next === "," || next === ")" ? null : this.expression(0));
      if (this.skip(",")) continue;
      if (this.skip(")")) return args;
      this.fail();
    }
  }

  private array(): FormulaNode {
    this.at += 1;
    const rows: CellValue[][] = [[]];
    for (;;) {
      (rows[rows.length - 1] as CellValue[]).push(this.constant());
      if (this.skip(",")) continue;
      if (this.skip(";")) rows.push([]);
      else if (this.skip("}")) return { kind: "array", rows };
      else this.fail();
    }
  }

  private constant(): CellValue {
    this.space();
    const next = this.text[this.at];
    if (next === '"') return this.string();
    if (next === "#") return this.error();
    const word = this.match(wordPattern)?.[0].toUpperCase();
    if (word === "TRUE" || word === "FALSE") return word === "TRUE";
    const sign = this.skip("-") ? -1 : 1;
    if (sign === 1) this.skip("+");
    return sign * this.number();
  }

  private number(): number {
    const found = this.match(numberPattern);
    if (!found) this.fail();
    return Number(found[0]);
  }

  private string(): string {
    const found = this.match(stringPattern);
    if (!found) this.fail();
    return (found[1] ?? "").replace(/""/g, '"');
  }

  private error(): CellValue {
    const found = this.match(errorPattern);
    if (!found) this.fail();
    return { error: found[0].toUpperCase() as ErrorCode };
  }

  private onSheet(place: Placed): Placed {
    if (place.rect.row + place.rect.rowCount > MAX_ROWS || place.rect.column + place.rect.columnCount > MAX_COLUMNS)
      this.fail();
    return place;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.at += found[0].length;
    return found;
  }

  private skip(mark: string): boolean {
    this.space();
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  private space(): boolean {
    const start = this.at;
    while (/[ \t\r\n\u00a0]/.test(this.text[this.at] ?? "")) this.at += 1;
    return this.at > start;
  }

  private fail(): never {
    throw new FormulaSyntaxError(this.text, this.at);
  }
}

/** "_xlfn.XLOOKUP" and "_xlws.FILTER" are the file's spellings of XLOOKUP and FILTER. */
const plainFunctionName = (word: string): string => word.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "");

interface Placed {
  rect: Rect;
  fixed: Fixed;
}

/** The area between two corners; each edge keeps the dollar sign of its corner. */
function between(r1: number, c1: number, r2: number, c2: number, marks: readonly (string | undefined)[]): Placed {
  const [left1, top1, left2, top2] = marks.map((mark) => mark === "$");
  const down = r1 <= r2;
  const across = c1 <= c2;
  return {
    rect: {
      row: Math.min(r1, r2),
      column: Math.min(c1, c2),
      rowCount: Math.abs(r2 - r1) + 1,
      columnCount: Math.abs(c2 - c1) + 1,
    },
    fixed: {
      top: (down ? top1 : top2) ?? false,
      bottom: (down ? top2 : top1) ?? false,
      left: (across ? left1 : left2) ?? false,
      right: (across ? left2 : left1) ?? false,
    },
  };
}

function cellsRect(found: RegExpExecArray): Placed {
  const [, left1, letters1 = "", top1, digits1, left2, letters2, top2, digits2] = found;
  const row = Number(digits1) - 1;
  const column = columnIndex(letters1);
  if (letters2 === undefined) return between(row, column, row, column, [left1, top1, left1, top1]);
  return between(row, column, Number(digits2) - 1, columnIndex(letters2), [left1, top1, left2, top2]);
}

const wholeColumns = ([, left1, letters1 = "", left2, letters2 = ""]: RegExpExecArray): Placed =>
  between(0, columnIndex(letters1), MAX_ROWS - 1, columnIndex(letters2), [left1, "$", left2, "$"]);
const wholeRows = ([, top1, digits1, top2, digits2]: RegExpExecArray): Placed =>
  between(Number(digits1) - 1, 0, Number(digits2) - 1, MAX_COLUMNS - 1, ["$", top1, "$", top2]);
