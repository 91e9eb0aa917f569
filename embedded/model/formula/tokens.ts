/**
 * Cuts an en-US formula into tokens, just far enough to find what it points at: A1 references, structured references,
 * names and functions. Joining the texts of the tokens gives the formula back.
 */
import { columnIndex } from "../address";
import { MAX_COLUMNS, MAX_ROWS } from "../rect";

/** One corner of an A1 reference; a whole-column reference has no row, a whole-row reference no column. */
export interface Corner {
  row?: number;
  column?: number;
  rowFixed: boolean;
  columnFixed: boolean;
}

export interface ReferenceToken {
  kind: "reference";
  text: string;
  /** The sheet as written before "!", unquoted; undefined = the formula's own sheet. */
  sheetName?: string;
  first: Corner;
  second?: Corner;
}

/** `Table[[#Headers],[A]:[B]]`, taken apart. */
export interface StructuredToken {
  kind: "structured";
  text: string;
  /** undefined = the table around the formula. */
  tableName?: string;
  /** "#All", "#Data", "#Headers", "#Totals", "#This Row" */
  items: string[];
  /** No column = all columns; two = from, to. */
  columns: string[];
}

export interface PlainToken {
  kind:
    | "string"
    | "number"
    | "error"
    | "boolean"
    | "name"
    | "function"
    | "operator"
    | "open"
    | "close"
    | "separator"
    | "space"
    | "unknown";
  text: string;
  /** A name or error with a sheet before it. */
  sheetName?: string;
}

export type Token = ReferenceToken | StructuredToken | PlainToken;

const sheetPart = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!`;
const cellPart = String.raw`\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}`;
const notGoingOn = String.raw`(?![\p{L}\p{N}_.(\[!\\])`;
const at = (source: string): RegExp => new RegExp(source, "uy");

const patterns = {
  space: at(String.raw`\s+`),
  string: at(String.raw`"(?:[^"]|"")*"`),
  number: at(String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_:])`),
  error: at(
    String.raw`(${sheetPart})?#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|CONNECT!)`,
  ),
  cells: at(String.raw`(${sheetPart})?(${cellPart})(?::(${cellPart}))?${notGoingOn}`),
  columns: at(String.raw`(${sheetPart})?(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})${notGoingOn}`),
  rows: at(String.raw`(${sheetPart})?(\$?[1-9][0-9]{0,6}):(\$?[1-9][0-9]{0,6})${notGoingOn}`),
  name: at(String.raw`(${sheetPart})?([\p{L}_\\][\p{L}\p{N}_.\\?]*)`),
  operator: at(String.raw`<>|<=|>=|[-+*/^&=<>%:@#]`),
};

const memo = new Map<string, readonly Token[]>();
/** Length of the formulas whose tokens are kept; a token takes many times the room of its text. */
let kept = 0;
const mostKept = 8_000_000;

/** Tokens of a formula (with or without its leading "="); the answer is shared, never change it. */
export function tokenize(formula: string): readonly Token[] {
  const known = memo.get(formula);
  if (known) return known;
  const tokens = cut(formula);
  remember(formula, tokens);
  return tokens;
}

/** Keeps the tokens of a formula made from one whose tokens are known. */
export function remember(formula: string, tokens: readonly Token[]): void {
  if (kept > mostKept) {
    memo.clear();
    kept = 0;
  }
  if (!memo.has(formula)) kept += formula.length;
  memo.set(formula, tokens);
}

/** No formula of the workbook reads so any longer. */
export function forget(formula: string): void {
  if (memo.delete(formula)) kept -= formula.length;
}

function cut(formula: string): Token[] {
  const tokens: Token[] = [];
  let position = formula.startsWith("=") ? 1 : 0;
  if (position) tokens.push({ kind: "operator", text: "=" });
  while (position < formula.length) {
    const token = next(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

const match = (pattern: RegExp, formula: string, position: number): RegExpExecArray | null => {
  pattern.lastIndex = position;
  return pattern.exec(formula);
};

const unquoteSheet = (prefix: string | undefined): string | undefined =>
  prefix === undefined
    ? undefined
    : prefix
        .slice(0, -1)
        .replace(/^'(.*)'$/s, "$1")
        .replace(/''/g, "'");

/** What a formula can begin with at a character that stands for itself. */
const signs: Readonly<Record<string, PlainToken["kind"]>> = {
  "(": "open",
  "{": "open",
  ")": "close",
  "}": "close",
  ",": "separator",
  ";": "separator",
};

function next(formula: string, position: number): Token {
  const character = formula[position] as string;
  const sign = signs[character];
  if (sign) return { kind: sign, text: character };
  const simple =
    character === '"' ? "string" : /[\d.]/.test(character) ? "number" : /\s/.test(character) ? "space" : null;
  const plain = simple && match(patterns[simple], formula, position);
  if (plain) return { kind: simple, text: plain[0] };
  const error = match(patterns.error, formula, position);
  if (error) return withSheet({ kind: "error", text: error[0] }, unquoteSheet(error[1]));
  const reference = referenceAt(formula, position);
  if (reference) return reference;
  if (character === "[") return structuredAt(formula, position, undefined, "");
  const name = match(patterns.name, formula, position);
  if (name) return nameAt(formula, position, name);
  const operator = match(patterns.operator, formula, position);
  return operator
    ? { kind: "operator", text: operator[0] }
    : { kind: "unknown", text: String.fromCodePoint(formula.codePointAt(position) as number) };
}

const withSheet = (token: PlainToken, sheetName: string | undefined): PlainToken =>
  sheetName === undefined ? token : { ...token, sheetName };

function nameAt(formula: string, position: number, found: RegExpExecArray): Token {
  const text = found[0];
  const after = formula[position + text.length];
  const sheetName = unquoteSheet(found[1]);
  if (after === "[" && sheetName === undefined) return structuredAt(formula, position, text, text);
  if (after === "(") return withSheet({ kind: "function", text }, sheetName);
  return withSheet({ kind: /^(?:true|false)$/i.test(text) ? "boolean" : "name", text }, sheetName);
}

function corner(text: string): Corner | undefined {
  const parts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  if (!parts) return undefined;
  const letters = parts[2] ?? "";
  const digits = parts[4] ?? "";
  const column = letters ? columnIndex(letters) : undefined;
  const row = digits ? Number(digits) - 1 : undefined;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS) return undefined;
  return {
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    rowFixed: letters ? parts[3] === "$" : parts[1] === "$",
    columnFixed: parts[1] === "$" && letters !== "",
  };
}

function referenceAt(formula: string, position: number): ReferenceToken | undefined {
  for (const pattern of [patterns.cells, patterns.columns, patterns.rows]) {
    const found = match(pattern, formula, position);
    if (!found) continue;
    const first = corner(found[2] as string);
    const second = found[3] === undefined ? undefined : corner(found[3]);
    if (!first || (found[3] !== undefined && !second)) continue;
    const sheetName = unquoteSheet(found[1]);
    return {
      kind: "reference",
      text: found[0],
      ...(sheetName === undefined ? {} : { sheetName }),
      first,
      ...(second ? { second } : {}),
    };
  }
  return undefined;
}

function structuredAt(formula: string, position: number, tableName: string | undefined, before: string): Token {
  const start = position + before.length;
  let depth = 0;
  let end = start;
  for (; end < formula.length; end += 1) {
    const character = formula[end];
    if (character === "'") end += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") depth -= 1;
    if (depth === 0) break;
  }
  if (end >= formula.length) return { kind: "unknown", text: formula.slice(position) };
  const inside = formula.slice(start + 1, end);
  const parts = structuredParts(inside);
  const text = formula.slice(position, end + 1);
  if (!parts) return { kind: "unknown", text };
  return { kind: "structured", text, ...(tableName === undefined ? {} : { tableName }), ...parts };
}

const unescapeColumn = (text: string): string => text.replace(/'(.)/gs, "$1");

/** Takes apart what stands between the outer brackets; undefined when it is no structured reference. */
function structuredParts(inside: string): { items: string[]; columns: string[] } | undefined {
  let rest = inside.trim();
  const items: string[] = [];
  if (rest === "") return { items, columns: [] };
  if (rest.startsWith("@")) {
    items.push("#This Row");
    rest = rest.slice(1).trim();
    if (rest === "") return { items, columns: [] };
  }
  if (!rest.startsWith("[")) {
    if (/^#/.test(rest)) return { items: [itemName(rest)], columns: [] };
    return { items, columns: [unescapeColumn(rest)] };
  }
  const columns: string[] = [];
  const part = /\[((?:'.|[^'[\]])*)\]\s*([,:]?)\s*/gsy;
  let last = "";
  let end = 0;
  for (let found = part.exec(rest); found; found = part.exec(rest)) {
    const text = found[1] ?? "";
    if (/^\s*#/.test(text) && last !== ":") items.push(itemName(text.trim()));
    else columns.push(unescapeColumn(text));
    last = found[2] ?? "";
    end = part.lastIndex;
    if (last === "") break;
  }
  return end === rest.length && last === "" && columns.length <= 2 ? { items, columns } : undefined;
}

const itemNames = ["#All", "#Data", "#Headers", "#Totals", "#This Row"];
const itemName = (text: string): string => itemNames.find((item) => item.toLowerCase() === text.toLowerCase()) ?? text;

/** Whether the item of a structured reference is one Excel knows. */
export const isItem = (text: string): boolean => itemNames.includes(text);
